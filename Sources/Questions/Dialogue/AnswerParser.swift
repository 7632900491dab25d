import Notebook
package import Phrases
package import Platform
package import Records
import Text
package import Times
import Views

/// Why an answer is not taken, in words for the person who gave it.
package struct Misread: Error {
  let sentence: String

  package init(sentence: String) {
    self.sentence = sentence
  }
}

/// Turns what a person typed into the value of a field. Nothing else does.
package struct AnswerParser {
  let words: Words
  /// The people who can be named where a field wants one.
  var people: [Record]
  /// When it is typed.
  var clock: () -> WallClock
  /// The time zone in which it is typed.
  var zone: Zone
  /// Whether summer begins in December, where that is known.
  var isSouthern: Bool?

  package init(
    words: Words, people: [Record] = [], clock: @escaping () -> WallClock = WallClock.now,
    zone: Zone = .here, isSouthern: Bool? = nil
  ) {
    (self.words, self.people, self.clock, self.zone) = (words, people, clock, zone)
    self.isSouthern = isSouthern
  }

  /// Whether `text` is a full stop alone, which is no answer anywhere: it leads back, and what was there stays.
  static func isStop(_ text: String) -> Bool { text.trimmed == "." }

  /// Whether nothing was typed that could be an answer.
  static func isNothing(_ text: String) -> Bool { text.trimmed.isEmpty || isStop(text) }

  /// The value that `line` stands for; the line is not empty.
  func value(_ line: String, for field: Field) throws(Misread) -> JSON {
    try check(line)
    return switch field.type {
    case .when: try time(line, field.tense).json
    case .whole(let bounds): .integer(try whole(line, bounds))
    case .list: .array(line.items.map(JSON.string))
    case .id: .string(try person(line))
    default: .string(line)
    }
  }

  /// Refuses what no record takes: control characters, marks that turn the direction of text.
  package func check(_ text: String) throws(Misread) {
    do {
      _ = try Record.checked(Kind(rawValue: 0), ["answer": .string(text)])
    } catch {
      throw Misread(sentence: words.sentence(words.problem(error.problem)))
    }
  }

  /// How the time that `line` tells is understood, seen from now.
  func reading(_ line: String, _ tense: Tense) throws(Misread) -> TimeReading {
    if line.trimmed.isEmpty { throw Misread(sentence: words.needed) }
    return reader(tense).read(line)
  }

  /// In which half of the world a line means a time, where it is not known yet.
  func half(of line: String, meaning when: When, _ tense: Tense) -> Bool? {
    isSouthern == nil ? reader(tense).isSouthern(where: line, means: when) : nil
  }

  private func reader(_ tense: Tense) -> TimeReader {
    TimeReader.here(words.language, tense, clock: clock(), zone: zone, isSouthern: isSouthern)
  }

  /// The time that `line` tells, where nothing can be asked; words that are none stay words.
  package func time(_ line: String, _ tense: Tense) throws(Misread) -> When {
    switch try reading(line, tense) {
    case .understood(let when, _): return when
    case .asked(let question): throw Misread(sentence: words.sentence(question))
    case .words(let words): return .words(words, earliest: nil, latest: nil)
    }
  }

  /// The day that it is now.
  var today: CivilDay { TimePoint(minuteOf: clock().seconds + Int64(zone.offset(clock().seconds)) * 60).day }

  private func whole(_ line: String, _ bounds: ClosedRange<Int>) throws(Misread) -> Int {
    if let number = Int(line), bounds.contains(number) { return number }
    throw Misread(sentence: words.sentence(words.problem(.bounds(bounds))))
  }

  /// A person by name or by identifier.
  private func person(_ line: String) throws(Misread) -> String {
    let wanted = Folded(line).bytes
    let found = people.filter { person in
      person.id.begins(with: line) || Folded(person.fields[.name]?.text ?? "").bytes.contains(wanted)
    }
    guard let one = found.first else { throw Misread(sentence: words.noSuchPerson) }
    guard found.count == 1 else { throw Misread(sentence: words.severalPeople(found.count)) }
    return one.id.description
  }

  /// The line that stands for a value when it is changed.
  func line(_ value: JSON, for field: Field) -> String {
    switch field.type {
    case .when: value.text ?? value.object?["words"]?.text ?? ""
    case .list: (value.texts ?? []).joined(separator: ", ")
    case .whole: value.integer.map(String.init) ?? ""
    case .id: people.first { $0.id.description == value.text }?.fields[.name]?.text ?? value.text ?? ""
    default: value.text ?? ""
    }
  }
}

extension String {
  /// The parts of a line between commas, trimmed; empty ones left out.
  fileprivate var items: [String] { split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty } }
}
