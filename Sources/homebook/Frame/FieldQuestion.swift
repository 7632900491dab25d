import Records

/// Asks for the fields of a record, one after another, each in the words of the table of fields.
///
/// Enter alone leaves a field out, or as it is; a field that is needed is asked again.
struct FieldQuestion {
  let talk: Conversation
  /// What would have answered without a terminal.
  let option: String

  private var words: Words { talk.words }

  /// The answers to `fields`; what stood there before is shown and stays where Enter answers.
  func answers(_ fields: [Field], before: JSONObject = JSONObject()) throws -> JSONObject {
    var answers = JSONObject()
    for field in fields {
      if let answer = try answer(field, before: before[field.name]) { answers[field.name] = answer }
    }
    return answers
  }

  /// The answer to one field; `nil` where it is left out.
  func answer(_ field: Field, before: JSON? = nil) throws -> JSON? {
    let question = field.question[words.language]
    try talk.explain(question.isEmpty ? field.label[words.language] : question)
    if let before { try talk.explain(words.now(before.plain), after: "  ") }
    while true {
      if let answer = try value(field.type, of: field) { return answer }
      if !field.isRequired || before != nil { return nil }
      try talk.explain(words.needed)
    }
  }

  private func value(_ type: FieldType, of field: Field) throws -> JSON? {
    switch type {
    case .line, .any: try line().map(JSON.string)
    case .text: try text().map(JSON.string)
    case .when: try when()
    case .flag: try flag()
    case .whole(let bounds): try whole(bounds)
    case .choice: try choice(field)
    case .parts: try parts(field)
    case .list(let item): try list(item, of: field)
    case .id: try line().map(JSON.string)
    case .instant, .hex: nil
    }
  }

  // MARK: Kinds of answers

  private func line() throws -> String? {
    let line = try talk.ask("> ", orGive: option)
    return line.isEmpty ? nil : line
  }

  /// Lines up to one that holds only a full stop.
  private func text() throws -> String? {
    try talk.explain(words.endWithStop, after: "  ")
    var lines: [String] = []
    while true {
      let line = try talk.ask("> ", orGive: option)
      if line == "." || (line.isEmpty && lines.isEmpty) { break }
      lines.append(line)
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// A date, or words for one; a date that does not exist is asked again.
  private func when() throws -> JSON? {
    while let line = try line() {
      do throws(When.Problem) {
        _ = try When(.string(line))
        return .string(line)
      } catch .notADate {
        return ["words": .string(line)]
      } catch {
        try talk.explain(words.sentence(words.problem(error)))
      }
    }
    return nil
  }

  private func flag() throws -> JSON? {
    while let line = try line()?.lowercased() {
      if words.yes.contains(line) { return true }
      if words.no.contains(line) { return false }
      try talk.explain(words.yesOrNo(usual: nil))
    }
    return nil
  }

  private func whole(_ bounds: ClosedRange<Int>) throws -> JSON? {
    while let line = try line() {
      if let number = Int(line), bounds.contains(number) { return .integer(number) }
      try talk.explain(words.sentence(words.problem(.bounds(bounds))))
    }
    return nil
  }

  private func choice(_ field: Field) throws -> JSON? {
    for (index, choice) in field.choices.enumerated() {
      try talk.explain(choice.label[words.language], after: "  \(index + 1)  ")
    }
    while let line = try line() {
      if let number = Int(line), field.choices.indices.contains(number - 1) {
        return .string(field.choices[number - 1].value)
      }
      try talk.explain(words.chooseNumber(field.choices.count))
    }
    return nil
  }

  private func parts(_ field: Field) throws -> JSON? {
    let answers = try answers(field.parts)
    return answers.isEmpty ? nil : .object(answers)
  }

  /// Items up to one that is left out.
  private func list(_ item: FieldType, of field: Field) throws -> JSON? {
    var items: [JSON] = []
    try talk.explain(words.oneAfterAnother, after: "  ")
    while let value = try value(item, of: field) { items.append(value) }
    return items.isEmpty ? nil : .array(items)
  }
}

extension JSON {
  /// The value in short, as a person reads it.
  var plain: String {
    switch self {
    case .string(let text): text
    case .array(let items): items.map(\.plain).joined(separator: ", ")
    case .object(let object): object.members.map { "\($0.name): \($0.value.plain)" }.joined(separator: ", ")
    case .null, .bool, .number: String(decoding: compact, as: UTF8.self)
    }
  }
}

extension Words {
  func now(_ value: String) -> String { say("(now: \(value))", "(ahora: \(value))") }
  var needed: String { say("This one is needed.", "Esta respuesta hace falta.") }
  var endWithStop: String {
    say(
      "(as many lines as you like; a full stop alone on a line ends it)",
      "(todas las líneas que quieras; un punto solo en una línea termina)")
  }
  var oneAfterAnother: String {
    say("(one after another; Enter alone ends it)", "(uno tras otro; Intro sin nada termina)")
  }
}
