import Phrases
import Platform
import Records
import Screen
import Text

/// A time, told as people tell it. How it is understood stands below while it is typed.
final class WhenScene: Scene, Answering {
  private let field: Field
  private let before: JSON?
  private let given: String
  private let parser: AnswerParser
  /// Where Esc leads.
  private let left: Way
  private let take: Taking
  private var line: LineText

  init(
    _ field: Field, _ value: JSON?, _ parser: AnswerParser, left: Way = .back, take: @escaping Taking
  ) {
    (self.field, self.before, self.parser, self.left, self.take) = (field, value, parser, left, take)
    given = value.map { parser.line($0, for: field) } ?? ""
    line = LineText(given)
  }

  var soFar: JSON? {
    let typed = line.text.trimmed
    if AnswerParser.isStop(typed) { return before }
    return typed.isEmpty ? nil : typed == given ? before : (try? parser.time(typed))?.json ?? .string(typed)
  }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    var menu = Menu<Never>()
    menu.text(field.asking[words.language])
    menu.text(words.timeExamples)
    menu.gap()
    menu.text(words.today(parser.now.day))
    menu.gap()
    menu.text(understood(words), .strong)
    return open.panel(
      field.label[words.language], menu.rows, input: .line(label: field.label[words.language], line),
      keys: [KeyHint(.enter, words.goOnKey), .back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .line(_, let typed)? = panel.input { line = typed }
    switch event {
    case .submitted, .key(.enter): return try submit(&open)
    case .back: return line.text.trimmed == given ? left : .back
    default: return .stay
    }
  }

  private func understood(_ words: Words) -> String {
    if AnswerParser.isNothing(line.text) { return "" }
    do throws(Misread) {
      return words.understood(try parser.time(line.text))
    } catch {
      return error.sentence
    }
  }

  private func submit(_ open: inout OpenNotebook) throws -> Way {
    let text = line.text.trimmed
    if text == given, before != nil { return try take(before, &open) }
    if text.isEmpty && !field.isRequired { return try take(nil, &open) }
    let when: When
    do throws(Misread) {
      when = try parser.time(text)
    } catch {
      open.talk.tell(error.sentence)
      return .stay
    }
    open.talk.tell(open.words.understood(when))
    return try take(when.json, &open)
  }
}
