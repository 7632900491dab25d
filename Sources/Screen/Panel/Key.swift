/// One key, as a person thinks of it.
public enum Key: Hashable, Sendable {
  /// A character; the space bar too.
  case letter(Character)
  /// A small letter typed with Ctrl.
  case control(Character)
  /// The key F1 to F12.
  case function(Int)
  case esc, enter, tab, backTab, backspace, delete
  case up, down, left, right
  case wordLeft, wordRight
  case pageUp, pageDown, home, end
  /// Home and End typed with Ctrl: the beginning and the end of all.
  case start, finish
  /// A key that moves, typed with Shift: what it passes is selected.
  indirect case shift(Key)
  /// A key typed with Alt. It means something where a text is typed, with b, f, d and Backspace.
  indirect case alt(Key)

  /// The key without Shift.
  var withoutShift: Key { if case .shift(let key) = self { key } else { self } }
}

/// A key and what it does on a panel.
public struct KeyHint: Equatable, Sendable {
  /// The key. A letter counts in both sizes.
  public var key: Key
  /// What it does, in a word or two.
  public var label: String
  /// Whether a row of the panel names it, so that the whole screen need not do so again.
  public var isOnRow: Bool

  /// A key and what it does.
  public init(_ key: Key, _ label: String, isOnRow: Bool = false) {
    (self.key, self.label, self.isOnRow) = (key, label, isOnRow)
  }
}
