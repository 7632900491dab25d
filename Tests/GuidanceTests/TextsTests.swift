import Foundation
import Records
import Testing

@testable import Guidance

private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
private let texts = root.appending(path: "Sources/Guidance/Texts")

private func run(_ arguments: String...) throws -> (status: Int32, output: String) {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["python3"] + arguments
  process.standardOutput = pipe
  try process.run()
  let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}

@Suite struct `The texts` {
  @Test func `check_py finds nothing`() throws {
    let check = try run(root.appending(path: "Tests/Texts/check.py").path)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test(arguments: Language.allCases)
  func `every line of the guidance has its place`(_ language: Language) throws {
    let sources = try String(contentsOf: texts.appending(path: "sources.txt"), encoding: .utf8)
    let lines = sources.split(separator: "\n").compactMap { line in
      line.hasPrefix("line: ") ? line.dropFirst(6).split(separator: " ").first.map(String.init) : nil
    }
    let covered = try ["safety", "situations", "forHelpers"].flatMap { name in
      let file = texts.appending(path: "\(name).\(language).txt")
      return TextBlock.blocks(of: try String(contentsOf: file, encoding: .utf8)).flatMap { $0.words("lines") }
    }
    #expect(Set(lines).isSuperset(of: (1...123).map(String.init)))
    #expect(Set(lines).isSuperset(of: (1...15).map { "7.\($0)" }))
    #expect(Set(covered) == Set(lines))
  }

  @Test func `both languages say the same`() {
    for full in [true, false] {
      let (english, spanish) = (Guidance(language: .en, full: full), Guidance(language: .es, full: full))
      #expect(english.templates.map(\.names) == spanish.templates.map(\.names))
      #expect(english.bag.items.map(\.id) == spanish.bag.items.map(\.id))
      for (one, other) in zip(english.templates, spanish.templates) { #expect(one.title != other.title) }
    }
  }

  @Test func `a text is read block by block`() {
    let blocks = TextBlock.blocks(
      of: "# remark\nstep: a.b !\n# inside\ntext: one: two\nroom: x\nroom: y\n\n\nnote: c\n")
    #expect(blocks.map(\.kind) == ["step", "note"])
    #expect(blocks.map(\.id) == ["a.b", "c"])
    #expect(blocks.map(\.isMarked) == [true, false])
    #expect(blocks[0]["text"] == "one: two")
    #expect(blocks[0].all("room") == ["x", "y"])
    #expect(blocks[0].optional("caution") == nil)
  }
}

extension Template {
  /// Everything that must be the same in every language.
  fileprivate var names: [String] {
    let steps = sections.flatMap(\.steps)
    return [id] + asks + sections.map { $0.id + $0.area }
      + steps.map {
        "\($0.id) \($0.stages) \($0.applies) \($0.rooms.count) \($0.caution != nil) \($0.isMarked)"
      }
  }
}
