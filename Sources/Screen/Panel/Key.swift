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
}

/// A key and what it does on a panel.
public struct KeyHint: Equatable, Sendable {
  /// The key. A letter counts in both sizes.
  public var key: Key
  /// What it does, in a word or two.
  public var label: String

  /// A key and what it does.
  public init(_ key: Key, _ label: String) {
    self.key = key
    self.label = label
  }
}
