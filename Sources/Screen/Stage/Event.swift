/// What happened at a stage.
public enum Event: Equatable, Sendable {
  /// A key that the stage did not use itself. A key that the panel names in `keys` always comes here; letters do not
  /// while there is an input.
  case key(Key)
  /// Enter, or →, on the choice of this number.
  case chosen(Int)
  /// Another choice stands out now.
  case moved(Int)
  /// The input changed, by one key or by several that came together.
  case edited
  /// Enter in a line, where there is no row to choose; line by line, the end of a line or a text.
  case submitted
  /// Esc, Ctrl-C, or ← where there is no input.
  case back
  /// Ctrl-X, wherever it is typed. What was typed behind it is dropped.
  case exitAtOnce
  /// The asked-for time went by without a key.
  case quiet
  /// The terminal is gone or the process was told to end, by the signal of this number (1 for a terminal that is gone).
  case hangup(Int32)
  /// The process is to stop for a while, by a signal: lock, then `Stage.suspend()`. No key does that.
  case suspend
  /// The window has another size, or the process goes on after a stop from outside. The panel is shown anew at the
  /// next call.
  case resized
}
