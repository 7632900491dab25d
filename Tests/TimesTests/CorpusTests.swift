import Records
import Testing

@testable import Times

/// What people say of times, from `Corpus/`, is understood as it is meant.
@Suite struct CorpusTests {
  @Test(arguments: Language.allCases)
  func `of every hundred phrasings 97 are understood, none is taken wrong, and one at most too widely`(
    language: Language
  ) throws {
    let lines = try Corpus(language).lines
    let verdicts = lines.map { ($0, $0.verdict) }
    for (line, verdict) in verdicts where verdict != .understood {
      print("\(verdict): \(line.phrase) | \(line.expected) | \(line.reader.read(line.phrase))")
    }
    let counts = Dictionary(grouping: verdicts, by: \.1).mapValues(\.count)
    print("\(language.rawValue): \(lines.count) phrasings, \(counts)")
    #expect(counts[.wrong] == nil)
    #expect((counts[.tooWide] ?? 0) * 100 <= lines.count)
    #expect((counts[.understood] ?? 0) * 100 >= lines.count * 97)
  }

  @Test(arguments: Language.allCases)
  func `no capital, accent or blank changes what is understood`(language: Language) throws {
    for line in try Corpus(language).lines {
      let reader = line.reader
      let spans = [line.phrase, line.phrase.uppercased(), "  " + line.phrase.replacing(" ", with: "\u{A0} ")]
      let readings = spans.map { reader.read($0).unasked("") }.map { [$0.earliest?.first, $0.latest?.last] }
      #expect(Set(readings).count == 1, "\(line.phrase)")
    }
  }
}
