extension TextBuffer {
  /// Writes `given` at the caret, as typed, and tells how many characters were left out that no record takes.
  @discardableResult
  public mutating func type(_ given: String) -> Int { put(Typeable(given), .typed) }

  /// Writes `given` at the caret as one step of its own, and tells how many characters were left out.
  @discardableResult
  public mutating func paste(_ given: String) -> Int { put(Typeable(given), .whole) }

  private mutating func put(_ new: Typeable, _ kind: History.Kind) -> Int {
    if new.text.isEmpty { return new.leftOut }
    if let selection {
      change(from: selection.lowerBound, to: selection.upperBound, with: new.text, .whole)
    } else {
      change(from: caret, to: caret, with: new.text, kind)
    }
    return new.leftOut
  }

  /// Takes away what is selected, or the character before the caret; at the beginning of a line, the new line.
  public mutating func deleteBackward() {
    if takeSelection() { return }
    let from = before(caret)
    if from < caret { change(from: from, to: caret, with: "", .takenBack) }
  }

  /// Takes away what is selected, or the character behind the caret; at the end of a line, the new line.
  public mutating func deleteForward() {
    if takeSelection() { return }
    let to = behind(caret)
    if caret < to { change(from: caret, to: to, with: "", .whole) }
  }

  /// Takes away all from the caret to where `motion` leads, or what is selected. It can be put back.
  public mutating func delete(to motion: Motion) {
    if takeSelection() { return }
    let here = caret
    move(motion)
    // At the end of a line, all up to its end is the new line.
    if caret == here, motion == .endOfLine { move(.right) }
    take(from: min(here, caret), to: max(here, caret))
  }

  /// Takes away what is selected; whether something was.
  private mutating func takeSelection() -> Bool {
    guard let selection else { return false }
    take(from: selection.lowerBound, to: selection.upperBound)
    return true
  }

  private mutating func take(from: Caret, to: Caret) {
    guard from < to else { return }
    taken = text(from: from, to: to)
    change(from: from, to: to, with: "", .whole)
  }

  /// Remembers what is selected; whether something is.
  mutating func copy() -> Bool {
    guard let selection else { return false }
    taken = text(from: selection.lowerBound, to: selection.upperBound)
    return true
  }

  /// Puts in what was taken away or copied last.
  mutating func putBack() { if !taken.isEmpty { paste(taken) } }

  /// Takes the last step back; tells whether there was one.
  @discardableResult
  public mutating func undo() -> Bool {
    guard let step = history.back() else { return false }
    anchor = nil
    caret = replace(from: step.start, to: place(behind: step.new, at: step.start), with: step.old)
    aim = nil
    return true
  }

  /// Does again what was undone last; tells whether there was something.
  @discardableResult
  public mutating func redo() -> Bool {
    guard let step = history.forth() else { return false }
    anchor = nil
    caret = replace(from: step.start, to: place(behind: step.old, at: step.start), with: step.new)
    aim = nil
    return true
  }

  private mutating func change(from: Caret, to: Caret, with new: String, _ kind: History.Kind) {
    history.add(
      History.Step(start: from, old: text(from: from, to: to), new: new, kind: kind))
    caret = replace(from: from, to: to, with: new)
    (anchor, aim) = (nil, nil)
  }

  /// Where `text` ends that begins at `start`.
  private func place(behind text: String, at start: Caret) -> Caret {
    let parts = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    let last = parts[parts.count - 1].count
    return Caret(
      line: start.line + parts.count - 1, offset: parts.count == 1 ? start.offset + last : last)
  }
}
