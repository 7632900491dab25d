import Foundation
import Notebook
import Records
import Sodium
import Testing

/// The example of `Docs/Notebook.md`: it is compiled, and it does what it says.
@Suite struct ExampleTests {
  private final class Paper: CopyTarget {
    var bytes: [UInt8] = []
    var isThere = false

    func put(_ piece: [UInt8]) throws { bytes += piece }
    func finish() throws { isThere = true }
  }

  @Test func `the document holds the example as it is compiled here`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let example = try String(contentsOf: folder.appendingPathComponent("Example.swift"), encoding: .utf8)
    let document = folder.appendingPathComponent("../../Docs/Notebook.md")
    let text = try String(contentsOf: document, encoding: .utf8)
    #expect(text.contains("```swift\n\(example)```\n"))
  }

  @Test func `the example writes, reads, finds and hands over`() throws {
    let house = try House()
    let paper = Paper()
    let lines = try visit(house.path, SecretBytes(copying: House.hers), handingTo: paper)
    #expect(
      lines.prefix(5) == [
        "saved: 1", "entry 1: The boiler was loud.", "title: Boiler", "found: 2", "due: backup",
      ])
    #expect(lines.last == "handed over" && paper.isThere)
    #expect(String(decoding: paper.bytes, as: UTF8.self).contains("The boiler was loud."))
    let again = try house.open()
    #expect(try again.records([.handedOver]).value.count == 1)
    try again.close()
  }
}
