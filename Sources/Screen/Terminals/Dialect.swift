// What ncurses gives lasts until it is asked again: every string is copied at once.

internal import CTerminfo
import Platform

/// What one kind of terminal understands, by its name or else by the one it resembles.
struct Dialect: Sendable {
  /// Takes the other screen, where there is one, and leaves it.
  let (enter, leave): (String, String)
  /// What keys write, in the ways that the sequences of `KeySequence` know.
  let (keysOn, keysOff): (String, String)
  /// A row that is too long does not run into the next one; it does again.
  let (wrapOff, wrapOn): (String, String)
  /// What is pasted comes between marks; it does no longer.
  let (pasteOn, pasteOff): (String, String)
  /// Clicks and the wheel are told, in digits; nothing where the terminal knows no mouse.
  let (mouseOn, mouseOff): (String, String)
  /// Bold, reverse, and neither.
  let (bold, reverse, plain): (String, String, String)
  /// Erases from the cursor to the end of its row.
  let eraseRow: String
  /// Erases what was scrolled off the screen; nothing where the terminal knows no such thing.
  let eraseScrolled: String
  private let move: String

  /// What the terminal of this name understands; `nil` where it is not known, or cannot move its cursor.
  init?(_ name: String) {
    guard Self.setUp(name), let move = Self.string("cup"), let eraseRow = Self.string("el")
    else { return nil }
    let isANSI = move.hasPrefix("\u{1B}[")
    func ansi(_ sequence: String) -> String { isANSI ? "\u{1B}[" + sequence : "" }
    self.move = move
    self.eraseRow = eraseRow
    enter = Self.string("smcup") ?? ""
    leave = Self.string("rmcup") ?? ""
    keysOn = Self.string("smkx") ?? ""
    keysOff = Self.string("rmkx") ?? ""
    // Not every description names these, and a terminal that does not know them lets them be.
    wrapOff = Self.string("rmam") ?? ansi("?7l")
    wrapOn = Self.string("smam") ?? ansi("?7h")
    pasteOn = ansi("?2004h")
    pasteOff = ansi("?2004l")
    let hasMouse = Self.string("kmous") != nil
    mouseOn = hasMouse ? ansi("?1000h") + ansi("?1006h") : ""
    mouseOff = hasMouse ? ansi("?1006l") + ansi("?1000l") : ""
    eraseScrolled = Self.string("E3") ?? ansi("3J")
    bold = Self.string("bold") ?? ""
    reverse = Self.string("rev") ?? ""
    plain = Self.string("sgr0") ?? ""
  }

  /// Moves the cursor; both count from 0.
  func at(row: Int, column: Int) -> String {
    let moved = unsafe move.withCString { unsafe cterminfo_at($0, Int32(row), Int32(column)) }
    return unsafe moved.map { unsafe String(cString: $0) } ?? ""
  }
}

extension Dialect {
  /// Empties a screen and what was scrolled off it, row by row: to erase all at once would move the rows to what was
  /// scrolled off, on some terminals.
  func wiping(rows: Int) -> String {
    let erased = (0..<rows).map { at(row: $0, column: 0) + eraseRow }
    return plain + erased.joined() + at(row: 0, column: 0) + eraseScrolled
  }
}

// MARK: Descriptions

extension Dialect {
  /// Chooses the machine's description of `name`, or a built-in one of its family.
  private static func setUp(_ name: String) -> Bool {
    if isKnown(name) { return true }
    guard let family = families.first(where: { family in family.names.contains(where: name.hasPrefix) })
    else { return false }
    return Process.with("TERMINFO", family.description) { isKnown(family.name) }
  }

  private static func isKnown(_ name: String) -> Bool {
    var failure: Int32 = 0
    return unsafe setupterm(name, 1, &failure) == 0
  }

  private static let families = [
    (name: "plain-linux", description: BuiltIn.linux, names: ["linux"]),
    (name: "plain-vt100", description: BuiltIn.vt100, names: ["vt1", "vt2", "vt3", "vt4", "vt5", "ansi"]),
    (
      name: "plain-xterm", description: BuiltIn.xterm,
      names: [
        "xterm", "screen", "tmux", "rxvt", "vte", "gnome", "konsole", "alacritty", "kitty", "foot", "ghostty",
        "wezterm", "st-", "mlterm", "putty", "iterm", "mintty", "contour",
      ]
    ),
  ]

  /// What the chosen description says of `capability`, without the times that old terminals had to be given.
  private static func string(_ capability: String) -> String? {
    guard let found = unsafe tigetstr(capability), Int(bitPattern: found) != -1 else { return nil }
    var text = unsafe String(cString: found)
    while let start = text.firstRange(of: "$<"), let end = text[start.upperBound...].firstIndex(of: ">") {
      text.removeSubrange(start.lowerBound...end)
    }
    return text.isEmpty ? nil : text
  }
}
