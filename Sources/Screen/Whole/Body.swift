/// The body of a panel on a part of the screen. Only rows that are seen are broken into lines and measured.
struct Body {
  let rows: [Row]
  let width: Int
  let height: Int
  let wrapping: Wrapping

  /// What is seen of a body.
  struct Part {
    var lines: [Picture.Line] = []
    /// Which of them is the first of the chosen row.
    var chosen: Int?
    /// Whether there is more above, and below.
    var (isCutAbove, isCutBelow) = (false, false)
  }

  /// What is seen at `place`, which moves no further than it must for the chosen row to be seen.
  func seen(_ place: inout Place) -> Part {
    let choices = Choices(rows)
    place.choice = max(0, min(place.choice, choices.count - 1))
    let chosen = choices.row(place.choice)
    settle(&place, chosen, isFirst: place.choice == 0)
    return draw(place, chosen)
  }

  /// The lines of one row.
  func lines(of number: Int, isChosen: Bool) -> [Picture.Line] {
    let row = rows[number]
    let mark = row.isChoice ? isChosen ? "> " : "  " : ""
    let indent = String(repeating: " ", count: row.indent)
    let room = max(8, width - mark.count - row.indent)
    let texts = row.wraps ? wrapping.lines(of: row.text, width: room) : [row.text.inOneRow.cut(to: room)]
    let look: Picture.Look = isChosen ? .reverse : [.heading, .strong].contains(row.style) ? .bold : .plain
    return texts.enumerated().map { number, text in
      let before = (number == 0 ? mark : String(repeating: " ", count: mark.count)) + indent
      return Picture.Line(text: before + text, look: look)
    }
  }

  private func count(_ number: Int) -> Int { lines(of: number, isChosen: false).count }

  private func draw(_ place: Place, _ chosen: Int?) -> Part {
    var part = Part()
    var number = place.top
    while number < rows.count, part.lines.count < height + place.linesAbove {
      if number == chosen { part.chosen = max(0, part.lines.count - place.linesAbove) }
      part.lines += lines(of: number, isChosen: number == chosen)
      number += 1
    }
    part.isCutAbove = place.top > 0 || place.linesAbove > 0
    part.isCutBelow = number < rows.count || part.lines.count > height + place.linesAbove
    part.lines = Array(part.lines.dropFirst(place.linesAbove).prefix(height))
    return part
  }
}

// MARK: Moving

extension Body {
  /// Moves `place` so that the chosen row is seen, whole where it can be, and that no room is left empty below.
  private func settle(_ place: inout Place, _ chosen: Int?, isFirst: Bool) {
    place.top = max(0, min(place.top, rows.count - 1))
    place.linesAbove = rows.isEmpty ? 0 : max(0, min(place.linesAbove, count(place.top) - 1))
    if let chosen {
      if (chosen, 0) < (place.top, place.linesAbove) { (place.top, place.linesAbove) = (chosen, 0) }
      let lowest = self.top(showing: chosen)
      if (place.top, place.linesAbove) < lowest {
        (place.top, place.linesAbove) = lowest < (chosen, 0) ? lowest : (chosen, 0)
      }
      // The headings above the first choice come back with it.
      if isFirst, lowest == (0, 0) { (place.top, place.linesAbove) = (0, 0) }
    }
    let last = self.top(showing: rows.count - 1)
    if last < (place.top, place.linesAbove) { (place.top, place.linesAbove) = last }
  }

  /// The first line that is seen where the end of `row` stands at the bottom.
  private func top(showing row: Int) -> (Int, Int) {
    var left = height
    var number = row
    while number >= 0 {
      let lines = count(number)
      if lines >= left { return (number, lines - left) }
      left -= lines
      number -= 1
    }
    return (0, 0)
  }

  /// Moves `place` by so many lines, as far as there is something to see.
  func scroll(_ place: inout Place, _ lines: Int) {
    if rows.isEmpty { return }
    place.linesAbove += lines
    while place.linesAbove < 0, place.top > 0 {
      place.top -= 1
      place.linesAbove += count(place.top)
    }
    while place.top + 1 < rows.count, case let count = count(place.top), place.linesAbove >= count {
      place.top += 1
      place.linesAbove -= count
    }
    settle(&place, nil, isFirst: false)
  }
}

/// The rows of a panel that can be chosen, by their order.
struct Choices {
  private let rows: [Int]

  init(_ rows: [Row]) { self.rows = rows.indices.filter { rows[$0].isChoice } }

  /// How many there are.
  var count: Int { rows.count }

  /// The row of a choice, if there is such a one.
  func row(_ choice: Int) -> Int? { rows.indices.contains(choice) ? rows[choice] : nil }
}
