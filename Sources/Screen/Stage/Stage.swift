public import Sodium

/// A place where panels are shown and answered: the whole screen, or one line at a time.
///
/// A terminal that is gone makes no error: every call then answers `.hangup`.
public protocol Stage: AnyObject {
  /// Shows `panel` and gives what happens next. Keys that move about or type into `panel.input` change the panel in
  /// place.
  ///
  /// - Parameter quiet: after how long without a key to answer `.quiet`; never, where there is none.
  func next(_ panel: inout Panel, quiet: Duration?) -> Event

  /// Shows `panel` and reads a passphrase at its silent input: what was typed before is dropped, nothing is echoed, and
  /// the bytes go into guarded memory only.
  ///
  /// - Parameter limit: the most bytes that a passphrase may have.
  func readSilently(_ panel: inout Panel, limit: Int, quiet: Duration?) -> Silent

  /// Shows `panel` and does not wait: before work that takes long, or that may only begin behind a new panel.
  func show(_ panel: Panel)

  /// Whether the chord was typed and will be answered soon: asked during long work. Waits for nothing.
  func hearsChord() -> Bool

  /// Forgets what was typed ahead, but for the chord: after long work, of which nobody could see what comes of it.
  func dropTyped()

  /// How long ago the last key was that the stage used itself, as those that scroll, since this was asked last; `nil`
  /// where there was none.
  func takeUse() -> Duration?

  /// Wipes the screen, what was scrolled off it, and what the stage remembers of it.
  func clear()

  /// Wipes the screen, gives the terminal back and stops the process; returns when it goes on.
  func suspend()

  /// Wipes the screen and gives the terminal back. No panel can be shown after it.
  func end()
}

/// The stage of a command: its questions stand among other lines, and what was said stays there at the end.
public protocol Console: Stage {
  /// How many columns there are, where the terminal says so.
  var columns: Int? { get }

  /// Says a text, between questions or without any, in lines that fit.
  func say(_ text: String)
}

/// What came of reading a passphrase.
public enum Silent: ~Copyable {
  /// The passphrase, at least one byte long.
  case passphrase(SecretBytes)
  /// Enter after more bytes than the limit.
  case tooLong
  /// Something else: `.back`, `.exitAtOnce`, `.hangup`, `.suspend`, `.quiet`, `.resized`, `.submitted` for Enter alone,
  /// or a key that the panel names.
  case event(Event)
}
