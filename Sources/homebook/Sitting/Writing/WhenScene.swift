import Platform
import Records
import Screen
import Text

/// A time, told as people tell it. How it is understood stands below while it is typed.
final class WhenScene: Scene, Answering {
  private let field: Field
  private let before: JSON?
  private let given: String
  private let language: Language
  private let clock: () -> WallClock
  /// Where Esc leads.
  private let left: Way
  private let take: Taking
  private var line: LineText

  init(
    _ field: Field, _ value: JSON?, _ reader: AnswerReader, left: Way = .back,
    clock: @escaping () -> WallClock = WallClock.now, take: @escaping Taking
  ) {
    (self.field, self.before, self.left, self.clock, self.take) = (field, value, left, clock, take)
    language = reader.words.language
    given = value.map { reader.line($0, for: field) } ?? ""
    line = LineText(given)
  }

  var soFar: JSON? {
    let typed = line.text.trimmed
    return typed.isEmpty ? nil : typed == given ? before : (try? when())?.json ?? .string(typed)
  }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    var menu = Menu<Never>()
    menu.text(field.asking[words.language])
    menu.text(words.timeExamples)
    menu.gap()
    menu.text(words.today(TimePoint(clock()).day))
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

  /// The time that was typed, seen from now.
  private func when() throws(When.Problem) -> When {
    try When(understanding: line.text, now: TimePoint(clock()), language: language)
  }

  private func understood(_ words: Words) -> String {
    if line.text.trimmed.isEmpty { return "" }
    do throws(When.Problem) {
      return words.understood(try when())
    } catch {
      return words.sentence(words.problem(error))
    }
  }

  private func submit(_ open: inout OpenNotebook) throws -> Way {
    let text = line.text.trimmed
    if text == given, before != nil { return try take(before, &open) }
    if text.isEmpty && !field.isRequired { return try take(nil, &open) }
    let when: When
    do throws(When.Problem) {
      when = try self.when()
    } catch {
      let words = open.words
      open.talk.tell(error == .noWords ? words.needed : words.sentence(words.problem(error)))
      return .stay
    }
    open.talk.tell(open.words.understood(when))
    return try take(when.json, &open)
  }
}

extension TimePoint {
  /// The minute that the clock on the wall shows.
  init(_ clock: WallClock) { self.init(minuteOf: clock.seconds + Int64(clock.offsetMinutes) * 60) }
}
