import Notebook
import Phrases
import Records
import Screen
import Views

/// To which matter an entry belongs: one that there is already, the last one first, or another.
final class MatterScene: Scene, Answering {
  private let field: Field
  private let value: JSON?
  private let matters: [Matter]
  private let take: Taking
  private var menu = Menu<String?>()
  /// The question above for the name of another one.
  private weak var naming: LineScene?

  init(_ field: Field, _ value: JSON?, _ matters: [Matter], take: @escaping Taking) {
    (self.field, self.value, self.matters, self.take) = (field, value, matters, take)
  }

  var soFar: JSON? { naming?.soFar ?? value }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    menu = Menu()
    menu.text(field.asking[words.language])
    menu.gap()
    for matter in matters {
      menu.choice(words.listed(matter), matter.name, mark: words.box(value == .string(matter.name)))
    }
    if value != nil { menu.choice(words.noAnswer, nil) }
    var panel = open.panel(
      field.label[words.language], menu.rows, keys: [KeyHint("n", words.addKey), .back(words)])
    panel.usual = matters.firstIndex { value == .string($0.name) } ?? 0
    return panel
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (.chosen(let index), _): try menu[index].map { try take($0.map(JSON.string), &open) } ?? .stay
    case (_, "n"): .to(another(open.words))
    case (.submitted, _): try take(value, &open)
    case (.back, _): .back
    default: .stay
    }
  }

  private func another(_ words: Words) -> LineScene {
    let line = LineScene(field, nil, AnswerParser(words: words)) { [take] name, open in
      name == nil ? .back : .afterBack(try take(name, &open))
    }
    naming = line
    return line
  }
}
