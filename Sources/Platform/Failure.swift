internal import Glibc

/// Why the operating system did not do what it was asked.
public enum PlatformError: Error, Equatable, Sendable {
  /// There is nothing at this path.
  case notFound
  /// Something is at this path already.
  case exists
  /// This user may not do that here.
  case forbidden
  /// The medium does not take writing.
  case readOnlyMedium
  /// The disk, or this user's share of it, is full.
  case diskFull
  /// The path names a folder, a device or a pipe where a file was wanted.
  case notAFile
  /// Another process holds it.
  case busy
  /// The file ended before what was asked for.
  case tooShort
  /// Nobody reads any more what is written into the pipe.
  case nobodyReads
  /// The process was told to end.
  case stopped
  /// Any other error, by the system's number.
  case other(Int32)

  /// The case that stands for the system's error `number`.
  init(number: Int32) {
    switch number {
    case ENOENT, ENOTDIR: self = .notFound
    case EEXIST: self = .exists
    case EACCES, EPERM: self = .forbidden
    case EROFS: self = .readOnlyMedium
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull
    case EISDIR: self = .notAFile
    case EWOULDBLOCK: self = .busy
    case EPIPE: self = .nobodyReads
    default: self = .other(number)
    }
  }

  static var last: PlatformError { PlatformError(number: errno) }
}

/// Repeats `call` for as long as a signal interrupts it; throws what else goes wrong.
func unbroken<N: SignedInteger>(_ call: () -> N) throws(PlatformError) -> N {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw .last }
  }
}

/// Calls `put` with how much is done until all of `count` is. A system that takes nothing, and says of no error, would
/// be asked for ever: that is an error too.
func handOver(_ count: Int, _ put: (_ done: Int) -> Int) throws(PlatformError) {
  var done = 0
  while done < count {
    let taken = try unbroken { put(done) }
    guard taken > 0 else { throw PlatformError(number: EIO) }
    done += taken
  }
}
