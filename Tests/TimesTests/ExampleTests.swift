import Foundation
import Records
import Testing

@testable import Times

/// Every time that a page, the help or a guide gives as an example is a line of `Corpus/`.
@Suite struct ExampleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  /// All texts in which examples can stand.
  private static let places: [String] = {
    let phrases = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/Sources/Phrases")) ?? []
    let pages = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/Docs")) ?? []
    return phrases.filter { $0.hasSuffix(".swift") }.sorted().map { "Sources/Phrases/\($0)" }
      + pages.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.sorted().map { "Docs/\($0)" }
      + ["README.md", "Sources/Records/Fields/fields.txt"]
  }()

  /// The examples of a text: what stands between points in the middle of the line behind "For example:", and what
  /// stands between quotation marks behind "as people tell it" or "It reads".
  private func examples(_ text: String) -> [String] {
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var found: [String] = []
    for tail in ["For example: ", "Por ejemplo: "].flatMap(flat.tails) {
      let list = tail.prefix { !".\"".contains($0) }
      if list.contains(" · ") { found += list.split(separator: "·").map(String.init) }
    }
    for tail in ["as people tell it: ", "It reads "].flatMap(flat.tails) {
      let parts = tail.prefix { !"(;".contains($0) }.split(separator: "\"", omittingEmptySubsequences: false)
      found += parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
    }
    return found.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  private func known() throws -> Set<String> {
    Set(try Language.allCases.flatMap { try Corpus($0).lines.map { $0.phrase.lowercased() } })
  }

  @Test func `each of them is in the corpus`() throws {
    let known = try known()
    for place in Self.places {
      for example in examples(try text(place)) {
        let isKnown = known.contains(example.lowercased())
        #expect(isKnown, "\(place): \(example)")
      }
    }
  }

  @Test func `examples are found where they stand`() throws {
    for place in ["Docs/Guide.md", "Docs/Guide.es.md", "Docs/CommandLine.md", "Docs/Records.md"] {
      #expect(try examples(text(place)).count >= 3, "\(place)")
    }
    #expect(try examples(text("Sources/Phrases/Words+Writing.swift")).count == 10)
  }
}

extension String {
  /// What stands behind each place of a mark.
  fileprivate func tails(behind mark: String) -> [Substring] {
    ranges(of: mark).map { self[$0.upperBound...] }
  }
}
