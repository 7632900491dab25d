internal import Sodium
internal import Text

extension Panel {
  /// The lines of what is typed and shown.
  func typedLines(_ width: Int) -> [Picture.Line.Secret] {
    guard let typed else { return [] }
    return typed.lines(width: width - 1, taken: label(width).columns).map {
      Picture.Line.Secret(words: typed, range: $0)
    }
  }

  /// What is said below what is typed.
  func saidLines(_ width: Int) -> [String] { said.map { Array($0.shown.wrapped(to: width).prefix(2)) } ?? [] }

  /// How many rows of a page of `height` are for those of the panel. A text keeps a few at least.
  func rowsHeight(of height: Int, _ width: Int) -> Int {
    switch input {
    case nil: return height
    case .text?: return max(1, height / 3, height - 4, min(3, height - 2))
    case .line?, .silent?:
      let taken = typedLines(width).count + saidLines(width).count + labelLines(width).count
      return max(1, height - 2 - taken)
    }
  }

  /// What stands before what is typed into a line; nothing where it stands above it.
  func label(_ width: Int) -> String {
    let label = inputLabel.asLabel
    return label.columns > width / 2 ? "" : label
  }

  /// What stands above the line, where it has no room before it.
  func labelLines(_ width: Int) -> [String] {
    let label = inputLabel.asLabel
    return label.columns > width / 2 ? label.wrapped(to: width).map(\.withoutTail) : []
  }

  private var inputLabel: String {
    switch input {
    case .line(let label, _)?, .silent(let label)?: label
    case .text?, nil: ""
    }
  }

  /// Takes in what was typed so far.
  mutating func tell(_ secret: borrowing SecretBytes, _ isShown: Bool, capsLock: String?) {
    typed = isShown ? SecretWords(typed: secret) : nil
    let sentences = [capsLock, choosing?.note(secret)].compactMap(\.self)
    said = sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// Whether a row can be chosen.
  var hasChoices: Bool { rows.contains(where: \.isChoice) }

  /// Which of how many rows is chosen, in a list. A question with its answers is none, nor is a short list that is seen
  /// whole.
  func position(isCut: Bool) -> StageWords.Position? {
    let count = Choices(rows).count
    guard isList, count > 1, isCut || count >= Panel.longList else { return nil }
    return StageWords.Position(place: max(0, place.choice) + 1, count: count)
  }
}

extension String {
  func asCorner(_ width: Int) -> String {
    if columns <= width / 2 { return self }
    // In a narrow window the key alone is there.
    return String(prefix { $0 != ":" }).cut(to: width / 2)
  }
}
