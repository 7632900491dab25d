import Phrases
import Records
package import Screen
import Text
package import Views

/// A line or a text that is no field of a record.
package final class TypingScene: Scene {
  /// What happens with what was typed, without white space around it; it may refuse with a `Misread`.
  package typealias Take = (String, inout OpenNotebook) throws -> Way

  private let title: String
  private let lines: [String]
  private let take: Take
  private var input: Input

  /// A line below `lines`.
  package init(_ title: String, _ lines: [String], _ given: String, take: @escaping Take) {
    (self.title, self.lines, self.take) = (title, lines, take)
    input = .line(label: title, LineText(given))
  }

  /// A text of any length below `lines`.
  package init(_ title: String, _ lines: [String], text given: String, take: @escaping Take) {
    (self.title, self.lines, self.take) = (title, lines, take)
    input = .text(label: title, TextBuffer(given))
  }

  /// What was typed so far.
  package var typed: String { (input.text ?? "").trimmed }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
    let end = if case .line = input { Key.enter } else { Key.control("s") }
    return open.panel(
      title, lines.map { Row($0) }, input: input, keys: [KeyHint(end, open.words.goOnKey), .back(open.words)])
  }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    input = panel.input ?? input
    switch event {
    case .submitted, .key(.enter), .key(.control("s")):
      do {
        return try take(typed, &open)
      } catch let misread as Misread {
        open.talk.tell(misread.sentence)
        return .stay
      }
    case .back: return .back
    default: return .stay
    }
  }
}

/// Several of a few things, to be marked.
package final class PickScene: Scene {
  private let title: String
  private let lines: [String]
  private let answers: [(label: String, value: String)]
  private var chosen: Set<String>
  private let take: (Set<String>) -> Void

  package init(
    _ title: String, _ lines: [String], _ answers: [(label: String, value: String)], chosen: Set<String>,
    take: @escaping (Set<String>) -> Void
  ) {
    (self.title, self.lines, self.answers) = (title, lines, answers)
    (self.chosen, self.take) = (chosen, take)
  }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
    var menu = Menu<String>()
    menu.lines(lines)
    menu.gap()
    for answer in answers {
      menu.choice(answer.label, answer.value, mark: open.words.box(chosen.contains(answer.value)))
    }
    return open.panel(title, menu.rows, keys: [KeyHint(.esc, open.words.doneKey)])
  }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index) where answers.indices.contains(index):
      chosen.formSymmetricDifference([answers[index].value])
      return .stay
    case .back:
      take(chosen)
      return .back
    default: return .stay
    }
  }
}
