import Records
import Screen
import Vault

/// A record, or a part of one, field by field: what is chosen is asked, and nothing is saved before it is said.
final class FormScene: Scene {
  /// What happens with the fields in the end.
  typealias Take = (JSONObject, inout OpenNotebook) throws -> Way

  private let title: String
  private let fields: [Field]
  private let before: JSONObject
  private(set) var object: JSONObject
  /// Whether it belongs to another form, which keeps what is answered here without being told.
  private let isPart: Bool
  private let take: Take
  private var menu = Menu<Field>()

  init(
    _ title: String, _ fields: [Field], _ object: JSONObject, isPart: Bool = false, take: @escaping Take
  ) {
    (self.title, self.fields, self.before, self.object) = (title, fields, object, object)
    (self.isPart, self.take) = (isPart, take)
  }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let groups = isPart ? [""] : RecordSheet.groups(of: fields)
    for group in groups {
      if groups.count > 1 { menu.heading(Schema.label(ofGroup: group)?[open.words.language] ?? group) }
      for field in fields where isPart || field.group == group { menu.choice(line(field, open.words), field) }
    }
    let keys =
      isPart ? [KeyHint(.esc, open.words.doneKey)] : [KeyHint("s", open.words.saveKey), .back(open.words)]
    return open.panel(title, menu.rows, keys: keys)
  }

  private func line(_ field: Field, _ words: Words) -> String {
    let text = object[field.name].map { words.inShort($0, field) } ?? "–"
    let need = field.isRequired && object[field.name] == nil ? " (\(words.neededMark))" : ""
    return "\(field.label[words.language]): \(text)\(need)"
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (.chosen(let index), _): try menu[index].map { try .to(asking($0, &open)) } ?? .stay
    case (_, "s") where !isPart: try save(&open)
    case (.back, _): try left(&open)
    default: .stay
    }
  }

  /// The scene that asks for one of its fields.
  func asking(_ field: Field, _ open: inout OpenNotebook) throws -> any Scene {
    try open.asking(field, object[field.name]) { [self] value, _ in
      object[field.name] = value
      return .back
    }
  }

  // MARK: The end

  private var missing: Field? { fields.first { $0.isRequired && object[$0.name] == nil } }

  private func save(_ open: inout OpenNotebook) throws -> Way {
    guard let missing else { return try take(object, &open) }
    open.talk.tell("\(missing.label[open.words.language]): \(open.words.needed)")
    return .to(try asking(missing, &open))
  }

  private func left(_ open: inout OpenNotebook) throws -> Way {
    if isPart && (missing == nil || object.isEmpty) { return try take(object, &open) }
    if object == before { return .back }
    let words = open.words
    let isWhole = missing == nil
    let question =
      isWhole ? words.changedQuestion : words.missingQuestion(missing?.label[words.language] ?? "")
    let first = isWhole ? words.saveKey : words.goOnWriting
    return .to(
      AskScene(title, [question], answers: [first, words.throwAway]) { [self] index, open in
        if index == 1 { return .backOver(2) }
        return isWhole ? .afterBack(try take(object, &open)) : .back
      })
  }
}

extension OpenNotebook {
  /// A form of a kind of record with the fields that this notebook asks, and those that have a value.
  func form(
    _ kind: Kind, _ fields: JSONObject, title: String, take: @escaping FormScene.Take
  ) throws -> FormScene {
    let asked = Schema.asked(kind, full: asksFullSet).map(\.name)
    let offered = Schema.asked(kind, full: true).filter { asked.contains($0.name) || fields[$0.name] != nil }
    return FormScene(title, offered, fields, take: take)
  }

  /// The form of a new record, with its first question on top.
  mutating func newForm(_ kind: Kind) throws -> [any Scene] {
    let title = Schema.label(of: kind)?[words.language] ?? ""
    let form = try form(kind, JSONObject(), title: title) { fields, open in
      let checked = try Record.checked(kind, fields)
      let scene = try open.save([Draft(kind: kind, fields: checked)]).first.flatMap { try open.scene(of: $0) }
      return scene.map { .instead($0) } ?? .back
    }
    let first = Schema.of(kind).first { $0.isRequired && !$0.isAutomatic }
    return [form] + (try first.map { [try form.asking($0, &self)] } ?? [])
  }

  /// The form in which a record is changed.
  func editForm(_ record: Record) throws -> FormScene {
    try form(record.kind, record.fields, title: record.heading(words)) { fields, open in
      let changes = fields.difference(from: record.fields)
      if changes.isEmpty { return .back }
      let checked = try Record.checked(record.kind, changes, .changes)
      try open.change(record, to: record.fields.changed(by: checked))
      open.talk.tell(open.words.saved)
      return .back
    }
  }
}

extension Words {
  /// A value on one line.
  func inShort(_ value: JSON, _ field: Field) -> String {
    if let text = shown(value, field) { return text.onOneLine }
    let items = (value.items ?? [value]).compactMap(\.object)
    return items.map { item in
      let texts = field.parts.compactMap { part in item[part.name].map { inShort($0, part) } }
      return texts.first { !$0.isEmpty } ?? ""
    }.joined(separator: "; ")
  }
}
