internal import CPlatform
internal import Glibc
public import Sodium

/// A terminal whose every keystroke comes at once and is not shown by itself. Signals are news like keystrokes.
///
/// A terminal that is gone makes no error: it takes all that is written and says `hangup`.
public final class RawTerminal {
  /// What a wait was ended by.
  public enum News: Equatable, Sendable {
    /// There is something to read.
    case typed
    /// The time is over.
    case quiet
    /// The terminal is gone, or the process was told to end, by the signal of this number.
    case hangup(Int32)
    /// The process was interrupted from outside.
    case interrupted
    /// The process was told to stop.
    case suspended
    /// The window has another size, or the process goes on after a stop.
    case resized
  }

  private let descriptor: Int32
  private let alarm = Alarm()
  private var signals: Int32 = -1
  private var kept = termios()
  private var isRaw = false

  /// The terminal at `path`, the one of this process if nothing else is said; `nil` where there is none. It is as it
  /// was until `begin()`.
  public init?(path: String = "/dev/tty") {
    let opened = unsafe open(path, O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard opened >= 0 else { return nil }
    descriptor = opened
    guard unsafe tcgetattr(opened, &kept) == 0 else { return nil }
  }

  deinit {
    leave()
    close(descriptor)
  }

  /// Whether the terminal showed by itself what is typed, before `begin()`.
  public var echoes: Bool { kept.c_lflag & tcflag_t(ECHO) != 0 }

  /// How many columns and rows it has, where it says so.
  public var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return size.ws_col > 0 && size.ws_row > 0 ? (Int(size.ws_col), Int(size.ws_row)) : nil
  }
}

extension RawTerminal {
  /// Asks a console for its lock keys (`ioctl_console(2)`, KDGKBLED); terminals in windows know nothing of it.
  private static let askLocks: UInt = 0x4B64
  private static let capsLock: CChar = 4

  /// Whether Caps-Lock is on, as far as the terminal tells.
  public var hasCapsLock: Bool {
    var locks: CChar = 0
    return unsafe ioctl(descriptor, Self.askLocks, &locks) == 0 && locks & Self.capsLock != 0
  }
}

// MARK: Ways

extension RawTerminal {
  /// Takes the terminal's own ways from it and makes signals news. Should the process die of a fault of its own, the
  /// terminal gets them back and is sent `parting`.
  public func begin(parting: [UInt8] = []) {
    if signals < 0 { signals = cplatform_signals_begin() }
    if !isRaw { unsafe tcgetattr(descriptor, &kept) }
    isRaw = true
    Parting.prepare(descriptor, kept, parting)
    var ways = kept
    ways.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | ISIG | IEXTEN)
    ways.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP | BRKINT | PARMRK | INPCK)
    ways.c_oflag |= tcflag_t(OPOST | ONLCR)
    unsafe withUnsafeMutableBytes(of: &ways.c_cc) { bytes in
      unsafe bytes[Int(VMIN)] = 1
      unsafe bytes[Int(VTIME)] = 0
    }
    unsafe tcsetattr(descriptor, TCSADRAIN, &ways)
  }

  /// Gives the terminal its ways back and lets signals do what they did. What was typed and not read is dropped, or
  /// left to who reads next.
  public func leave(dropping: Bool = true) {
    if isRaw { unsafe tcsetattr(descriptor, dropping ? TCSAFLUSH : TCSADRAIN, &kept) }
    isRaw = false
    Parting.cancel()
    if signals >= 0 { cplatform_signals_end(signals) }
    signals = -1
  }

  /// Stops the process, and what was started with it, as Ctrl-Z does; returns when it goes on. To be called between
  /// `leave()` and `begin()`.
  public func stop() { kill(0, SIGTSTP) }

  /// Drops what was typed and not yet read.
  public func dropTyped() { tcflush(descriptor, TCIFLUSH) }
}

// MARK: News

extension RawTerminal {
  /// Waits for news, for so long at the most; the time in which the machine sleeps is part of it.
  public func wait(_ longest: Duration?) -> News {
    let end = longest.map { ContinuousClock.now + $0 }
    alarm.ring(after: longest)
    defer { alarm.ring(after: nil) }
    while true {
      if let news = signalled() { return news }
      var all = [descriptor, signals, alarm.descriptor].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let left = end.map { max(.zero, $0 - .now).milliseconds } ?? -1
      let count = unsafe poll(&all, 3, min(left, Self.longestTrust))
      if count < 0 || all[1].revents != 0 { continue }
      if all[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return .hangup(SIGHUP) }
      if all[0].revents != 0 { return .typed }
      if let end, end <= .now { return .quiet }
      if all[2].revents != 0 { alarm.ring(after: nil) }
    }
  }

  /// For how many milliseconds a wait is trusted before the clock is asked again. The alarm rings when a machine wakes; a
  /// clock may also be moved on under it, as where a virtual machine was stopped.
  private static let longestTrust: Int32 = 1000

  private func signalled() -> News? {
    guard signals >= 0 else { return nil }
    while true {
      switch cplatform_signals_next(signals) {
      case 0: return nil
      case SIGINT: return .interrupted
      case SIGTSTP: return .suspended
      case SIGCONT, SIGWINCH: return .resized
      case let number: return .hangup(number)
      }
    }
  }

  /// What there is to read, after `typed`; nothing where the terminal is gone.
  public func read() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let got = try? unbroken { unsafe Glibc.read(descriptor, &buffer, buffer.count) }
    return Array(buffer.prefix(got ?? 0))
  }

  /// The next byte, after `typed`; `nil` where the terminal is gone. No copy of it stays behind.
  public func readByte() -> UInt8? {
    var byte: UInt8 = 0
    guard (try? unbroken { unsafe Glibc.read(descriptor, &byte, 1) }) == 1 else { return nil }
    return byte
  }

  /// Writes a stretch of secret bytes, as long as the terminal is there. No copy of them stays behind.
  public func write(_ secret: borrowing SecretBytes, _ range: Range<Int>) {
    try? writeAll(secret, range, to: descriptor)
  }

  /// Writes all of `bytes`, as long as the terminal is there.
  public func write(_ bytes: [UInt8]) { try? writeAll(bytes, to: descriptor) }
}

/// Rings after a while, also where the machine sleeps meanwhile: what waits for it is woken with the machine.
private final class Alarm {
  let descriptor = cplatform_timer()

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Rings after so long; never, for `nil`.
  func ring(after time: Duration?) {
    let (seconds, rest) = time?.components ?? (0, 0)
    cplatform_timer_set(
      descriptor, time == nil ? 0 : max(1, min(seconds, 1 << 32) * 1_000_000_000 + rest / 1_000_000_000))
  }
}

extension Duration {
  /// In whole milliseconds, one too many rather than one too few; at most a day.
  fileprivate var milliseconds: Int32 {
    let (seconds, rest) = components
    return Int32(min(86_400_000, seconds * 1000 + (rest + 999_999_999_999_999) / 1_000_000_000_000_000))
  }
}
