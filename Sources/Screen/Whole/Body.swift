internal import Text

/// The body of a panel on a part of the screen. Only rows that are seen are broken into lines and measured.
struct Body {
  let rows: [Row]
  let width: Int
  let height: Int
  let wrapping: Wrapping

  /// What is seen of a body.
  struct Part {
    var lines: [Picture.Line] = []
    /// The row of each of them.
    var rows: [Int] = []
    /// Which of them is the first of the chosen row.
    var chosen: Int?
    /// Whether there is more above, and below.
    var (isCutAbove, isCutBelow) = (false, false)
  }

  /// What is seen at `place`, which moves no further than it must for the chosen row to be seen; not at all for it
  /// where somebody reads on.
  func seen(_ place: inout Place) -> Part {
    let choices = Choices(rows)
    place.choice = choices.kept(place.choice)
    let chosen = choices.row(place.choice)
    settle(&place, place.readsOn ? nil : chosen, isFirst: place.choice == 0)
    return draw(place, chosen)
  }

  /// The lines of one row.
  func lines(of number: Int, isChosen: Bool) -> [Picture.Line] {
    let row = rows[number]
    if let secret = row.secret { return lines(of: secret, in: row) }
    let mark = row.beginning(isChosen: isChosen)
    let indent = String(repeating: " ", count: row.indent)
    let room = max(8, width - mark.count - row.indent)
    let texts =
      row.wraps ? wrapping.lines(of: row.text, width: room) : [row.text.shown.inOneRow.cut(to: room)]
    let look: Picture.Look = isChosen ? .reverse : [.heading, .strong].contains(row.style) ? .bold : .plain
    return texts.enumerated().map { number, text in
      let before = number == 0 ? mark + indent : String(repeating: " ", count: mark.count) + indent
      return Picture.Line(text: before + text, look: look)
    }
  }

  private func lines(of secret: SecretWords, in row: Row) -> [Picture.Line] {
    let indent = String(repeating: " ", count: row.indent)
    let label = row.text.shown.inOneRow
    return secret.lines(width: max(8, width - row.indent), taken: label.columns).enumerated().map {
      number, range in
      Picture.Line(
        text: indent + (number == 0 ? label : ""), Picture.Line.Secret(words: secret, range: range))
    }
  }

  /// How many lines a row takes.
  func count(_ number: Int) -> Int { lines(of: number, isChosen: false).count }

  private func draw(_ place: Place, _ chosen: Int?) -> Part {
    var part = Part()
    var number = place.top
    while number < rows.count, part.lines.count < height + place.linesAbove {
      if number == chosen { part.chosen = max(0, part.lines.count - place.linesAbove) }
      let lines = lines(of: number, isChosen: number == chosen)
      part.lines += lines
      part.rows += lines.map { _ in number }
      number += 1
    }
    part.isCutAbove = place.top > 0 || place.linesAbove > 0
    part.isCutBelow = number < rows.count || part.lines.count > height + place.linesAbove
    part.lines = Array(part.lines.dropFirst(place.linesAbove).prefix(height))
    part.rows = Array(part.rows.dropFirst(place.linesAbove).prefix(height))
    return part
  }
}

extension Row {
  /// What stands before its text: whether it is the chosen one, its key, and whether it is marked.
  fileprivate func beginning(isChosen: Bool) -> String {
    let place = isChoice ? isChosen ? "> " : "  " : ""
    return place + (key.map { "\($0)  " } ?? "") + (self.mark.map { $0.isOn ? "[x] " : "[ ] " } ?? "")
  }
}
