import Phrases
package import Records
package import Screen
import Text
package import Views

/// A scene whose answer is not with the form yet that asked for it.
package protocol Answering: Scene {
  /// What was answered so far; as it was typed, where it is not understood yet.
  var soFar: JSON? { get }
  /// The event by which it gives its answer.
  var handingOver: Event { get }
}

extension Answering {
  package var handingOver: Event { .submitted }
}

/// What happens with the answer to a field; `nil` stands for none.
package typealias Taking = (JSON?, inout OpenNotebook) throws -> Way

/// A field that is answered on one line.
package final class LineScene: Scene, Answering {
  private let field: Field
  private let before: JSON?
  private let parser: AnswerParser
  private let take: Taking
  private var line: LineText
  private let given: String

  package init(_ field: Field, _ value: JSON?, _ parser: AnswerParser, take: @escaping Taking) {
    (self.field, self.before, self.parser, self.take) = (field, value, parser, take)
    given = value.map { parser.line($0, for: field) } ?? ""
    line = LineText(given)
  }

  package var soFar: JSON? {
    let typed = line.text.trimmed
    if typed == given || AnswerParser.isNothing(typed) { return before }
    return (try? parser.value(typed, for: field)) ?? .string(typed)
  }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
    var menu = Menu<Never>()
    menu.text(field.asking[open.words.language])
    return open.panel(
      field.label[open.words.language], menu.rows,
      input: .line(label: field.label[open.words.language], line),
      keys: [KeyHint(.enter, open.words.goOnKey), .back(open.words)])
  }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .line(_, let typed)? = panel.input { line = typed }
    switch event {
    case .submitted, .key(.enter): return try submit(&open)
    case .back: return .back
    default: return .stay
    }
  }

  private func submit(_ open: inout OpenNotebook) throws -> Way {
    let text = line.text.trimmed
    if text == given.trimmed { return try taken(before, &open) }
    if text.isEmpty { return try taken(nil, &open) }
    do {
      return try taken(try parser.value(text, for: field), &open)
    } catch let misread as Misread {
      open.talk.tell(misread.sentence)
      return .stay
    }
  }

  private func taken(_ value: JSON?, _ open: inout OpenNotebook) throws -> Way {
    if value == nil && field.isRequired {
      open.talk.tell(open.words.needed)
      return .stay
    }
    return try take(value, &open)
  }
}

/// A field that is answered in as many lines as one likes.
final class TextScene: Scene, Answering {
  private let field: Field
  private let given: String
  private let take: Taking
  private var text: TextBuffer

  init(_ field: Field, _ value: JSON?, take: @escaping Taking) {
    (self.field, self.take) = (field, take)
    given = value?.text ?? ""
    text = TextBuffer(given)
  }

  var soFar: JSON? {
    let typed = AnswerParser.isStop(text.text) ? given : text.text
    return typed.isEmpty ? nil : .string(typed)
  }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    var menu = Menu<Never>()
    menu.text(field.asking[words.language])
    return open.panel(
      field.label[words.language], menu.rows, input: .text(label: field.label[words.language], text),
      keys: [KeyHint(.control("s"), words.doneKey), .back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .text(_, let typed)? = panel.input { text = typed }
    switch event {
    case .submitted, .key(.control("s")): return try done(&open)
    case .back where text.text == given || AnswerParser.isStop(text.text): return .back
    case .back: return .to(keeping(open.words))
    default: return .stay
    }
  }

  private func keeping(_ words: Words) -> AskScene {
    AskScene(
      field.label[words.language], [words.typedQuestion],
      answers: [words.goOnWriting, words.keepTyped, words.throwAway]
    ) { [self] index, open in
      switch index {
      case 0: .back
      case 1: .afterBack(try done(&open))
      default: .backOver(2)
      }
    }
  }

  private func done(_ open: inout OpenNotebook) throws -> Way {
    let typed = text.text.trimmed
    if typed.isEmpty && field.isRequired {
      open.talk.tell(open.words.needed)
      return .stay
    }
    return try take(typed.isEmpty ? nil : .string(typed), &open)
  }
}

extension Field {
  /// How it is asked for.
  package var asking: Wording { question.en.isEmpty ? label : question }
}
