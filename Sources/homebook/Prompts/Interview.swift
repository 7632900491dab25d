import Records
import Vault

/// Questions about one record, from the first to the last: what it holds, and whether it is to be saved.
///
/// Nothing is saved before the person has seen all of it and said so.
struct Interview {
  let kind: Kind
  /// Whether the notebook asks the full set of questions.
  let isFull: Bool
  let asker: Asker

  private var talk: Conversation { asker.talk }
  private var words: Words { asker.words }

  /// The fields of a new record: what is needed first, and then, to who wants more questions, the others.
  func newFields() throws -> JSONObject {
    try asker.explain(words.howToAnswer)
    var fields = JSONObject()
    let asked = Schema.asked(kind, full: isFull)
    for field in asked where field.isRequired {
      try talk.explain("")
      fields[field.name] = try asker.need(field)
    }
    try talk.explain("")
    if try talk.confirm(words.moreQuestions, usual: false, orGive: Asker.option) {
      try ask(asked.filter { !$0.isRequired }, into: &fields)
    }
    return try settled(fields) { $0 }
  }

  /// The changes to a record that has `fields`; a field that was taken away is `null`.
  func changes(to fields: JSONObject) throws -> JSONObject {
    try asker.explain(words.howToChange)
    return try settled(try changed(fields), .changes) { $0.difference(from: fields) }
  }

  /// An addition or correction to an entry that has `fields`, with the reason for it.
  func amendment(of fields: JSONObject) throws -> JSONObject {
    try asker.explain(words.howToChange)
    let edited = try changed(fields)
    if edited == fields { throw CommandFault.declined }
    let reason = try reasonGiven(.amendment)
    return try settled(edited, .changes, as: .amendment) { edited in
      var difference = edited.difference(from: fields)
      difference["reason"] = reason
      return difference
    }
  }

  /// The reason for a withdrawal; it may be left out.
  func reason() throws -> JSONObject {
    var fields = JSONObject()
    fields["reason"] = try reasonGiven(.withdrawal)
    guard try talk.confirm(words.withdrawQuestion, usual: true, orGive: Asker.option) else {
      throw CommandFault.declined
    }
    return fields
  }

  private func reasonGiven(_ kind: Kind) throws -> JSON? {
    try Schema.field("reason", of: kind).flatMap { try asker.ask($0).value }
  }

  /// Asks `fields` under their headings, up to the last or to a full stop.
  private func ask(_ fields: [Field], into answers: inout JSONObject) throws {
    for group in RecordSheet.groups(of: fields) {
      try talk.explain("\n" + (Schema.label(ofGroup: group)?[words.language] ?? group))
      for field in fields where field.group == group {
        try talk.explain("")
        let reply = try asker.ask(field)
        answers[field.name] = reply.value
        if reply.isEnough { return }
      }
    }
  }

  private func changed(_ fields: JSONObject) throws -> JSONObject {
    let asked = Schema.asked(kind, full: isFull).map(\.name)
    let offered = Schema.asked(kind, full: true).filter { asked.contains($0.name) || fields[$0.name] != nil }
    return try Editor(asker: asker).edited(fields, offered)
  }

  // MARK: The end

  /// Shows what `result` makes of the fields until the person says that it is to be saved.
  private func settled(
    _ fields: JSONObject, _ manner: Record.Manner = [], as shownKind: Kind? = nil,
    _ result: (JSONObject) -> JSONObject
  ) throws -> JSONObject {
    var fields = fields
    while true {
      let outcome = result(fields)
      if outcome.isEmpty { throw CommandFault.declined }
      try show(outcome, of: shownKind ?? kind)
      switch try talk.choose(words.saveQuestion, words.saveChoices, usual: 0, orGive: Asker.option) {
      case 0: if let checked = try checked(outcome, of: shownKind ?? kind, manner) { return checked }
      case 1: fields = try changed(fields)
      default: throw CommandFault.declined
      }
    }
  }

  private func show(_ fields: JSONObject, of kind: Kind) throws {
    let sheet = RecordSheet(words: words, width: asker.width)
    for line in sheet.lines(fields, of: kind) { try talk.explain(line) }
    try talk.explain("")
  }

  private func checked(
    _ fields: JSONObject, of kind: Kind, _ manner: Record.Manner
  ) throws -> JSONObject? {
    do {
      return try Record.checked(kind, fields, manner)
    } catch {
      try asker.explain(words.flaw(error, line: nil))
      return nil
    }
  }
}

extension JSONObject {
  /// What makes `before` into this: changed and new members, and `null` for those that are gone.
  func difference(from before: JSONObject) -> JSONObject {
    var difference = JSONObject()
    for member in members where before[member.name] != member.value { difference[member.name] = member.value }
    for name in before.names where self[name] == nil { difference[name] = .null }
    return difference
  }
}

extension OpenNotebook {
  /// The questions about a record of `kind`, as this notebook asks them.
  func interview(_ kind: Kind) throws -> Interview {
    let isFull = try settings()?.fields["fields"]?.text == "full"
    let reader = AnswerReader(words: words, people: try book.records([.person], in: level))
    return Interview(
      kind: kind, isFull: isFull, asker: Asker(talk: talk, reader: reader, width: width))
  }
}
