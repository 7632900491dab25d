internal import Text

/// A panel laid out for a screen: one line for each of its rows, and the place of the cursor.
struct Picture: Equatable {
  /// One row of the screen, in parts that look alike. A terminal shows their texts as they are.
  struct Line: Equatable {
    /// A stretch of a row.
    struct Part: Equatable {
      let text: String
      let look: Look
      /// Secret words that stand behind the text.
      var secret: Secret?
    }

    /// A stretch of secret words.
    struct Secret: Equatable {
      let words: SecretWords
      let range: Range<Int>
    }

    private(set) var parts: [Part] = []

    init(text: String = "", look: Look = .plain) { add(text, look) }

    var text: String { parts.map(\.text).joined() }

    /// A line of secret words.
    init(text: String, _ secret: Secret) { parts = [Part(text: text, look: .plain, secret: secret)] }

    mutating func add(_ text: String, _ look: Look = .plain) {
      if !text.isEmpty { parts.append(Part(text: text, look: look)) }
    }
  }

  /// How a row stands out, on any terminal.
  enum Look: Equatable {
    case plain, bold, reverse
  }

  /// How many columns and rows a screen has.
  struct Size: Equatable {
    let columns: Int
    let rows: Int

    /// Whether a panel has room.
    var isEnough: Bool { columns >= 60 && rows >= 18 }
  }

  /// As many as the screen has rows.
  private(set) var lines: [Line] = []
  /// Where the cursor stands: in what is typed, or on the chosen row.
  private(set) var cursor = (row: 0, column: 0)
  /// How many rows the body has, which is a page.
  private(set) var bodyHeight = 0

  private let wrapping: Wrapping

  /// Lays `panel` out. What of it is seen moves no further than it must.
  init(_ panel: inout Panel, _ size: Size, _ words: StageWords, _ wrapping: Wrapping = Wrapping()) {
    self.wrapping = wrapping
    guard size.isEnough else {
      lines = words.tooSmall.shown.wrapped(to: size.columns).map { Line(text: $0) }
      fill(to: size.rows)
      return
    }
    let foot = Self.foot(panel, size.columns, words)
    add(Self.head(panel, size.columns))
    add(Line())
    bodyHeight = size.rows - 3 - foot.count
    compose(&panel, size.columns)
    fill(to: size.rows - foot.count)
    lines += foot
  }

  static func == (a: Picture, b: Picture) -> Bool { a.lines == b.lines && a.cursor == b.cursor }

  private mutating func add(_ line: Line) { lines.append(line) }

  private mutating func fill(to count: Int) {
    while lines.count < count { add(Line()) }
    lines.removeSubrange(count...)
  }
}

// MARK: Head and foot

extension Picture {
  private static func head(_ panel: Panel, _ width: Int) -> Line {
    let corner = panel.corner.shown.inOneRow.cut(to: width / 2)
    let room = width - corner.columns - (corner.isEmpty ? 0 : 2)
    let title = panel.title.shown.inOneRow.cut(to: room)
    return Line(text: (title.padded(to: width - corner.columns) + corner).withoutTail, look: .bold)
  }

  /// The notice and the keys, in as many rows as they take; more than a third of any screen they cannot.
  private static func foot(_ panel: Panel, _ width: Int, _ words: StageWords) -> [Line] {
    let leftOut = panel.place.leftOut
    let sentence = leftOut > 0 ? words.leftOut(leftOut) : panel.notice
    let notice = sentence.map { $0.shown.wrapped(to: width).prefix(3) } ?? []
    return notice.map { Line(text: $0, look: .bold) } + keys(panel.keys, width, words).prefix(3)
  }

  private static func keys(_ hints: [KeyHint], _ width: Int, _ words: StageWords) -> [Line] {
    var (lines, taken) = ([Line](), width)
    for hint in hints {
      let name = words.name(of: hint.key).shown.inOneRow
      let label = hint.label.shown.inOneRow.cut(to: width - name.columns - 1)
      let columns = name.columns + 1 + label.columns
      if taken + 3 + columns > width {
        lines.append(Line())
        taken = 0
      } else {
        lines[lines.count - 1].add("   ")
        taken += 3
      }
      lines[lines.count - 1].add(name, .bold)
      lines[lines.count - 1].add(" " + label)
      taken += columns
    }
    return lines
  }
}

// MARK: Body

extension Picture {
  /// Rows above an input where they explain it; below it where it chooses among them.
  private mutating func compose(_ panel: inout Panel, _ width: Int) {
    switch panel.input {
    case nil:
      compose(rowsOf: &panel, width, height: bodyHeight)
    case .text(let label, var buffer)?:
      if !panel.rows.isEmpty { compose(rowsOf: &panel, width, height: bodyHeight / 3, isFixed: true) }
      compose(label, &buffer, width)
      panel.input = .text(label: label, buffer)
    case .line, .silent:
      let choosing = panel.hasChoices
      if !choosing { compose(rowsOf: &panel, width, height: bodyHeight - 2) }
      if !choosing, !panel.rows.isEmpty { add(Line()) }
      compose(lineOf: &panel, width)
      let cursor = self.cursor
      if choosing {
        add(Line())
        compose(rowsOf: &panel, width, height: bodyHeight - 2)
      }
      self.cursor = cursor
    }
  }

  private mutating func compose(lineOf panel: inout Panel, _ width: Int) {
    var (label, text, caret) = ("", "", 0)
    switch panel.input {
    case .line(let given, var line)?:
      label = given.asLabel(width)
      (text, caret) = line.view(width: width - label.columns - 1)
      panel.input = .line(label: given, line)
    case .silent(let given)?: label = given.asLabel(width)
    default: break
    }
    cursor = (lines.count, label.columns + caret)
    add(Line(text: label + text))
  }

  private mutating func compose(_ label: String, _ buffer: inout TextBuffer, _ width: Int) {
    for line in label.shown.wrapped(to: width).prefix(2) where !label.isEmpty { add(Line(text: line)) }
    let top = lines.count
    let view = buffer.view(width: width - 2, height: max(1, bodyHeight + 2 - top))
    for row in view.rows { add(Line(text: row)) }
    cursor = (top + view.caretRow, view.caretColumn)
  }

  private mutating func compose(rowsOf panel: inout Panel, _ width: Int, height: Int, isFixed: Bool = false) {
    let body = Body(rows: panel.rows, width: width, height: height, wrapping: wrapping)
    if isFixed { panel.place.top = 0 }
    let part = body.seen(&panel.place)
    cursor = (lines.count + (part.chosen ?? 0), 0)
    if part.isCutAbove { lines[lines.count - 1] = Line(text: "…") }
    lines += part.lines
    if part.isCutBelow { add(Line(text: "…")) }
  }
}

extension Panel {
  /// Whether a row can be chosen.
  var hasChoices: Bool { rows.contains(where: \.isChoice) }
}

extension String {
  fileprivate func asLabel(_ width: Int) -> String {
    let label = shown.inOneRow.cut(to: width / 2)
    return label.isEmpty || label.hasSuffix(" ") ? label : label + " "
  }
}
