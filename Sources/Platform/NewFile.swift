// A buffer that is not empty has an address.
// swift-format-ignore-file: NeverForceUnwrap

internal import CPlatform
internal import Glibc

/// A file that appears under its name whole or not at all, and never in the place of another.
///
/// Where the file system allows it, the file has no name until `commit()`: whatever ends the process before that, even
/// `SIGKILL`, leaves nothing behind. Elsewhere (FAT) it has its name from the start and is removed unless committed.
public struct NewFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private let isNamed: Bool
  private var isCommitted = false

  /// Begins the file that will be at `path`, readable for this user only.
  public init(_ path: String) throws(PlatformError) {
    var status = stat()
    if unsafe lstat(path, &status) == 0 { throw .exists }
    // A nameless file gets its name by way of /proc; without that it must have one from the start.
    let canName = unsafe access("/proc/self/fd", X_OK) == 0
    let nameless =
      canName ? unsafe open(folder(of: path), cplatform_nameless | O_WRONLY | O_CLOEXEC, 0o600) : -1
    let opened = nameless < 0 ? try createEmpty(path) : nameless
    self.path = path
    isNamed = nameless < 0
    descriptor = opened
  }

  deinit {
    close(descriptor)
    if isNamed && !isCommitted { unsafe unlink(path) }
  }

  /// Writes `bytes` behind what was written before.
  public borrowing func append(_ bytes: [UInt8]) throws(PlatformError) {
    var done = 0
    while done < bytes.count {
      let put = try unbroken {
        unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress! + done, bytes.count - done) }
      }
      done += put
    }
  }

  /// Puts everything on the medium and gives the file its name.
  public consuming func commit() throws(PlatformError) {
    _ = try unbroken { fsync(descriptor) }
    if !isNamed {
      let source = "/proc/self/fd/\(descriptor)"
      guard unsafe linkat(AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else { throw .last }
    }
    isCommitted = true
    try syncFolder(folder(of: path))
  }
}

private func createEmpty(_ path: String) throws(PlatformError) -> Int32 {
  try unbroken { unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600) }
}
