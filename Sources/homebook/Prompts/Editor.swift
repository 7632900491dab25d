import Records
import Screen
import Text

/// Changes fields that have answers: a numbered list, and what is chosen from it is asked again.
struct Editor {
  let asker: Asker

  private var words: Words { asker.talk.words }

  /// What a person chose from a numbered list.
  private enum Choice {
    case done
    case again
    case add
    case change(Int)
    case takeAway(Int)
  }

  /// `object` with changed `fields`.
  func edited(_ object: JSONObject, _ fields: [Field]) throws -> JSONObject {
    var object = object
    try list(fields, object)
    while true {
      try asker.explain(words.whichField)
      switch try choice(of: fields.count) {
      case .done: return object
      case .change(let index):
        let field = fields[index]
        object[field.name] = try changed(object[field.name], field)
        try asker.explain(line(index, field, object[field.name]))
      case .again, .add, .takeAway: try list(fields, object)
      }
    }
  }

  /// A value after it was asked for again; `nil` where it was taken away.
  private func changed(_ value: JSON?, _ field: Field) throws -> JSON? {
    switch field.type {
    case .parts:
      let object = try edited(value?.object ?? JSONObject(), field.parts)
      return object.isEmpty ? nil : .object(object)
    case .list(.parts):
      let items = try editedItems(value?.items ?? [], field)
      return items.isEmpty ? nil : .array(items)
    default: return try answered(value, field)
    }
  }

  private func answered(_ value: JSON?, _ field: Field) throws -> JSON? {
    guard let value else { return try asker.ask(field).value }
    try asker.explain(field.label[words.language] + ": " + (words.shown(value, field) ?? ""))
    switch try asker.change(value, of: field) {
    case .kept: return value
    case .new(let new): return new
    case .takenAway:
      if !field.isRequired { return nil }
      try asker.explain(words.needed)
      return value
    }
  }

  // MARK: Items of a list

  private func editedItems(_ items: [JSON], _ field: Field) throws -> [JSON] {
    var items = items
    while true {
      for (index, item) in items.enumerated() { try asker.explain("  \(index + 1)  \(name(item, field))") }
      try asker.explain(words.whichItem)
      switch try choice(of: items.count) {
      case .done: return items
      case .again: continue
      case .add:
        if let item = try asker.parts(field).value { items.append(item) }
      case .change(let index):
        let item = try edited(items[index].object ?? JSONObject(), field.parts)
        if item.isEmpty {
          items.remove(at: index)
        } else if try isWhole(item, field) {
          items[index] = .object(item)
        }
      case .takeAway(let index): items.remove(at: index)
      }
    }
  }

  /// Whether an item has what it needs; says so where it does not.
  private func isWhole(_ item: JSONObject, _ field: Field) throws -> Bool {
    let missing = field.parts.first { $0.isRequired && item[$0.name] == nil }
    if let missing { try asker.explain(missing.label[words.language] + ": " + words.needed) }
    return missing == nil
  }

  private func name(_ item: JSON, _ field: Field) -> String {
    let texts = field.parts.compactMap { part in item.object?[part.name].flatMap { words.shown($0, part) } }
    return (texts.first ?? "").onOneLine.cut(to: asker.width - 8)
  }

  // MARK: Numbered lists

  private func list(_ fields: [Field], _ object: JSONObject) throws {
    for (index, field) in fields.enumerated() { try asker.explain(line(index, field, object[field.name])) }
  }

  private func line(_ index: Int, _ field: Field, _ value: JSON?) -> String {
    let text = value.map { words.shown($0, field) ?? parts($0, field) } ?? "–"
    return "  \(index + 1)  \(field.label[words.language]): \(text.onOneLine)".cut(to: asker.width)
  }

  private func parts(_ value: JSON, _ field: Field) -> String {
    (value.items ?? [value]).map { name($0, field) }.joined(separator: "; ")
  }

  private func choice(of count: Int) throws -> Choice {
    while true {
      let line = try asker.line()
      let number = Int(line.drop { $0 == "-" || $0 == " " }).map { $0 - 1 }
      switch (line, number) {
      case ("", _), (".", _): return .done
      case ("?", _): return .again
      case ("+", _): return .add
      case (_, let index?) where (0..<count).contains(index):
        return line.hasPrefix("-") ? .takeAway(index) : .change(index)
      default: try asker.explain(words.chooseNumber(count))
      }
    }
  }
}
