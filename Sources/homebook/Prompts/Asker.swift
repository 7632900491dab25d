import Records
import Screen
import Text

/// What came back to a question.
struct Reply {
  /// The answer; `nil` where the question was left.
  var value: JSON?
  /// Whether the person wants no more questions.
  var isEnough = false

  /// A question that was left.
  static let left = Reply()
  /// No answer and no more questions.
  static let enough = Reply(isEnough: true)
}

/// Asks for fields on the terminal, each in the words of the table of fields.
///
/// Enter leaves a question, a single full stop leaves all that follow. An answer that is not understood is explained
/// and asked for again.
struct Asker {
  let talk: Conversation
  let reader: AnswerReader
  /// How many columns a line may take.
  let width: Int

  var words: Words { talk.words }
  /// What would have answered without a terminal.
  static let option = "--json -"
  /// What stands before an answer.
  static let mark = "> "
  /// The longest line that a terminal passes on, in bytes: Linux cuts off the rest.
  static let longestLine = 4095

  /// Says something, broken to the width of the terminal.
  func explain(_ text: String) throws {
    for line in text.wrapped(to: width) { try talk.explain(line) }
  }

  /// A line without white space around it.
  func line() throws -> String {
    while true {
      let line = try talk.ask(Asker.mark, orGive: Asker.option)
      if line.utf8.count < Asker.longestLine { return line.trimmed }
      try explain(words.lineTooLong)
    }
  }

  /// The answer to one field.
  func ask(_ field: Field) throws -> Reply {
    let question = field.question[words.language]
    try explain(question.isEmpty ? field.label[words.language] : question)
    switch field.type {
    case .parts: return try opened { try parts(field, first: $0) }
    case .list(.parts): return try opened { try several(field, first: $0) }
    default: return try answer(to: field)
    }
  }

  /// The answer to a field that must have one.
  func need(_ field: Field) throws -> JSON {
    while true {
      if let value = try ask(field).value { return value }
      try explain(words.needed)
    }
  }

  /// The answer to a field without parts; the question was asked before.
  private func answer(to field: Field) throws -> Reply {
    if let hint = hint(field) { try explain(hint) }
    if case .text = field.type { return try text() }
    while true {
      let line = try line()
      if line.isEmpty { return .left }
      if line == "." { return .enough }
      if let value = try understood(line, field) { return Reply(value: value) }
    }
  }

  /// What a line means; `nil`, after it was said why, where it cannot be taken.
  private func understood(_ line: String, _ field: Field) throws -> JSON? {
    do {
      let value = try reader.value(line, for: field)
      if case .when = field.type, let spoken = value.object { return try bounded(spoken) }
      return value
    } catch let misread as Misread {
      try explain(misread.sentence)
      return nil
    }
  }

  private func hint(_ field: Field) -> String? {
    switch field.type {
    case .when: words.timeHint
    case .text: words.textHint
    case .flag: words.flagHint
    case .choice: choices(field)
    case .list(.choice): choices(field) + "\n" + words.severalHint
    default: nil
    }
  }

  private func choices(_ field: Field) -> String {
    field.choices.enumerated().map { "  \($0 + 1)  \($1.label[words.language])" }.joined(separator: "\n")
  }
}

// MARK: Answers that are there already

extension Asker {
  /// What becomes of an answer that is there already.
  enum Change {
    case kept
    case takenAway
    case new(JSON)
  }

  /// Asks what becomes of the answer `old` to a field without parts; `old` was shown before.
  func change(_ old: JSON, of field: Field) throws -> Change {
    if let hint = hint(field) { try explain(hint) }
    let isText = field.type == .text
    try explain(isText ? words.keepTextHint : words.keepHint)
    while true {
      let line = try line()
      switch line {
      case "", ".": return .kept
      case "-": return .takenAway
      case "+" where isText:
        guard let more = try text().value?.text else { return .kept }
        return .new(.string((old.text ?? "") + "\n" + more))
      default:
        if isText { return try text(after: line).value.map(Change.new) ?? .kept }
        if let value = try understood(line, field) { return .new(value) }
      }
    }
  }
}

// MARK: Times in words

extension Asker {
  /// Asks between which dates a time in words may lie.
  private func bounded(_ spoken: JSONObject) throws -> JSON {
    try explain(words.takenAsWords)
    var object = spoken
    for (name, question) in [("earliest", words.earliestQuestion), ("latest", words.latestQuestion)] {
      try explain(question)
      guard let bound = try bound(name, in: object) else { continue }
      object[name] = bound
    }
    return .object(object)
  }

  private func bound(_ name: String, in spoken: JSONObject) throws -> JSON? {
    while true {
      let line = try line()
      if line.isEmpty || line == "." { return nil }
      do {
        let time = try reader.time(line)
        guard time.text != nil else { throw Misread(sentence: words.sentence(words.problem(.notADate))) }
        try reader.checkOrder(spoken.changed(by: JSONObject([(name, time)])))
        return time
      } catch let misread as Misread {
        try explain(misread.sentence)
      }
    }
  }
}
