import Phrases
import Platform
import Records
import Text

/// Why an answer is not taken, in words for the person who gave it.
struct Misread: Error {
  let sentence: String
}

/// Turns what a person typed into the value of a field. Nothing else does.
struct AnswerParser {
  let words: Words
  /// The people who can be named where a field wants one.
  var people: [Record] = []
  /// When it is typed.
  var clock: () -> WallClock = WallClock.now

  /// Whether `text` is a full stop alone, which is no answer anywhere: it leads back, and what was there stays.
  static func isStop(_ text: String) -> Bool { text.trimmed == "." }

  /// Whether nothing was typed that could be an answer.
  static func isNothing(_ text: String) -> Bool { text.trimmed.isEmpty || isStop(text) }

  /// The value that `line` stands for; the line is not empty.
  func value(_ line: String, for field: Field) throws(Misread) -> JSON {
    try check(line)
    return switch field.type {
    case .when: try time(line).json
    case .whole(let bounds): .integer(try whole(line, bounds))
    case .list: .array(line.items.map(JSON.string))
    case .id: .string(try person(line))
    default: .string(line)
    }
  }

  /// Refuses what no record takes: control characters, marks that turn the direction of text.
  func check(_ text: String) throws(Misread) {
    do {
      _ = try Record.checked(Kind(rawValue: 0), ["answer": .string(text)])
    } catch {
      throw Misread(sentence: words.sentence(words.problem(error.problem)))
    }
  }

  /// The time that `line` tells, seen from now.
  func time(_ line: String) throws(Misread) -> When {
    do throws(When.Problem) {
      return try When(understanding: line, now: now, language: words.language)
    } catch {
      throw Misread(sentence: error == .noWords ? words.needed : words.sentence(words.problem(error)))
    }
  }

  /// The minute that it is now.
  var now: TimePoint { TimePoint(clock()) }

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

extension TimePoint {
  /// The minute that the clock on the wall shows.
  init(_ clock: WallClock) { self.init(minuteOf: clock.seconds + Int64(clock.offsetMinutes) * 60) }
}
