internal import Text

/// The last rows of a screen: what is to be said, and the keys that do something.
struct Foot {
  /// A key, and where its name and what it does stand.
  struct Place: Equatable {
    let row: Int
    let columns: Range<Int>
    let key: Key
  }

  private(set) var lines: [Picture.Line]
  /// Where the keys are, in rows of the foot.
  private(set) var places: [Place] = []

  private let width: Int
  private let words: StageWords
  /// How many rows the keys take at the most. All of them stand in the help.
  private static let most = 2

  init(_ panel: Panel, _ size: Picture.Size, _ words: StageWords) {
    (width, self.words) = (size.columns, words)
    let leftOut = panel.place.leftOut
    let sentence = leftOut > 0 ? words.leftOut(leftOut) : panel.notice
    lines = Self.notice(sentence ?? "", size).map { Picture.Line(text: $0, look: .bold) }
    let hints = panel.keys.filter { !$0.isOnRow } + panel.undoKeys(words)
    let begin = lines.count
    for (place, hint) in placed(fitting(hints)) {
      while lines.count <= begin + place.row { lines.append(Picture.Line()) }
      lines[begin + place.row].add(place.columns.lowerBound == 0 ? "" : Self.between)
      add(hint, to: begin + place.row)
      if let hint { places.append(Place(row: begin + place.row, columns: place.columns, key: hint.key)) }
    }
  }

  /// The notice, in a third of the rows at the most.
  private static func notice(_ sentence: String, _ size: Picture.Size) -> [String] {
    if sentence.isEmpty { return [] }
    let lines = sentence.shown.wrapped(to: size.columns)
    let most = max(3, size.rows / 3)
    if lines.count <= most { return lines }
    return lines.prefix(most - 1) + [lines[most - 1].cut(to: size.columns - 2) + " …"]
  }
}

// MARK: Keys

extension Foot {
  private static let between = "   "

  /// As many of the keys as there is room for; where some are left out, a mark stands for them.
  private func fitting(_ hints: [KeyHint]) -> [KeyHint?] {
    var (kept, marked) = (hints, hints.map(Optional.some))
    while let last = placed(marked).last?.0, last.row >= Foot.most,
      let place = kept.lastIndex(where: \.goesFirst) ?? kept.lastIndex(where: { !$0.stays })
    {
      kept.remove(at: place)
      marked = kept.map(Optional.some)
      marked.insert(nil, at: place)
    }
    return marked
  }

  /// Where each of them stands.
  private func placed(_ hints: [KeyHint?]) -> [((row: Int, columns: Range<Int>), KeyHint?)] {
    var (row, taken) = (-1, width)
    return hints.map { hint in
      let columns = text(hint).name.columns + text(hint).label.columns
      let begin = taken + (row < 0 ? 0 : Foot.between.columns)
      if row < 0 || begin + columns > width { (row, taken) = (row + 1, 0) } else { taken = begin }
      defer { taken += columns }
      return ((row, taken..<taken + columns), hint)
    }
  }

  private func text(_ hint: KeyHint?) -> (name: String, label: String) {
    guard let hint else { return ("…", "") }
    let name = words.name(of: hint.key).shown.inOneRow
    return (name, " " + hint.label.shown.inOneRow.cut(to: width - name.columns - 1))
  }

  private mutating func add(_ hint: KeyHint?, to row: Int) {
    let (name, label) = text(hint)
    lines[row].add(name, hint == nil ? .plain : .bold)
    lines[row].add(label)
  }
}

extension KeyHint {
  /// Whether it is the first to be left out: what it does can be done otherwise too.
  fileprivate var goesFirst: Bool { key == .tab || key == .backTab }

  /// Whether it is named however little room there is: the ways out, and the help, which names all.
  fileprivate var stays: Bool {
    switch key {
    case .esc, .enter, .control("s"), .function(1), .letter("?"), .letter("q"): true
    default: false
    }
  }
}

extension Panel {
  /// The keys that undo what is typed, which the whole screen knows.
  fileprivate func undoKeys(_ words: StageWords) -> [KeyHint] {
    let undo = KeyHint(.control("z"), words.undo)
    let redo = KeyHint(.control("y"), words.redo)
    return switch input {
    case .text?: [undo, redo]
    case .line(_, let line)?: (line.canUndo ? [undo] : []) + (line.canRedo ? [redo] : [])
    case .silent?, nil: []
    }
  }
}
