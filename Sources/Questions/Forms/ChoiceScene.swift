import Phrases
import Records
import Screen
import Views

/// A field with answers to choose one from.
final class ChoiceScene: Scene {
  private let field: Field
  private let value: JSON?
  private let answers: [(label: String, value: JSON?)]
  private let take: Taking

  init(_ field: Field, _ value: JSON?, _ words: Words, take: @escaping Taking) {
    (self.field, self.value, self.take) = (field, value, take)
    let some: [(label: String, value: JSON?)] =
      field.type == .flag
      ? [(words.yesWord, .bool(true)), (words.noWord, .bool(false))]
      : field.choices.map { ($0.label[words.language], .string($0.value)) }
    answers = some + (field.isRequired ? [] : [(words.noAnswer, nil)])
  }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    var menu = Menu<Int>()
    menu.text(field.asking[open.words.language])
    menu.gap()
    for (index, answer) in answers.enumerated() {
      let isNow = answer.value != nil && answer.value == value
      menu.choice(answer.label, index, mark: open.words.box(isNow))
    }
    var panel = open.panel(field.label[open.words.language], menu.rows, keys: [.back(open.words)])
    // Enter alone keeps the answer that is there.
    panel.usual = answers.firstIndex { $0.value != nil && $0.value == value }
    panel.yes = answers.firstIndex { $0.value == .bool(true) }
    panel.no = answers.firstIndex { $0.value == .bool(false) }
    return panel
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index) where answers.indices.contains(index): try take(answers[index].value, &open)
    case .back: .back
    default: .stay
    }
  }
}

/// A field with answers of which several may fit.
final class SeveralScene: Scene, Answering {
  private let field: Field
  private let answers: [(label: String, value: String)]
  private var chosen: [String]
  private let take: Taking

  init(_ field: Field, _ value: JSON?, _ answers: [(label: String, value: String)], take: @escaping Taking) {
    (self.field, self.answers, self.take) = (field, answers, take)
    chosen = value?.texts ?? []
  }

  var handingOver: Event { .back }

  var soFar: JSON? { chosen.isEmpty ? nil : .array(chosen.map(JSON.string)) }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    var menu = Menu<Int>()
    menu.text(field.asking[open.words.language])
    menu.gap()
    for (index, answer) in answers.enumerated() {
      menu.choice(answer.label, index, mark: open.words.box(chosen.contains(answer.value)))
    }
    return open.panel(
      field.label[open.words.language], menu.rows, keys: [KeyHint(.esc, open.words.doneKey)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index) where answers.indices.contains(index):
      let value = answers[index].value
      if let place = chosen.firstIndex(of: value) { chosen.remove(at: place) } else { chosen.append(value) }
      return .stay
    case .back: return try take(soFar, &open)
    default: return .stay
    }
  }
}
