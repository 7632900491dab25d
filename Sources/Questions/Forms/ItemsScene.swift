import Vault
import Guidance
import Notebook
import Phrases
package import Records
import Screen
import Views

/// A field that holds several things, each with parts of its own.
final class ItemsScene: Scene, Answering {
  private let field: Field
  private var items: [JSON]
  private let take: Taking
  /// The form above, and the place of what it holds.
  private weak var form: FormScene?
  private var place = 0
  /// The things as they were before each change.
  private var past = Past<[JSON]>()

  init(_ field: Field, _ value: JSON?, take: @escaping Taking) {
    (self.field, self.take) = (field, take)
    items = value?.items ?? []
  }

  var handingOver: Event { .back }

  var soFar: JSON? {
    var all = items
    if let form { ItemsScene.put(form.soFar?.object ?? JSONObject(), at: place, in: &all) }
    return all.isEmpty ? nil : .array(all)
  }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    var menu = Menu<Int>()
    menu.text(field.asking[words.language])
    menu.gap()
    for (index, item) in items.enumerated() { menu.choice(words.inShort(.array([item]), field), index) }
    // Where there is nothing yet, Enter adds too: whoever is asked a question expects to answer it.
    if items.isEmpty { menu.choice(words.capital(words.addKey), 0) }
    let remove = items.isEmpty ? [] : [KeyHint("r", words.takeAwayKey)]
    return open.panel(
      field.label[words.language], menu.rows,
      keys: [KeyHint("n", words.addKey)] + remove + past.keys(words) + [KeyHint(.esc, words.doneKey)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (.chosen(let index), _):
      return items.indices.contains(index) ? .to(part(index, open.words)) : try .to(added(&open))
    case (_, "n"): return try .to(added(&open))
    case (_, "r"):
      if items.indices.contains(panel.place.choice) {
        past.keep(items)
        items.remove(at: panel.place.choice)
      }
      return .stay
    case (.key(let key), _) where takesBack(key):
      past.turn(&items, by: key)
      return .stay
    case (.back, _): return try take(items.isEmpty ? nil : .array(items), &open)
    default: return .stay
    }
  }

  /// The form of one of the things; of a new one for the place behind the last.
  private func part(_ index: Int, _ words: Words) -> FormScene {
    let object = items.indices.contains(index) ? items[index].object ?? JSONObject() : JSONObject()
    let form = FormScene(field.label[words.language], field.parts, object, isPart: true) {
      [self] object, _ in
      var changed = items
      ItemsScene.put(object, at: index, in: &changed)
      if changed != items {
        past.keep(items)
        items = changed
      }
      return .back
    }
    (self.form, place) = (form, index)
    return form
  }

  private static func put(_ object: JSONObject, at index: Int, in items: inout [JSON]) {
    if !items.indices.contains(index) {
      if !object.isEmpty { items.append(.object(object)) }
    } else if object.isEmpty {
      items.remove(at: index)
    } else {
      items[index] = .object(object)
    }
  }

  func takesBack(_ key: Key) -> Bool { past.takesBack(key) }

  /// The form of a new thing, with its first question on top.
  private func added(_ open: inout OpenNotebook) throws -> [any Scene] {
    let form = part(items.count, open.words)
    let first = field.parts.first { if case .list = $0.type { false } else { true } }
    return [form] + (try first.map { [try form.asking($0, &open)] } ?? [])
  }
}

extension OpenNotebook {
  /// The scene that asks for a field, with the answer that is there already.
  package mutating func asking(
    _ field: Field, _ value: JSON?, take: @escaping Taking
  ) throws -> any Scene {
    // Whoever asks: a field of a record is never asked in the words of another set.
    let field = field.worded(full: asksFullSet)
    switch field.type {
    case .line where field.name == FieldName.thread.name:
      let matters = try pages(.entry).matters
      if !matters.isEmpty { return MatterScene(field, value, matters, take: take) }
      return LineScene(field, value, AnswerParser(words: words), take: take)
    case .list(.line) where field == .templates:
      let answers = try offered().choosable.map { (label: $0.title, value: $0.id) }
      return SeveralScene(field, value, answers, take: take)
    case .flag, .choice: return ChoiceScene(field, value, words, take: take)
    case .list(.choice):
      let answers = field.choices.map { (label: $0.label[words.language], value: $0.value) }
      return SeveralScene(field, value, answers, take: take)
    case .parts:
      if value == nil, let order = try askingOrder(field, take: take) { return order }
      return OpenNotebook.form(of: field, value?.object ?? [:], words, take: take)
    case .list(.parts): return ItemsScene(field, value, take: take)
    case .text: return TextScene(field, value, take: take)
    case .when: return WhenScene(field, value, AnswerParser(words: words, isSouthern: isSouthern), take: take)
    case .id where field.naming?.kind == .document:
      let records = try named(by: field)
      if !records.isEmpty { return choosing(field, among: records, take: take) }
      return LineScene(field, value, AnswerParser(words: words), take: take)
    default:
      let people = try book.records([.person], in: level)
      return LineScene(field, value, AnswerParser(words: words, people: people), take: take)
    }
  }
}

extension Field {
  /// The templates that a notebook offers.
  package static let templates = Schema.field("templates", of: .settings)
}
