// A buffer that is not empty has an address.
// swift-format-ignore-file: NeverForceUnwrap

internal import CPlatform
internal import Glibc
public import Sodium
internal import Synchronization

/// Bytes that are read from their beginning to their end: a file, standard input, or what is in memory already.
public final class Source: Sendable {
  /// -1 where there is none.
  private let descriptor: Int32
  /// What is still to be given of bytes in memory.
  private let left: Mutex<ArraySlice<UInt8>>
  /// How long it was at the beginning; `nil` for standard input.
  public let size: Int?
  /// When the file was last changed, in seconds since 1970-01-01T00:00:00Z; `nil` where it is none.
  public let modified: Int64?
  /// Where the file is; `nil` where it is none.
  public let path: String?
  /// Which file it is; `nil` where it is none.
  public let identity: File.Identity?

  /// The file at `path`. Folders, devices and pipes are refused as `notAFile` before anything of them is read.
  public init(path: String) throws(PlatformError) {
    descriptor = try openRegular(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    size = Int(status.st_size)
    self.path = path
    modified = Int64(status.st_mtim.tv_sec)
    identity = File.Identity(status)
    left = Mutex([])
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// Standard input.
  public init() {
    descriptor = 0
    size = nil
    path = nil
    modified = nil
    identity = nil
    left = Mutex([])
  }

  /// Bytes in memory.
  public init(_ bytes: [UInt8]) {
    descriptor = -1
    size = bytes.count
    path = nil
    modified = nil
    identity = nil
    left = Mutex(bytes[...])
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The first `count` bytes, or fewer where there are fewer; none of standard input. They are read again later.
  public func head(_ count: Int) -> [UInt8] {
    if size == nil { return [] }
    if descriptor < 0 { return left.withLock { Array($0.prefix(count)) } }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = unsafe pread(descriptor, &bytes, count, 0)
    return Array(bytes.prefix(max(0, got)))
  }

  /// Fills `buffer` and tells with how many bytes: fewer than it holds only at the end. Called by one thread at a time.
  public func read(into buffer: inout [UInt8]) throws(PlatformError) -> Int {
    if descriptor < 0 { return readHeld(into: &buffer) }
    var done = 0
    while done < buffer.count {
      try Signals.waitForInput(descriptor)
      let got = try unbroken {
        unsafe buffer.withUnsafeMutableBytes { bytes in
          unsafe Glibc.read(descriptor, bytes.baseAddress! + done, bytes.count - done)
        }
      }
      if got == 0 { break }
      done += got
    }
    return done
  }

  private func readHeld(into buffer: inout [UInt8]) -> Int {
    let piece = left.withLock { left in
      defer { left = left.dropFirst(buffer.count) }
      return left.prefix(buffer.count)
    }
    buffer.replaceSubrange(..<piece.count, with: piece)
    return piece.count
  }

  /// All that is left, in guarded memory; `nil` where it is more than `limit` bytes.
  public func readSecretly(limit: Int) throws(PlatformError) -> SecretBytes? {
    var all = SecretBytes(zeros: limit + 1)
    var count = 0
    while count <= limit {
      let got = try all.withMutableBytes { (bytes) throws(PlatformError) in
        try unbroken {
          unsafe bytes.withUnsafeMutableBytes {
            unsafe Glibc.read(descriptor, $0.baseAddress! + count, limit + 1 - count)
          }
        }
      }
      if got == 0 { return SecretBytes(copying: all, 0..<count) }
      count += got
    }
    return nil
  }
}

/// `path` from the root on, where it does not begin there already.
public func absolute(_ path: String) -> String {
  if path.hasPrefix("/") { return path }
  guard let here = unsafe getcwd(nil, 0) else { return path }
  defer { unsafe free(here) }
  return unsafe String(cString: here) + "/" + path
}
