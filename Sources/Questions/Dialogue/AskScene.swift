package import Phrases
package import Screen
package import Views

/// A question with a few answers to choose from.
package final class AskScene: Scene {
  /// What happens when the answer at a place is chosen.
  package typealias Then = (Int, inout OpenNotebook) throws -> Way

  private let title: String
  private let lines: [String]
  private let answers: [String]
  private let yes: Int?
  private let no: Int?
  private let then: Then

  /// A question below `lines`; leaving it is no answer. `yes` and `no` say which answers a yes and a no stand for.
  package init(
    _ title: String, _ lines: [String] = [], answers: [String], yes: Int? = nil, no: Int? = nil,
    then: @escaping Then
  ) {
    (self.title, self.lines, self.answers, self.then) = (title, lines, answers, then)
    (self.yes, self.no) = (yes, no)
  }

  /// A question whose only answer besides leaving it is `yes`, which stands first where it `isUsual`.
  package static func confirm(
    _ title: String, _ lines: [String], _ words: Words, yes: String, isUsual: Bool = false,
    then: @escaping (inout OpenNotebook) throws -> Way
  ) -> AskScene {
    let place = isUsual ? 0 : 1
    return AskScene(
      words.capital(title), lines, answers: isUsual ? [yes, words.leaveIt] : [words.leaveIt, yes], yes: place,
      no: 1 - place
    ) { index, open in index == place ? try then(&open) : .back }
  }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
    var menu = Menu<Int>()
    menu.lines(lines)
    menu.gap()
    for (index, answer) in answers.enumerated() { menu.choice(open.words.capital(answer), index) }
    var panel = open.panel(title, menu.rows, keys: [.back(open.words)])
    (panel.usual, panel.yes, panel.no) = (0, yes, no)
    return panel
  }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index) where answers.indices.contains(index): try then(index, &open)
    case .back: .back
    default: .stay
    }
  }
}

/// Something to read.
package final class ReadingScene: Scene {
  private let title: String
  private let lines: (inout OpenNotebook) throws -> [String]

  /// A page with the lines that `lines` makes each time it is shown.
  package init(_ title: String, _ lines: @escaping (inout OpenNotebook) throws -> [String]) {
    (self.title, self.lines) = (title, lines)
  }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
    var menu = Menu<Never>()
    menu.lines(try lines(&open))
    if menu.rows.isEmpty { menu.text(open.words.nothingListed) }
    return open.panel(open.words.capital(title), menu.rows, keys: [.back(open.words)])
  }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .back = event { .back } else { .stay }
  }
}
