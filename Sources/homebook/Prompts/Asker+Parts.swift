import Records

extension Asker {
  /// Asks whether to go into the parts of a field. What is typed instead of yes is passed on as their first answer.
  func opened(_ goOn: (String?) throws -> Reply) throws -> Reply {
    try explain(words.partsHint)
    let line = try line()
    let answer = line.lowercased()
    if line == "." { return .enough }
    if line.isEmpty || words.no.contains(answer) { return .left }
    return try goOn(words.yes.contains(answer) ? nil : line)
  }

  /// The parts of a field, one after another.
  ///
  /// - Parameter first: what was typed already and answers the first part, if it can.
  func parts(_ field: Field, first: String? = nil) throws -> Reply {
    var object = JSONObject()
    var rest = field.parts[...]
    if let first, let part = rest.first, let value = try taken(first, part) {
      object[part.name] = value
      rest.removeFirst()
    }
    for part in rest {
      let reply = try ask(part)
      object[part.name] = reply.value
      if reply.isEnough { return Reply(value: whole(object, field), isEnough: true) }
      if part.isRequired && reply.value == nil { return .left }
    }
    return Reply(value: whole(object, field))
  }

  /// What was typed too early, as the answer to `part`; `nil`, after saying so, where it does not fit there.
  private func taken(_ line: String, _ part: Field) throws -> JSON? {
    let fits = part.type == .line || part.type == .text
    guard fits, let value = try? reader.value(line, for: part) else {
      try explain(words.notTakenYet)
      return nil
    }
    try explain("\(part.label[words.language]): \(line)")
    return value
  }

  /// The parts that were given, unless one of those that are needed is not there.
  private func whole(_ object: JSONObject, _ field: Field) -> JSON? {
    let isWhole = field.parts.allSatisfy { !$0.isRequired || object[$0.name] != nil }
    return object.isEmpty || !isWhole ? nil : .object(object)
  }

  /// Items of a list, each with its parts.
  func several(_ field: Field, first: String?) throws -> Reply {
    var items: [JSON] = []
    var reply = try parts(field, first: first)
    while true {
      if let item = reply.value { items.append(item) }
      let answer = items.isEmpty ? nil : JSON.array(items)
      if reply.isEnough { return Reply(value: answer, isEnough: true) }
      try explain(words.another)
      var isLeft = true
      reply = try opened { first in
        isLeft = false
        return try parts(field, first: first)
      }
      if isLeft { return Reply(value: answer, isEnough: reply.isEnough) }
    }
  }
}
