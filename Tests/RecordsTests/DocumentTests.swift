import Foundation
import Testing

@testable import Records

private let document: String = {
  let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Docs/Records.md")
  return (try? String(contentsOf: path.standardized, encoding: .utf8)) ?? ""
}()

/// The blocks of a language in `Docs/Records.md`, in order.
private func blocks(_ language: String) -> [String] {
  document.components(separatedBy: "\n```\(language)\n").dropFirst()
    .compactMap { $0.components(separatedBy: "\n```").first }
}

/// Runs a program with input; gives its exit status and output.
private func run(_ arguments: [String], input: [UInt8]) throws -> (status: Int32, output: String) {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = arguments
  let (standardInput, standardOutput) = (Pipe(), Pipe())
  process.standardInput = standardInput
  process.standardOutput = standardOutput
  process.standardError = FileHandle.nullDevice
  try process.run()
  try standardInput.fileHandleForWriting.write(contentsOf: Data(input))
  try standardInput.fileHandleForWriting.close()
  let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}

/// What the Python program of the document says of a chain.
private func checked(_ links: [JSONObject]) throws -> (status: Int32, output: String) {
  let program = try #require(blocks("python").first)
  return try run(["python3", "-c", program], input: JSON.array(links.map(JSON.object)).pretty())
}

private func chain() -> [JSONObject] {
  let fields: [JSONObject] = [
    [
      "number": 1, "account": "\"a\"\\\n\t\u{1}\u{7f}\u{2028}é😀",
      "later": ["é": .number("1.50"), "Z": [true, .null]],
    ],
    [
      "number": 2, "account": "b",
      "later": [.number("1e999"), .number("-0"), ["\u{FFFD}": 1, "\u{1F600}": 2]],
    ],
    ["number": 3, "account": "c"],
  ]
  var head = Chain.genesis
  return fields.compactMap { fields in
    let linked = Chain.linked(Record(id: .random(), kind: .entry, fields: fields), after: head)
    head = linked.fields["digest"]?.text ?? ""
    return linked.json.object
  }
}

@Suite struct `The document` {
  @Test func `the worked example comes out with ordinary tools`() throws {
    // The commands for whole copies, which follow, are run where copies are made.
    #expect(blocks("sh").count == 7 && blocks("text").count == 3)
    for (commands, expected) in zip(blocks("sh").prefix(2), blocks("text")) {
      #expect(try run(["sh", "-c", commands], input: []).output == expected + "\n")
    }
  }

  @Test func `the worked example comes out with this program`() throws {
    let example = try #require(blocks("json").first)
    let link = try #require(try JSON(parsing: Array(example.utf8)).object)
    #expect(Chain.verify([link]).differences.isEmpty)
    #expect(blocks("text")[1].hasPrefix(Chain.verify([link]).head))
    let copy = Chain.withholding(["account"], from: link)
    let withheld = try #require(copy["withheld"])
    #expect(document.contains("`\"withheld\": \(String(decoding: withheld.compact, as: UTF8.self))`"))
    #expect(Chain.verify([copy]).differences.isEmpty)
  }

  @Test func `the Python program agrees on a chain, whole or with something withheld`() throws {
    var links = chain()
    let head = Chain.verify(links).head
    #expect(try checked(links) == (0, "3 records, 0 differences, last digest \(head)\n"))
    links[0] = Chain.withholding(["account"], from: links[0])
    links[1] = Chain.leavingOut(links[1])
    #expect(try checked(links) == (0, "3 records, 0 differences, last digest \(head)\n"))
  }

  @Test func `the Python program sees what was changed`() throws {
    var links = chain()
    links[1]["account"] = "other"
    #expect(try checked(links).status == 1)
    #expect(try checked(links).output.hasPrefix("record 2: was changed\n"))
    links = chain()
    links.remove(at: 1)
    #expect(try checked(links).output.hasPrefix("record 2: does not follow"))
  }

  @Test func `every kind, field and value has its place`() {
    var section = ""
    func expectRow(_ field: Field, at path: String) {
      let row = section.split(separator: "\n").first { $0.hasPrefix("| `\(path)` | ") } ?? ""
      #expect(!row.isEmpty, "\(path)")
      #expect(row.contains("**required**") == field.isRequired, "\(path)")
      #expect(row.contains("; automatic") == field.isAutomatic, "\(path)")
      // Parts have the class of their field, which its row says.
      let isClosed = field.privacy != .open && !path.contains(".")
      if isClosed { #expect(row.contains("only by name (\(field.privacy))"), "\(path)") }
      for choice in field.choices { #expect(row.contains("`\(choice.value)`"), "\(path): \(choice.value)") }
      for part in field.parts { expectRow(part, at: "\(path).\(part.name)") }
    }
    for kind in Kind.known where ![.amendment, .formerPlan].contains(kind) {
      let heading = "### `\(kind)`: "
      #expect(document.contains(heading), "\(kind)")
      section = document.components(separatedBy: heading).last?.components(separatedBy: "\n#").first ?? ""
      #expect(section.contains("(number \(kind.rawValue))"))
      for field in Schema.of(kind) { expectRow(field, at: field.name) }
    }
  }
}
