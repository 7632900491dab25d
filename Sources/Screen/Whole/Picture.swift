internal import Sodium
internal import Text

/// A panel laid out for a screen: one line for each of its rows, and the place of the cursor.
struct Picture: Equatable {
  /// How many columns and rows a screen has.
  struct Size: Equatable {
    let columns: Int
    let rows: Int

    /// Whether a panel has room.
    var isEnough: Bool { columns >= 30 && rows >= 10 }
  }

  /// As many as the screen has rows.
  private(set) var lines: [Line] = []
  /// Where the cursor stands: in what is typed, or on the chosen row.
  var cursor = (row: 0, column: 0)
  /// How many rows the body has, which is a page.
  private(set) var bodyHeight = 0
  /// Whether the panel is there; else a sentence says that it has no room.
  let isEnough: Bool

  /// Which row of the panel is on a line of the screen.
  private var rows: [Int: Int] = [:]
  /// Where keys are named.
  private var keys: [Foot.Place] = []

  let wrapping: Wrapping

  /// Lays `panel` out. What of it is seen moves no further than it must.
  init(_ panel: inout Panel, _ size: Size, _ words: StageWords, _ wrapping: Wrapping = Wrapping()) {
    self.wrapping = wrapping
    isEnough = size.isEnough
    guard isEnough else {
      lines = words.tooSmall.shown.wrapped(to: size.columns).map { Line(text: $0) }
      fill(to: size.rows)
      return
    }
    let foot = Foot(panel, size, words)
    add(Self.head(panel, size.columns))
    add(Line())
    bodyHeight = size.rows - 3 - foot.lines.count
    compose(&panel, size.columns, words)
    fill(to: size.rows - foot.lines.count)
    keys = foot.places.map { Foot.Place(row: $0.row + lines.count, columns: $0.columns, key: $0.key) }
    lines += foot.lines
  }

  /// The key that is named where the mouse is.
  func key(at mouse: Mouse) -> Key? {
    keys.first { $0.row == mouse.row && $0.columns.contains(mouse.column) }?.key
  }

  /// The row of the panel that is where the mouse is.
  func row(at mouse: Mouse) -> Int? { rows[mouse.row] }

  static func == (a: Picture, b: Picture) -> Bool { a.lines == b.lines && a.cursor == b.cursor }

  mutating func add(_ line: Line) { lines.append(line) }

  /// Puts `line` in the place of the last one.
  mutating func replaceLast(with line: Line) { lines[lines.count - 1] = line }

  private mutating func fill(to count: Int) {
    while lines.count < count { add(Line()) }
    lines.removeSubrange(count...)
  }

  private static func head(_ panel: Panel, _ width: Int) -> Line {
    let corner = panel.corner.shown.inOneRow.asCorner(width)
    let room = width - corner.columns - (corner.isEmpty ? 0 : 2)
    let title = panel.title.shown.inOneRow.cut(to: room)
    return Line(text: (title.padded(to: width - corner.columns) + corner).withoutTail, look: .bold)
  }
}

// MARK: Body

extension Picture {
  /// Rows above an input where they explain it; below it where it chooses among them.
  private mutating func compose(_ panel: inout Panel, _ width: Int, _ words: StageWords) {
    switch panel.input {
    case nil:
      compose(rowsOf: &panel, width, words)
    case .text(let label, var buffer)?:
      compose(questionOf: &panel, width, words)
      compose(label, &buffer, width)
      panel.input = .text(label: label, buffer)
    case .line, .silent:
      let choosing = panel.hasChoices
      if !choosing { compose(rowsOf: &panel, width, words) }
      if !choosing, !panel.rows.isEmpty { add(Line()) }
      compose(lineOf: &panel, width)
      let cursor = self.cursor
      lines += panel.saidLines(width).map { Line(text: $0) }
      if choosing {
        add(Line())
        compose(rowsOf: &panel, width, words)
      }
      self.cursor = cursor
    }
  }

  private mutating func compose(lineOf panel: inout Panel, _ width: Int) {
    for line in panel.labelLines(width) { add(Line(text: line, look: .bold)) }
    let label = panel.label(width)
    var (row, caret) = (TextRow(), 0)
    if case .line(let given, var line)? = panel.input {
      (row, caret) = line.view(width: width - label.columns - 1)
      panel.input = .line(label: given, line)
    }
    cursor = (lines.count, label.columns + caret)
    if panel.typed != nil { return compose(typedOf: panel, label, width) }
    add(Line(row, after: label))
  }

  /// What is typed and shown, behind its label.
  private mutating func compose(typedOf panel: Panel, _ label: String, _ width: Int) {
    let typed = panel.typedLines(width)
    for (place, line) in typed.enumerated() { add(Line(text: place == 0 ? label : "", line)) }
    if typed.isEmpty { add(Line(text: label)) }
    let last = typed.last.map { $0.words.characterCount(in: $0.range) } ?? 0
    cursor = (lines.count - 1, (typed.count > 1 ? 0 : label.columns) + last)
  }

  /// The question above a text.
  private mutating func compose(questionOf panel: inout Panel, _ width: Int, _ words: StageWords) {
    if panel.rows.isEmpty { return }
    panel.place.top = 0
    compose(rowsOf: &panel, width, words)
  }

  private mutating func compose(_ label: String, _ buffer: inout TextBuffer, _ width: Int) {
    for line in label.asLabel.wrapped(to: width).prefix(2) where !label.isEmpty {
      add(Line(text: line.withoutTail, look: .bold))
    }
    let top = lines.count
    let view = buffer.view(width: width - 2, height: max(1, bodyHeight + 2 - top))
    for row in view.parts { add(Line(row)) }
    cursor = (top + view.caretRow, view.caretColumn)
  }

  private mutating func compose(rowsOf panel: inout Panel, _ width: Int, _ words: StageWords) {
    let height = panel.rowsHeight(of: bodyHeight, width)
    let body = Body(rows: panel.rows, width: width, height: height, wrapping: wrapping)
    let part = body.seen(&panel.place)
    cursor = (lines.count + (part.chosen ?? 0), 0)
    let position = panel.position(isCut: part.isCutAbove || part.isCutBelow).map(words.position) ?? ""
    if part.isCutAbove || !position.isEmpty {
      let cut = part.isCutAbove ? "…" : ""
      replaceLast(with: Line(text: (cut.padded(to: width - position.columns) + position).withoutTail))
    }
    for (line, row) in part.rows.enumerated() { rows[lines.count + line] = row }
    lines += part.lines
    if part.isCutBelow { add(Line(text: "…")) }
  }
}
