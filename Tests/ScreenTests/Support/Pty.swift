import Glibc

/// A pseudo-terminal: the far side of what a program takes for a terminal.
final class Pty: Sendable {
  private let far: Int32
  private let near: Int32
  /// Where the program's side is.
  let path: String

  init(columns: Int = 60, rows: Int = 18) {
    far = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (number, isLocked): (Int32, Int32) = (0, 0)
    // TIOCSPTLCK and TIOCGPTN, which Swift does not show.
    _ = unsafe ioctl(far, UInt(0x4004_5431), &isLocked)
    _ = unsafe ioctl(far, UInt(0x8004_5430), &number)
    path = "/dev/pts/\(number)"
    near = unsafe open(path, O_RDWR | O_NOCTTY)
    resize(columns, rows)
  }

  deinit {
    close(near)
    hangUp()
  }

  func resize(_ columns: Int, _ rows: Int) {
    var size = winsize()
    (size.ws_col, size.ws_row) = (UInt16(columns), UInt16(rows))
    _ = unsafe ioctl(far, UInt(TIOCSWINSZ), &size)
  }

  /// What the terminal does by itself: whether it shows what is typed, among others.
  var ways: [UInt32] {
    var ways = termios()
    _ = unsafe tcgetattr(near, &ways)
    return [ways.c_iflag, ways.c_oflag, ways.c_lflag, ways.c_cflag]
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe write(far, bytes, bytes.count)
  }

  /// All that was written to the terminal since the last time.
  func written() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var wait = pollfd(fd: far, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&wait, 1, 20) == 1, wait.revents & Int16(POLLIN) != 0 else { return all }
      let got = unsafe read(far, &buffer, buffer.count)
      if got <= 0 { return all }
      all += buffer[..<got]
    }
  }

  /// The far side goes away.
  func hangUp() { close(far) }
}

/// The least of a terminal: text, moves, erased rows. What it does not know is no part of a screen.
struct Emulator {
  private(set) var rows: [[Unicode.Scalar]]
  private(set) var cursor = (row: 0, column: 0)
  /// How often what was scrolled off was erased.
  private(set) var erasures = 0

  init(rows: Int) { self.rows = Array(repeating: [], count: rows) }

  var text: [String] { rows.map { String(String.UnicodeScalarView($0)) } }

  mutating func take(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
    while let next = rest.popFirst() {
      if next == "\u{1B}" { obey(&rest) } else { put(next) }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    while rows[cursor.row].count < cursor.column { rows[cursor.row].append(" ") }
    rows[cursor.row].removeSubrange(cursor.column...)
    rows[cursor.row].append(scalar)
    cursor.column += 1
  }

  private mutating func obey(_ rest: inout Substring.UnicodeScalarView) {
    guard rest.popFirst() == "[" else { return }
    let numbers = rest.prefix { !$0.properties.isAlphabetic }
    rest.removeFirst(numbers.count)
    let parts = numbers.split(separator: ";").map { Int(String($0)) ?? 1 }
    switch rest.popFirst() {
    case "H": cursor = parts.count == 2 ? (parts[0] - 1, parts[1] - 1) : (0, 0)
    case "K": rows[cursor.row].removeSubrange(min(cursor.column, rows[cursor.row].count)...)
    case "J" where String(numbers) == "3": erasures += 1
    default: break
    }
  }
}
