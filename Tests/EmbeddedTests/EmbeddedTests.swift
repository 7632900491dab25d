import Foundation
import Testing

@testable import Embedded

private let sources = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../Sources").standardized

/// Each shelf of texts and the folder of its files.
private let shelves: [(folder: String, texts: [EmbeddedText])] = [
  ("Records/Fields", [.fields]), ("SLIP39", [.pieces]), ("Times/Words", [.asides]),
  ("Guidance/Texts", EmbeddedText.guidance),
  ("Strength/Lists", EmbeddedText.lists), ("../Docs", EmbeddedText.guide),
]

/// The text files that are for reviewers and for the guide only.
private let leftOut: Set = ["forHelpers.en.txt", "forHelpers.es.txt", "sources.txt"]

@Suite struct `The texts in the program` {
  @Test(arguments: shelves.indices)
  func `are the files, byte for byte`(_ index: Int) throws {
    let (folder, texts) = shelves[index]
    for text in texts {
      let file = try Data(contentsOf: sources.appending(path: "\(folder)/\(text.name)"))
      #expect(!file.isEmpty)
      #expect(Data(text.bytes) == file, "\(text.name)")
      #expect(text.text == String(decoding: file, as: UTF8.self), "\(text.name)")
    }
  }

  @Test(arguments: shelves.indices)
  func `are all of the files`(_ index: Int) throws {
    let (folder, texts) = shelves[index]
    // Of the documents some are for who has the source.
    if folder == "../Docs" { return #expect(texts.count == 4) }
    let files = try FileManager.default.contentsOfDirectory(atPath: sources.appending(path: folder).path)
    let names = Set(files.filter { $0.hasSuffix(".txt") }).subtracting(leftOut)
    #expect(texts.count == names.count)
    #expect(Set(texts.map(\.name)) == names)
  }

  @Test(arguments: shelves.indices)
  func `lie there without a letter of ASCII`(_ index: Int) {
    for text in shelves[index].texts {
      for (masked, plain) in zip(text.maskedBytes, text.bytes) where plain < 0x80 {
        guard masked < 0x80 else { continue }
        Issue.record("\(text.name): \(plain) lies there as \(masked)")
        return
      }
    }
  }

  @Test func `one that is not there is empty`() {
    #expect(EmbeddedText.guidance.text(named: "none.txt").isEmpty)
  }
}
