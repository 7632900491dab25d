extension Body {
  /// Moves `place` so that the chosen row is seen, whole where it can be, and that no room is left empty below.
  func settle(_ place: inout Place, _ chosen: Int?, isFirst: Bool) {
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

  /// Moves `place` by so many lines, as far as there is something to see; tells whether it moved.
  @discardableResult
  func scroll(_ place: inout Place, _ lines: Int) -> Bool {
    if rows.isEmpty { return false }
    let former = (place.top, place.linesAbove)
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
    return former != (place.top, place.linesAbove)
  }

  /// Whether the first line of `row` is seen at `place`.
  func shows(_ row: Int, at place: Place) -> Bool {
    if row < place.top || row == place.top && place.linesAbove > 0 { return false }
    return isNear(place.top, row, within: height + place.linesAbove)
  }

  /// Whether nothing lies between what is seen at `place` and what would be seen with `choice`, where it is there.
  func touches(choice: Int, from place: Place) -> Bool {
    guard let row = Choices(rows).row(choice) else { return false }
    var after = place
    settle(&after, row, isFirst: choice == 0)
    let isAbove = (after.top, after.linesAbove) < (place.top, place.linesAbove)
    let (upper, lower) = isAbove ? (after, place) : (place, after)
    return isNear(upper.top, lower.top, within: height + upper.linesAbove - lower.linesAbove + 1)
  }

  /// Whether fewer than `lines` lines lie from the beginning of `first` to that of `second`.
  func isNear(_ first: Int, _ second: Int, within lines: Int) -> Bool {
    var left = lines
    for number in first..<second where left > 0 { left -= count(number) }
    return left > 0
  }
}
