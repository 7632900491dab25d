import Foundation
import Records
import Testing

@testable import Inspection
@testable import Handover

/// The commands and programs with which `Docs/Records.md` checks a copy, run as they stand there.
@Suite struct DocumentTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "homebook-\(UUID())")
  private let copy: Copy

  init() throws {
    var selection = Selection()
    selection.numbers = [2...3]
    copy = Copy(
      .report, of: Sample.journalWithLater(), choosing: selection,
      covering: Cover(lines: "Osei", language: .en), note: Hostile.text, in: .en, made: Sample.made
    ).signed(by: Signer(seed: String(repeating: "0f", count: 32)))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for form in [Form.html, .json] {
      try write(Sample.text(copy, as: form), "copy.\(form.suffix)")
    }
    try write(try block("python", 0), "chain.py")
    try write(try block("python", 1), "signature.py")
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func block(_ language: String, _ place: Int, of name: String = "Records") throws -> String {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Docs/\(name).md")
    let document = try String(contentsOf: path.standardized, encoding: .utf8)
    let blocks = document.components(separatedBy: "\n```\(language)\n").dropFirst()
    return try #require(blocks.map { $0.components(separatedBy: "\n```")[0] }[place...].first)
  }

  private func run(_ commands: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", commands]
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func signature(_ form: Form) throws -> JSONObject {
    let examination = try Examination(copy.pieces(as: form).flatMap(\.self))
    return try #require(examination.statement).json
  }

  @Test func `the data of a page are taken out with sed`() throws {
    #expect(try run(block("sh", 2)) == "")
    let taken = try String(contentsOf: folder.appending(path: "from-page.json"), encoding: .utf8)
    // The signature covers the bytes of the page too, so it is another one than that of the JSON form.
    let expected = Sample.text(copy, as: .json).split(separator: "\n").filter {
      !$0.hasPrefix("\"signature\"")
    }
    #expect(taken.split(separator: "\n").filter { !$0.hasPrefix("\"signature\"") } == expected)
  }

  @Test func `the digest that was signed is that of sed and sha256sum`() throws {
    let digests = try [Form.json, .html].map { try signature($0)["bytes"]?.text ?? "" }
    #expect(try run(block("sh", 3)) == digests.map { "\($0)  -\n" }.joined())
  }

  @Test func `the chain is checked by the Python program`() throws {
    let head = try signature(.json)["head"]?.text ?? ""
    #expect(try run(block("sh", 6)) == "6 records, 0 differences, last digest \(head)\n")
  }

  @Test(arguments: ["copy.json", "copy.html"])
  func `the signature is checked by the Python program`(name: String) throws {
    #expect(try run("python3 signature.py \(name)") == "signature right\nbytes right\nend right\n")
    #expect(
      try run("sed -i s/kitchen/garden/ \(name) && python3 signature.py \(name)")
        == "signature right\nbytes wrong\nend right\n")
    #expect(
      try run("sed -i 's/\"journal\":6/\"journal\":7/' \(name) && python3 signature.py \(name)")
        .hasPrefix("signature wrong"))
  }

  @Test func `a copy ends as the document says`() throws {
    #expect(try run(block("sh", 4)) == "1\n1\n")
    #expect(try run(block("sh", 5)) == block("text", 2) + "\n")
  }

  /// What somebody could add behind the signature, with sed, and in which form.
  private static let additions = [
    ("copy.html", "'$a <div style=\"position:fixed;inset:0;background:#fff\">FORGED</div>'"),
    ("copy.html", "'s/^-->$/--><div>FORGED<\\/div>/'"),
    ("copy.html", "'/^\"signature\": /s/$/ --><div>FORGED<\\/div>/'"),
    ("copy.html", "'$a \"signature\": <div>FORGED</div>'"),
    ("copy.json", "'/^\"signature\": /s/$/,\"note2\":\"x\"/'"),
    ("copy.json", "'/^\"signature\": /s/\"value\"/\"note2\":\"x\",\"value\"/'"),
    ("copy.json", "'s/^}$/,\"note2\":\"x\"}/'"), ("copy.json", "'$a \\ '"), ("copy.html", "'$a \\ '"),
  ]

  @Test(arguments: additions)
  func `what was added behind the signature is seen by hand`(name: String, change: String) throws {
    try FileManager.default.copyItem(
      at: folder.appending(path: name), to: folder.appending(path: "as-it-was"))
    #expect(try run("sed -i \(change) \(name) && cmp -s \(name) as-it-was || echo changed") == "changed\n")
    // With ordinary tools: digest, shape of the line, what follows.
    let digest = try signature(name == "copy.json" ? .json : .html)["bytes"]?.text ?? ""
    let isSame =
      try run(block("sh", 3)).contains(digest) && run(block("sh", 4)) == "1\n1\n"
      && run(block("sh", 5)) == block("text", 2) + "\n"
    #expect(!isSame, "the tools pass it")
    #expect(try run("python3 signature.py \(name)") != "signature right\nbytes right\nend right\n")
    let changed = try Array(Data(contentsOf: folder.appending(path: name)))
    #expect((try? Examination(changed).differences)?.isEmpty != true)
  }

  @Test func `the example of a signature is right`() throws {
    #expect(try run(block("sh", 0, of: "Handover")) == block("text", 0, of: "Handover") + "\n")
    let line = try block("json", 1, of: "Handover").dropFirst(JSONCopy.signatureLine.count)
    let object = try #require(JSON(parsing: Array(line.utf8)).object)
    let statement = try #require(Statement(verifying: object))
    let signer = try #require(Signer(seed: String(repeating: "0f", count: 32)))
    #expect(statement.signed(by: signer) == object)
    #expect(
      String(decoding: Statement.end(of: object, isPage: false), as: UTF8.self)
        == "\(JSONCopy.signatureLine)\(line)\n}\n")
  }

  @Test func `a signature without the context is none`() throws {
    let signer = try #require(Signer(seed: String(repeating: "0f", count: 32)))
    let object = try signature(.json)
    #expect(Statement(verifying: object.changed(by: ["value": "00"])) == nil)
    let bare = signer.signature(of: object.canonical)
    #expect(Statement(verifying: object.changed(by: ["value": .string(bare)])) == nil)
  }
}
