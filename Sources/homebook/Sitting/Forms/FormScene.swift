import Notebook
import Phrases
import Platform
import Records
import Screen
import Text
import Vault

/// A record, or a part of one, field by field: what is chosen is asked, and nothing is saved before it is said.
final class FormScene: Scene, Answering {
  /// What happens with the fields in the end.
  typealias Take = (JSONObject, inout OpenNotebook) throws -> Way

  private let title: String
  private let fields: [Field]
  private let before: JSONObject
  private(set) var object: JSONObject
  /// Whether it belongs to another form, which keeps what is answered here without being told.
  private let isPart: Bool
  /// Under which name it is kept in the book before it is saved; `nil` where it is not.
  private let manuscript: Manuscript?
  private let take: Take
  private var menu = Menu<Field>()
  /// The questions that were asked, which are still there while they are above this form.
  private var asked: [String: Asked] = [:]

  private struct Asked {
    weak var scene: (any Answering)?
  }

  /// - Parameters:
  ///   - object: the fields as they were before.
  ///   - written: what somebody had begun to make of them.
  init(
    _ title: String, _ fields: [Field], _ object: JSONObject, written: JSONObject? = nil,
    as manuscript: Manuscript? = nil, isPart: Bool = false, take: @escaping Take
  ) {
    (self.title, self.fields, before, self.object) = (title, fields, object, written ?? object)
    (self.manuscript, self.isPart, self.take) = (manuscript, isPart, take)
  }

  var soFar: JSON? {
    var object = object
    for (name, asked) in asked {
      if let answer = asked.scene?.soFar { object[name] = answer }
    }
    return object.isEmpty ? nil : .object(object)
  }

  var keepsDraft: Bool { manuscript != nil }

  func draft(_ now: WallClock) -> Draft? {
    guard let manuscript, let fields = soFar?.object, fields != before else { return nil }
    return manuscript.draft(fields.difference(from: before))
  }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let groups = isPart ? [""] : RecordSheet.groups(of: fields)
    for group in groups {
      if groups.count > 1 { menu.heading(Schema.label(ofGroup: group)?[open.words.language] ?? group) }
      for field in fields where isPart || field.group == group { menu.choice(line(field, open.words), field) }
    }
    if !isPart && missing == nil && object != before { menu.before(open.words.enoughToSave) }
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

  /// The scene that asks for one of its fields; after the answer the next that is needed is asked where `goesOn`.
  func asking(_ field: Field, goesOn: Bool = false, _ open: inout OpenNotebook) throws -> any Scene {
    let scene = try open.asking(field, object[field.name]) { [self] value, open in
      object[field.name] = value
      guard goesOn, let missing else { return .back }
      return .instead(try asking(missing, goesOn: true, &open))
    }
    asked[field.name] = Asked(scene: scene as? any Answering)
    return scene
  }

  /// The form, with the first question on top that needs an answer.
  func fromFirstQuestion(_ open: inout OpenNotebook) throws -> [any Scene] {
    try missing.map { [self, try asking($0, goesOn: true, &open)] } ?? [self]
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
    return .to(leaving(open.words))
  }

  /// The question before what is not saved is left.
  private func leaving(_ words: Words) -> AskScene {
    let question = missing.map { words.missingQuestion($0.label[words.language]) } ?? words.changedQuestion
    let first = missing == nil ? words.saveKey : words.goOnWriting
    let later = manuscript == nil ? [] : [words.keepForLater]
    return AskScene(title, [question], answers: [first] + later + [words.throwAway]) { [self] index, open in
      switch index {
      case 0: return missing == nil ? .afterBack(try take(object, &open)) : .back
      case 1 where manuscript != nil: try keep(&open)
      default: if let manuscript { try open.notebook.forget(manuscript) }
      }
      return .backOver(2)
    }
  }

  private func keep(_ open: inout OpenNotebook) throws {
    guard let draft = draft(.now()), !open.notebook.holds(draft) else { return }
    try open.book.keepDraft(draft, in: open.level, now: .now())
    if open.talk.asks { open.talk.tell(open.words.keptUnfinished) }
  }
}

extension OpenNotebook {
  /// A form of a kind of record with the fields that this notebook asks, and those that have a value.
  func form(
    _ kind: Kind, _ fields: JSONObject, written: JSONObject? = nil, as manuscript: Manuscript, title: String,
    take: @escaping FormScene.Take
  ) throws -> FormScene {
    let asked = Schema.asked(kind, full: asksFullSet).map(\.name)
    let all = written ?? fields
    let offered = Schema.asked(kind, full: true).filter { asked.contains($0.name) || all[$0.name] != nil }
    return FormScene(title, offered, fields, written: written, as: manuscript, take: take)
  }

  /// The form of a new record, with its first question on top.
  mutating func newForm(
    _ kind: Kind, then saved: @escaping AfterSaving = OpenNotebook.showing
  ) throws -> [any Scene] {
    try newForm(kind, nil, as: Manuscript(kind), then: saved).fromFirstQuestion(&self)
  }

  /// Where it goes on once records are saved, by their names.
  typealias AfterSaving = ([RecordID], inout OpenNotebook) throws -> Way

  /// Goes on with the scene of the record, in the place of the one before it.
  static func showing(_ ids: [RecordID], _ open: inout OpenNotebook) throws -> Way {
    try ids.first.flatMap { try open.scene(of: $0) }.map { .instead($0) } ?? .back
  }

  /// The form of a new record; `written` is what somebody had begun to answer.
  func newForm(
    _ kind: Kind, _ written: JSONObject?, as manuscript: Manuscript,
    then saved: @escaping AfterSaving = OpenNotebook.showing
  ) throws -> FormScene {
    let title = Schema.label(of: kind)?[words.language] ?? ""
    return try form(kind, JSONObject(), written: written, as: manuscript, title: title) { fields, open in
      let checked = try Record.checked(kind, fields)
      return try saved(try open.save([Draft(kind: kind, fields: checked)], finishing: manuscript), &open)
    }
  }

  /// The form in which a record is changed; `written` is what somebody had begun to make of it.
  func editForm(
    _ record: Record, _ written: JSONObject? = nil, _ manuscript: Manuscript? = nil, then: Way = .back
  ) throws -> FormScene {
    let manuscript = manuscript ?? Manuscript(record.kind, beside: record.id)
    return try form(
      record.kind, record.fields, written: written, as: manuscript, title: record.heading(words)
    ) { fields, open in
      let changes = fields.difference(from: record.fields)
      if changes.isEmpty { return .back }
      let checked = try Record.checked(record.kind, changes, .changes)
      try open.change(record, to: record.fields.changed(by: checked), finishing: manuscript)
      open.talk.tell(open.words.saved)
      return then
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
