internal import CPlatform
internal import Glibc

/// This process, as the system sees it.
public enum Process {
  /// Forbids memory images of this process: no core file, no tracing by others of the same user, no crash report. Every
  /// run begins with it, whatever it reads.
  public static func protectMemory() {
    for crash in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] { _ = signal(crash, SIG_DFL) }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    _ = cplatform_forbid_dumps()
  }

  /// Gives standard streams that are closed something on which every read and write fails. Else the next file that is
  /// opened would take their numbers, and what is said would be written into it: into the book.
  public static func occupyStandardStreams() {
    for (stream, way) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)] {
      // The lowest number that is free is this one: those below it are taken by now.
      if fcntl(stream, F_GETFD) == -1 { _ = unsafe open("/dev/null", way) }
    }
  }

  /// Lets a write to a closed pipe, or beyond what the system allows a file, fail instead of ending the process.
  public static func letWritesFail() {
    for number in [SIGPIPE, SIGXFSZ] { _ = signal(number, SIG_IGN) }
  }

  /// What the program was called with, its own name first.
  public static var arguments: [String] {
    (0..<cplatform_argument_count()).map { index in
      guard let argument = unsafe cplatform_argument(index) else { return "" }
      return unsafe String(cString: argument)
    }
  }

  /// The first argument whose bytes are no text in UTF-8, as far as it can be shown: what it names cannot be called so.
  public static var argumentThatIsNoText: String? {
    for index in 0..<cplatform_argument_count() {
      guard let argument = unsafe cplatform_argument(index) else { continue }
      if unsafe String(validatingCString: argument) == nil { return unsafe String(cString: argument) }
    }
    return nil
  }

  /// Whether the environment variable `name` is not set, or to a text in UTF-8.
  public static func isText(_ name: String) -> Bool {
    guard let value = unsafe getenv(name) else { return true }
    return unsafe String(validatingCString: value) != nil
  }

  /// The value of the environment variable `name`, if it is set to something.
  public static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
    return unsafe String(cString: value)
  }

  /// Runs `body` with `value` as the environment variable `name`, which afterwards is as it was.
  public static func with<R>(_ name: String, _ value: String, _ body: () -> R) -> R {
    let before = environment(name)
    unsafe setenv(name, value, 1)
    defer { if let before { unsafe setenv(name, before, 1) } else { unsafe unsetenv(name) } }
    return body()
  }

  /// Ends the process with `status`.
  public static func end(_ status: Int32) -> Never { exit(status) }
}

/// The time of day.
public struct WallClock: Sendable, Equatable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64
  /// How far local time is ahead of UTC, in minutes.
  public let offsetMinutes: Int

  /// The moment `seconds` after 1970-01-01T00:00:00Z, where local time is `offsetMinutes` ahead of UTC.
  public init(seconds: Int64, offsetMinutes: Int) {
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  /// The day that it is here, counted from 1970-01-01.
  public var day: Int64 {
    let local = seconds + Int64(offsetMinutes) * 60
    return (local >= 0 ? local : local - 86_399) / 86_400
  }

  /// The time now, here.
  public static func now() -> WallClock {
    var moment = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &moment)
    var local = unsafe tm()
    unsafe localtime_r(&moment.tv_sec, &local)
    return WallClock(seconds: Int64(moment.tv_sec), offsetMinutes: unsafe local.tm_gmtoff / 60)
  }

  /// How far local time is ahead of UTC at a moment, in minutes, by the rules of the time zone of this place.
  public static func offsetMinutes(at seconds: Int64) -> Int {
    var moment = time_t(seconds)
    var local = unsafe tm()
    unsafe localtime_r(&moment, &local)
    return unsafe local.tm_gmtoff / 60
  }
}
