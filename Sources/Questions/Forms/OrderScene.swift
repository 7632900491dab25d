import Notebook
import Phrases
import Records
import Screen
import Vault
import Views

/// One of some answers, or another one that is given in its own words.
final class OneOfScene: Scene, Answering {
  /// What stands in a row, and what follows when it is chosen.
  typealias Answer = (label: String, then: (inout OpenNotebook) throws -> Way)

  private let title: String
  private let question: String
  private let answers: [Answer]
  /// The form above for what is told in own words.
  fileprivate weak var telling: FormScene?

  init(_ title: String, _ question: String, _ answers: [Answer]) {
    (self.title, self.question, self.answers) = (title, question, answers)
  }

  var soFar: JSON? { telling?.soFar }
  var handingOver: Event { .back }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    var menu = Menu<Int>()
    menu.text(question)
    menu.gap()
    for (index, answer) in answers.enumerated() { menu.choice(answer.label, index) }
    return open.panel(title, menu.rows, keys: [.back(open.words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index) where answers.indices.contains(index): try answers[index].then(&open)
    case .back: .back
    default: .stay
    }
  }
}

extension OpenNotebook {
  /// The records that a field may name, the last recorded first.
  func named(by field: Field) throws -> [Record] {
    guard let naming = field.naming else { return [] }
    let found = try book.records([naming.kind], in: level)
    return found.reversed().filter { naming.condition?.holds(in: $0.fields) ?? true }
  }

  /// The question which record a field names, or that it names none.
  func choosing(_ field: Field, among records: [Record], take: @escaping Taking) -> OneOfScene {
    let answers: [OneOfScene.Answer] = records.map { record in
      (record.heading(words), { try take(.string(record.id.description), &$0) })
    }
    let none: OneOfScene.Answer = (words.noAnswer, { try take(nil, &$0) })
    return OneOfScene(
      field.label[words.language], field.asking[words.language], answers + (field.isRequired ? [] : [none]))
  }

  /// The questions which order under documents was not kept, and which of its terms; `nil` where no order stands there.
  ///
  /// What it is called and what the term says are kept in the words of that day: the record of the order may change.
  func askingOrder(_ field: Field, take: @escaping Taking) throws -> OneOfScene? {
    guard let orders = try field.part(FieldName.document.name).map({ try named(by: $0) }), !orders.isEmpty
    else { return nil }
    let words = words
    let answers: [OneOfScene.Answer] = orders.map { order in
      (order.heading(words), { try OpenNotebook.take(order, field, &$0, take) })
    }
    weak var asking: OneOfScene?
    let other: OneOfScene.Answer = (
      words.anotherOrder,
      { _ in
        let form = OpenNotebook.form(of: field, [:], words) { .afterBack(try take($0, &$1)) }
        asking?.telling = form
        return .to(form)
      }
    )
    let scene = OneOfScene(field.label[words.language], field.asking[words.language], answers + [other])
    asking = scene
    return scene
  }

  /// Goes on with the terms of the order, where it has any.
  private static func take(
    _ order: Record, _ field: Field, _ open: inout OpenNotebook, _ take: @escaping Taking
  ) throws -> Way {
    let words = open.words
    var known: JSONObject = [
      "which": .string(order.heading(words)), "document": .string(order.id.description),
    ]
    let terms = Item(order.fields).terms
    if terms.isEmpty { return try take(.object(known), &open) }
    let answers: [OneOfScene.Answer] = terms.map { term in
      (
        term,
        { open in
          known[.term] = .string(term)
          return try take(.object(known), &open)
        }
      )
    }
    let none: OneOfScene.Answer = (words.noTermKnown, { try take(.object(known), &$0) })
    let part = field.part(FieldName.term.name)?.asking[words.language] ?? ""
    return .instead(OneOfScene(order.heading(words), part, answers + [none]))
  }

  /// The form of a field with parts.
  static func form(
    of field: Field, _ object: JSONObject, _ words: Words, take: @escaping Taking
  ) -> FormScene {
    FormScene(field.label[words.language], field.parts, object, isPart: true) { object, open in
      try take(object.isEmpty ? nil : .object(object), &open)
    }
  }
}
