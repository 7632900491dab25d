internal import Records
internal import Text

/// The lines of a copy spread over the panels of a folded card.
struct CardPanels: Sendable {
  /// What stands on a panel, a line or more each.
  struct Line: Sendable, Equatable {
    /// How it looks.
    enum Look: String, Sendable {
      case title
      case heading
      case step
      case done
      case plain
      /// The rest of what began on the panel before.
      case more
    }

    let look: Look
    let text: String
  }

  /// The lines that fit on a panel.
  static let linesPerPanel = 12
  /// The columns that surely fit on a line, also in wide letters.
  static let columns = 46

  /// The panels in the order in which they are read.
  let panels: [[Line]]

  init(_ lines: [Line]) {
    var (panels, panel, used) = ([[Line]](), [Line](), 0)
    for (index, line) in lines.enumerated() {
      let next = lines[(index + 1)...].first
      // A heading goes with what it is the heading of.
      let needed = line.height + (line.isHeading ? Swift.min(next?.height ?? 0, 3) : 0)
      if used > 0, used + Swift.min(needed, CardPanels.linesPerPanel) > CardPanels.linesPerPanel {
        panels.append(panel)
        (panel, used) = ([], 0)
      }
      var rest = line
      while used + rest.height > CardPanels.linesPerPanel {
        let (head, tail) = rest.cut(after: CardPanels.linesPerPanel - used)
        panels.append(panel + [head])
        (panel, used, rest) = ([], 0, tail)
      }
      panel.append(rest)
      used += rest.height
    }
    self.panels = panel.isEmpty ? panels : panels + [panel]
  }
}

extension CardPanels.Line {
  /// The lines that it takes at the most.
  var height: Int { wrapped.count }

  fileprivate var isHeading: Bool { look == .title || look == .heading }

  private var wrapped: [String] {
    // A box stands before a step.
    let width = look == .step || look == .done ? CardPanels.columns - 3 : CardPanels.columns
    return text.shown.onOneLine.filled(to: width)
  }

  /// Two parts, the first of which takes `count` lines.
  fileprivate func cut(after count: Int) -> (Self, Self) {
    let lines = wrapped
    let parts = [lines[..<count], lines[count...]].map { $0.joined(separator: " ") }
    return (Self(look: look, text: parts[0]), Self(look: .more, text: parts[1]))
  }
}
