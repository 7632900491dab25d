import Foundation
import Records

@testable import Times

/// The phrasings of `Corpus/`: one a line, `phrase | what is meant`, below a line `@ clock zone country`. What is meant
/// is a point, the first and the last point of a span, `asked` or `words`.
struct Corpus {
  /// How a phrasing was read.
  enum Verdict: String {
    case understood, tooWide, wrong, askedForNothing, notUnderstood
  }

  /// One phrasing.
  struct Line {
    let phrase: String
    let expected: String
    let reader: TimeReader
  }

  let lines: [Line]

  /// All files of a language.
  init(_ language: Language) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    lines = try files.filter { $0.hasPrefix(language.rawValue) }.flatMap { name in
      try Corpus.lines(String(contentsOf: folder.appending(path: name), encoding: .utf8), language)
    }
  }

  static func lines(_ text: String, _ language: Language) throws -> [Line] {
    var reader: TimeReader?
    return try text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: line.hasPrefix("@") ? " " : "|").map { String($0).trimmed }
      if line.hasPrefix("@") {
        reader = try TimeReader(language, told: parts[1], in: parts[2], country: parts[3])
        return nil
      }
      return reader.map { Line(phrase: parts[0], expected: parts[1], reader: $0) }
    }
  }
}

extension Corpus.Line {
  /// How the phrasing was read. A point must be that point; a span must be held by two thirds, and may be wider by as
  /// much again and an hour, for parts of the day have no sharp ends.
  var verdict: Corpus.Verdict {
    switch reader.read(phrase) {
    case .words: expected == "words" ? .understood : .notUnderstood
    case .asked: expected == "asked" ? .understood : expected == "words" ? .wrong : .askedForNothing
    case .understood(let when, _): verdict(when)
    }
  }

  private func verdict(_ when: When) -> Corpus.Verdict {
    let meant = expected.split(separator: " ").compactMap { try? TimePoint(String($0)) }
    guard let first = meant.first, let last = meant.last, let earliest = when.earliest,
      let latest = when.latest
    else {
      return .wrong
    }
    if meant.count == 1 {
      return earliest.first == first.first && latest.last == last.last ? .understood : .wrong
    }
    let held = min(last.last, latest.last) - max(first.first, earliest.first)
    let (length, width) = (last.last - first.first, latest.last - earliest.first)
    return held * 3 < length * 2 ? .wrong : width > length * 2 + 3600 ? .tooWide : .understood
  }
}

extension TimeReader {
  /// A reader at a time that the clock on the wall of a zone shows.
  init(_ language: Language, told clock: String, in zone: String, country: String, tense: Tense = .past)
    throws
  {
    let zone = Zone(named: zone)
    let wall = try TimePoint(clock).first
    let first = wall - Int64(zone.offset(wall)) * 60
    self.init(
      language, country: Country(country), at: wall - Int64(zone.offset(first)) * 60, in: zone, tense: tense)
  }
}

extension Zone {
  /// The zone of a name, by the rules of this machine.
  init(named name: String) {
    let zone = TimeZone(identifier: name) ?? .gmt
    self.init { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) / 60 }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
