import Notebook
import Phrases
import Platform
import Records
import Screen
import Text
import Times
import Views

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
  /// Whether Enter alone stands for the day that it is; the page is short then.
  private let isToday: Bool

  init(
    _ field: Field, _ value: JSON?, _ parser: AnswerParser, left: Way = .back, isToday: Bool = false,
    take: @escaping Taking
  ) {
    self.isToday = isToday
    (self.field, self.before, self.parser, self.left, self.take) = (field, value, parser, left, take)
    given = value.map { parser.line($0, for: field) } ?? ""
    line = LineText(given)
  }

  var soFar: JSON? {
    let typed = line.text.trimmed
    if AnswerParser.isStop(typed) { return before }
    return typed.isEmpty
      ? nil
      : typed == given
        ? before : (try? parser.reading(typed, field.tense))?.unasked(typed).json ?? .string(typed)
  }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    var menu = Menu<Never>()
    menu.text(field.asking[words.language])
    if isToday {
      menu.text(words.enterForToday)
    } else {
      menu.text(words.timeExamples)
      menu.gap()
      menu.text(words.today(parser.today))
    }
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
      return words.understood(try parser.reading(line.text, field.tense))
    } catch {
      return error.sentence
    }
  }

  private func submit(_ open: inout OpenNotebook) throws -> Way {
    let typed = line.text.trimmed
    let text = typed.isEmpty && isToday ? "\(parser.today)" : typed
    if text == given, before != nil { return try take(before, &open) }
    if text.isEmpty && !field.isRequired { return try take(nil, &open) }
    let reading: TimeReading
    do throws(Misread) {
      try parser.check(text)
      reading = try parser.reading(text, field.tense)
    } catch {
      open.talk.tell(error.sentence)
      return .stay
    }
    return try go(on: reading, &open)
  }

  private func go(on reading: TimeReading, _ open: inout OpenNotebook) throws -> Way {
    switch reading {
    case .understood(let when, _):
      open.talk.tell(open.words.understood(reading))
      return try take(when.json, &open)
    case .asked(let question): return .to(asking(question, open.words))
    case .words(let text): return .to(askingEarliest(text, open.words))
    }
  }

  // MARK: What can be two things

  /// A question with an answer for each thing that the words can mean.
  private func asking(_ question: TimeQuestion, _ words: Words) -> AskScene {
    let answers = question.answers.map(words.answer) + [words.sayItOtherwise, words.keepMyWords]
    return AskScene(
      field.label[words.language], [line.text.trimmed, words.asking(question.kind)], answers: answers
    ) {
      index, open in
      if index == question.answers.count { return .back }
      guard question.answers.indices.contains(index) else {
        return .instead(self.askingEarliest(self.line.text.trimmed, open.words))
      }
      try self.remember(question.kind, question.answers[index], &open)
      return try self.took(question.answers[index], &open)
    }
  }

  /// In which half of the world the seasons are is asked once.
  private func remember(_ kind: TimeQuestion.Kind, _ when: When, _ open: inout OpenNotebook) throws {
    guard kind == .season, let half = parser.half(of: line.text.trimmed, meaning: when, field.tense) else {
      return
    }
    try open.remember(isSouthern: half)
  }

  /// Leaves the question, and goes on from this page.
  private func took(_ when: When, _ open: inout OpenNotebook) throws -> Way {
    open.talk.tell(open.words.understood(when))
    return .afterBack(try take(when.json, &open))
  }

  // MARK: What is no time

  private func askingEarliest(_ text: String, _ words: Words) -> TypingScene {
    TypingScene(words.earliestTitle, words.earliestHint(text), "") { typed, open in
      guard !typed.isEmpty else { return try self.took(.words(text, earliest: nil, latest: nil), &open) }
      let first = try self.bound(typed)
      return .instead(self.askingLatest(text, first, open.words))
    }
  }

  private func askingLatest(_ text: String, _ first: When, _ words: Words) -> TypingScene {
    TypingScene(words.latestTitle, [words.answer(first), words.latestHint], "") { typed, open in
      let last = typed.isEmpty ? first : try self.bound(typed)
      guard let earliest = first.earliest, let latest = last.latest, earliest.first <= latest.last else {
        throw Misread(sentence: open.words.sentence(open.words.problem(.wrongOrder)))
      }
      return try self.took(.words(text, earliest: earliest, latest: latest), &open)
    }
  }

  private func bound(_ typed: String) throws(Misread) -> When {
    let when = try parser.time(typed, .any)
    if when.earliest == nil {
      throw Misread(sentence: parser.words.sentence(parser.words.problem(.notADate)))
    }
    return when
  }
}
