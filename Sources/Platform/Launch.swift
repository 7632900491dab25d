internal import Glibc

extension Process {
  /// Where the file of this program is; `nil` where the system does not say.
  public static var ownPath: String? {
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Runs the program called `name`, which is looked for where the system looks for programs, and waits for its end; gives
  /// its status, or -1 where a signal ended it. It has the streams of this process.
  public static func run(_ name: String, _ arguments: [String]) throws(PlatformError) -> Int32 {
    let child = try begin(name, arguments)
    var state: Int32 = 0
    _ = try unbroken { unsafe waitpid(child, &state, 0) }
    return state & 0x7f == 0 ? (state >> 8) & 0xff : -1
  }

  private static func begin(_ name: String, _ arguments: [String]) throws(PlatformError) -> pid_t {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // What this process does with signals is its own affair.
    var usual = sigset_t()
    unsafe sigfillset(&usual)
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words = unsafe ([name] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let fault = unsafe posix_spawnp(&child, name, nil, &attributes, &words, environ)
    if fault != 0 { throw PlatformError(number: fault) }
    return child
  }
}

/// A sign from another process of this program, which says that it has begun.
public struct BeginningSign: ~Copyable {
  /// From now on it can come.
  public init() {
    var sign = BeginningSign.signals
    // It waits until somebody looks for it.
    unsafe sigprocmask(SIG_BLOCK, &sign, nil)
  }

  /// Whether it has come.
  public var hasCome: Bool {
    var waiting = sigset_t()
    unsafe sigpending(&waiting)
    return unsafe sigismember(&waiting, SIGUSR1) == 1
  }

  /// Who has to be given it.
  public static var receiver: Int32 { getpid() }

  /// Gives it to process `receiver`, if that is called as this one is: numbers of processes mean something else elsewhere.
  public static func give(to receiver: Int32) {
    guard receiver > 1, let own = name(of: getpid()), name(of: receiver) == own else { return }
    kill(receiver, SIGUSR1)
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGUSR1)
    return signals
  }

  private static func name(of process: Int32) -> String? {
    guard let file = try? Source(path: "/proc/\(process)/comm") else { return nil }
    var buffer = [UInt8](repeating: 0, count: 32)
    guard let count = try? file.read(into: &buffer), count > 0 else { return nil }
    return String(decoding: buffer.prefix(count), as: UTF8.self)
  }
}
