@testable import Screen

/// A text that is being written, done in the simplest way: one array of scalars.
struct NaiveText {
  private var scalars: [Unicode.Scalar] = []
  private var caret = 0

  var text: String { string(scalars[...]) }
  var before: String { string(scalars[..<caret]) }
  private var behind: String { string(scalars[caret...]) }

  private func string(_ part: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(part))
  }

  mutating func type(_ new: String) {
    scalars.insert(contentsOf: new.unicodeScalars, at: caret)
    caret += new.unicodeScalars.count
  }

  mutating func left() { caret -= before.last?.unicodeScalars.count ?? 0 }

  mutating func right() { caret += behind.first?.unicodeScalars.count ?? 0 }

  mutating func deleteBackward() {
    let end = caret
    left()
    scalars.removeSubrange(caret..<end)
  }

  mutating func deleteForward() {
    scalars.removeSubrange(caret..<(caret + (behind.first?.unicodeScalars.count ?? 0)))
  }

  /// Puts the caret where `buffer` has it.
  mutating func follow(_ buffer: TextBuffer) {
    caret = buffer.text(from: buffer.start, to: buffer.caret).unicodeScalars.count
  }
}
