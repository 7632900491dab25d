import Phrases
import Screen
import Views

/// What answers were before each change that was made on a page, so that it can be taken back there.
struct Past<Value: Equatable> {
  private var past: [Value] = []
  private var future: [Value] = []

  /// Keeps `value`, which is about to be changed.
  mutating func keep(_ value: Value) {
    if past.last != value { past.append(value) }
    future = []
  }

  /// The keys that do something.
  func keys(_ words: Words) -> [KeyHint] {
    (past.isEmpty ? [] : [KeyHint(.control("z"), words.undoKey)])
      + (future.isEmpty ? [] : [KeyHint(.control("y"), words.redoKey)])
  }

  /// Whether `key` does something.
  func takesBack(_ key: Key) -> Bool {
    key == .control("z") && !past.isEmpty || key == .control("y") && !future.isEmpty
  }

  /// Makes `value` what it was before the last change, or before that was undone.
  mutating func turn(_ value: inout Value, by key: Key) {
    if key == .control("z"), let former = past.popLast() {
      future.append(value)
      value = former
    } else if key == .control("y"), let next = future.popLast() {
      past.append(value)
      value = next
    }
  }
}
