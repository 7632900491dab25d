/// What was done to a text, so that it can be undone and done again.
struct History: Sendable {
  /// One step: `new` was put in the place of `old` at `start`.
  struct Step: Sendable {
    var start: TextBuffer.Caret
    var old: String
    var new: String
    /// What kind of keystrokes it came from; several of a kind in a row make one step.
    var kind: Kind
  }

  /// What a step came from.
  enum Kind: Sendable {
    case typed, takenBack, whole
  }

  private(set) var done: [Step] = []
  private(set) var undone: [Step] = []
  /// Whether the next step may join the last one.
  private var isOpen = false

  /// Keeps `step`, as a part of the last one where both are of one run of typing, up to the end of a word.
  mutating func add(_ step: Step) {
    undone = []
    defer { isOpen = step.kind != .whole }
    guard isOpen, let last = done.last, last.kind == step.kind else { return done.append(step) }
    switch step.kind {
    case .typed where !(last.new.last?.isWhitespace == true && step.new.first?.isWhitespace == false):
      done[done.count - 1].new += step.new
    case .takenBack:
      done[done.count - 1].old = step.old + last.old
      done[done.count - 1].start = step.start
    default: done.append(step)
    }
  }

  /// Ends a run: the caret was moved.
  mutating func close() { isOpen = false }

  /// Takes the last step out.
  mutating func back() -> Step? {
    isOpen = false
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return step
  }

  /// Takes the step out that was undone last.
  mutating func forth() -> Step? {
    isOpen = false
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }
}
