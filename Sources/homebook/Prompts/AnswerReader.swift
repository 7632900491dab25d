import Records
import Text

/// Why an answer is not taken, in words for the person who gave it.
struct Misread: Error {
  let sentence: String
}

/// Turns what a person typed into the value of a field.
struct AnswerReader {
  let words: Words
  /// The people who can be named where a field wants one.
  let people: [Record]

  /// The value that `line` stands for; the line is not empty.
  func value(_ line: String, for field: Field) throws(Misread) -> JSON {
    try check(line)
    return switch field.type {
    case .when: try time(line)
    case .flag: .bool(try flag(line))
    case .whole(let bounds): .integer(try whole(line, bounds))
    case .choice: .string(try choice(line, field))
    case .list(.choice): .array(try choices(line, field))
    case .list: .array(line.items(",").map(JSON.string))
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

  /// A date in one of its forms, with a space for the `T` too; anything else with letters in it is a time in words.
  func time(_ line: String) throws(Misread) -> JSON {
    let parts = line.items(" ")
    let text = parts.count == 2 && parts[1].contains(":") ? parts.joined(separator: "T") : line
    do throws(When.Problem) {
      _ = try When(.string(text))
      return .string(text)
    } catch {
      let isWords = line.contains { $0.isLetter && !"TZ".contains($0) }
      if error == .notADate && isWords { return ["words": .string(line)] }
      throw Misread(sentence: words.sentence(words.problem(error)))
    }
  }

  /// Refuses a time in words whose earliest comes after its latest.
  func checkOrder(_ spoken: JSONObject) throws(Misread) {
    do throws(When.Problem) {
      _ = try When(.object(spoken))
    } catch {
      throw Misread(sentence: words.sentence(words.problem(error)))
    }
  }

  private func flag(_ line: String) throws(Misread) -> Bool {
    let answer = line.lowercased()
    if words.yes.contains(answer) { return true }
    if words.no.contains(answer) { return false }
    throw Misread(sentence: words.answerYesOrNo)
  }

  private func whole(_ line: String, _ bounds: ClosedRange<Int>) throws(Misread) -> Int {
    if let number = Int(line), bounds.contains(number) { return number }
    throw Misread(sentence: words.sentence(words.problem(.bounds(bounds))))
  }

  private func choices(_ line: String, _ field: Field) throws(Misread) -> [JSON] {
    let isNumbers = line.allSatisfy { $0.isNumber || $0 == "," || $0 == " " }
    let answers = isNumbers ? line.items(", ") : line.items(",")
    var values: [JSON] = []
    for answer in answers {
      let value = JSON.string(try choice(answer, field))
      if !values.contains(value) { values.append(value) }
    }
    return values
  }

  /// A choice by its number, its words, or how only its words begin.
  private func choice(_ answer: String, _ field: Field) throws(Misread) -> String {
    if let number = Int(answer), field.choices.indices.contains(number - 1) {
      return field.choices[number - 1].value
    }
    let wanted = Folded(name: answer)
    let labels = field.choices.map { Folded(name: $0.label[words.language]) }
    let whole = zip(field.choices, labels).first { $1 == wanted || Folded(name: $0.value) == wanted }
    let begun = zip(field.choices, labels).filter { $1.bytes.starts(with: wanted.bytes) }
    if let found = whole ?? (begun.count == 1 ? begun.first : nil) { return found.0.value }
    throw Misread(sentence: words.chooseNumber(field.choices.count))
  }

  /// A person by name or by identifier.
  private func person(_ line: String) throws(Misread) -> String {
    let wanted = FoldedTerm(line)
    let found = people.filter { person in
      let name = Folded(person.fields["name"]?.text ?? "")
      return person.id.begins(with: line) || wanted.map(name.holds) ?? false
    }
    guard let one = found.first else { throw Misread(sentence: words.noSuchPerson) }
    guard found.count == 1 else { throw Misread(sentence: words.severalPeople(found.count)) }
    return one.id.description
  }
}

extension String {
  /// The parts of a line between any of `marks`, trimmed; empty ones left out.
  fileprivate func items(_ marks: String) -> [String] {
    split { marks.contains($0) }.map { String($0.trimmed) }.filter { !$0.isEmpty }
  }
}
