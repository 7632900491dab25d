import Guidance
import Records
import Screen
import Text

/// What came back to a question before a plan or a list.
enum Skippable {
  /// Nothing.
  case skipped
  /// Nothing, and no more questions.
  case enough
  /// It is the case.
  case yes
  /// A value or a text.
  case text(String)
}

/// Asks the questions before a plan or a list begins. Enter skips one, a single full stop all that follow.
struct SkippableQuestions {
  let asker: Asker
  let guidance: Guidance

  private var words: Words { asker.words }

  /// Says what is to be said first.
  func begin(_ title: String, _ about: String, _ remarks: [String]) throws {
    let facts = guidance.facts(in: nil)
    try asker.explain("\n" + title + ". " + about)
    for remark in remarks { try asker.explain("\n" + facts.filled(remark)) }
    try asker.explain("\n" + words.questionsCanBeSkipped)
  }

  /// Asks the questions named, up to the last or to a full stop; `take` gets each answer that was given.
  func ask(_ names: [String], _ take: (String, Skippable) throws -> Void) throws {
    for question in guidance.questions(names) {
      try asker.explain("\n" + question.text)
      switch try answer(to: question) {
      case .enough: return
      case .skipped: continue
      case let answer: try take(question.id, answer)
      }
    }
  }

  private func answer(to question: Question) throws -> Skippable {
    switch question.id {
    case "country": return try country()
    case _ where question.answers.isEmpty: return try yes()
    default: return try choice(question.answers.map(\.words), question.answers.map(\.value))
    }
  }

  private func yes() throws -> Skippable {
    try reply { line in
      if words.no.contains(line.lowercased()) { return .skipped }
      if words.yes.contains(line.lowercased()) { return .yes }
      throw Misread(sentence: words.answerYesOrNo)
    }
  }

  private func choice(_ labels: [String], _ values: [String]) throws -> Skippable {
    try list(labels)
    return try reply { line in
      guard let number = Int(line), values.indices.contains(number - 1) else {
        throw Misread(sentence: words.chooseNumber(values.count))
      }
      return .text(values[number - 1])
    }
  }

  /// A country by number, letters or name. A name that is not listed is kept; its facts stay open.
  private func country() throws -> Skippable {
    let countries = guidance.countries
    try list(countries.map(\.name))
    return try reply { line in
      if let number = Int(line), countries.indices.contains(number - 1) {
        return .text(countries[number - 1].code)
      }
      return .text(line)
    }
  }

  /// Names between commas; none where the answer is only that there is somebody.
  func names() throws -> [String] {
    try asker.explain(words.namesHint)
    guard case .text(let line) = try reply({ .text($0) }) else { return [] }
    return line.split(separator: ",").map { String($0).onOneLine }.filter { !$0.isEmpty }
  }

  private func list(_ labels: [String]) throws {
    for (index, label) in labels.enumerated() { try asker.explain("  \(index + 1)  \(label)") }
  }

  /// The meaning of the first line that has one.
  private func reply(_ meaning: (String) throws -> Skippable) throws -> Skippable {
    while true {
      let line = try asker.line()
      if line.isEmpty { return .skipped }
      if line == "." { return .enough }
      do {
        try asker.reader.check(line)
        return try meaning(line)
      } catch let misread as Misread {
        try asker.explain(misread.sentence)
      }
    }
  }
}
