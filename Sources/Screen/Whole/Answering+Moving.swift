extension Answering {
  /// What a key does that neither writes nor is named by the panel.
  func move(_ key: Key, _ panel: inout Panel) -> Event? {
    switch key.withoutShift {
    case .enter, .right: return choose(key, &panel)
    case .left: return .back
    default:
      guard let steps = steps(key, panel) else { return .key(key) }
      return go(steps, &panel)
    }
  }

  private func choose(_ key: Key, _ panel: inout Panel) -> Event? {
    let choices = Choices(panel.rows)
    let choice = choices.kept(panel.place.choice)
    guard let row = choices.row(choice) else {
      return panel.input != nil ? .submitted : key == .enter ? .key(key) : nil
    }
    // Nobody chooses what is not seen: it comes back first.
    let isSeen = !panel.place.readsOn || body(panel).shows(row, at: panel.place)
    panel.place.readsOn = false
    return isSeen ? .chosen(choice) : nil
  }

  /// Reads on by so many lines.
  func roll(_ lines: Int, _ panel: inout Panel) {
    if body(panel).scroll(&panel.place, lines) { panel.place.readsOn = true }
  }

  /// A click on a row chooses it; on the chosen one it does what Enter does.
  func click(_ row: Int, _ panel: inout Panel) -> Event? {
    guard panel.rows.indices.contains(row), panel.rows[row].isChoice else { return nil }
    let choice = panel.rows[..<row].count(where: \.isChoice)
    if choice == panel.place.choice { return .chosen(choice) }
    panel.place.choice = choice
    return .moved(choice)
  }

  /// Goes so many choices down, or up where it is less than nothing. Where none is near, it goes on reading instead,
  /// line by line: every row can be reached.
  private func go(_ steps: Int, _ panel: inout Panel) -> Event? {
    let choices = Choices(panel.rows)
    let body = body(panel)
    let former = choices.kept(panel.place.choice)
    guard let row = choices.row(former) else {
      if choices.count > 0 { return begin(steps, &panel) }
      body.scroll(&panel.place, steps)
      return nil
    }
    let next = reached(from: former, steps, panel.place, body)
    let isFar = next == former || !body.touches(choice: former + steps.signum(), from: panel.place)
    if isFar || isBehind(row, steps, panel.place, body) {
      if body.scroll(&panel.place, steps) { panel.place.readsOn = true }
      return nil
    }
    panel.place.readsOn = false
    panel.place.choice = next
    return .moved(next)
  }

  /// Goes to the first choice, or up to the last one, where none stood out; it is seen before it can be chosen.
  private func begin(_ steps: Int, _ panel: inout Panel) -> Event? {
    let choices = Choices(panel.rows)
    let next = steps > 0 ? 0 : choices.count - 1
    let body = body(panel)
    if let row = choices.row(next), !body.shows(row, at: panel.place), body.scroll(&panel.place, steps) {
      return nil
    }
    panel.place.readsOn = false
    panel.place.choice = next
    return .moved(next)
  }

  /// The last choice within so many lines, or else the next one; none that would hide a line nobody has seen.
  private func reached(from former: Int, _ steps: Int, _ place: Place, _ body: Body) -> Int {
    let choices = Choices(body.rows)
    if abs(steps) >= Self.farAway { return choices.nearest(former + steps) }
    var (choice, left) = (former, abs(steps))
    while left > 0, let here = choices.row(choice), let there = choices.row(choice + steps.signum()) {
      left -= (min(here, there)..<max(here, there)).prefix(left + 1).reduce(0) { $0 + body.count($1) }
      if left < 0, choice != former { break }
      guard body.touches(choice: choice + steps.signum(), from: place) else { break }
      choice += steps.signum()
    }
    return choice
  }

  /// Whether the chosen row was left behind by reading on, and the way back to it is the way of the key.
  private func isBehind(_ row: Int, _ steps: Int, _ place: Place, _ body: Body) -> Bool {
    guard place.readsOn, !body.shows(row, at: place) else { return false }
    return (row <= place.top) == (steps < 0)
  }

  private func body(_ panel: Panel) -> Body {
    let height = panel.rowsHeight(of: pageHeight, width)
    return Body(rows: panel.rows, width: width, height: height, wrapping: wrapping)
  }

  private static let farAway = 1 << 40

  private func steps(_ key: Key, _ panel: Panel) -> Int? {
    // One line of the former page stays.
    let page = max(1, body(panel).height - 1)
    return switch key.withoutShift {
    case .up, .backTab: -1
    case .down, .tab: 1
    case .pageUp: -page
    case .pageDown: page
    case .home, .start: -Self.farAway
    case .end, .finish: Self.farAway
    default: nil
    }
  }
}
