internal import Glibc
internal import Sodium

/// A regular file that stands under its path, held open so that it can be compared and then removed.
///
/// A path that somebody else wrote may name anything. It is looked at once with `lstat`, which opens nothing and follows
/// no last link; only a regular file of the length that is wanted is opened.
public final class FileInPlace {
  private let path: String
  private let descriptor: Int32
  /// What it was when it was opened.
  private let before: stat

  /// The file of `size` bytes at `path`; `nil` where something else is there.
  public init?(path: String, size: Int) {
    var found = stat()
    guard path.hasPrefix("/"), size > 0, unsafe lstat(path, &found) == 0, found.isRegular,
      found.st_size == size
    else { return nil }
    let opened = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW)
    guard opened >= 0 else { return nil }
    var status = stat()
    guard unsafe fstat(opened, &status) == 0, status.isSame(as: found) else {
      close(opened)
      return nil
    }
    (self.path, descriptor, before) = (path, opened, status)
  }

  deinit { close(descriptor) }

  /// SHA-256 of what is in it; `nil` where it cannot be read to its end.
  public func digest() -> [UInt8]? {
    var done = 0
    let digest = try? SHA256.digest { buffer throws(PlatformError) in
      if done >= before.st_size { return 0 }
      let got = try unbroken { unsafe pread(descriptor, &buffer, buffer.count, off_t(done)) }
      done += got
      return got
    }
    return done >= before.st_size ? digest : nil
  }

  /// Whether nothing was written to it since it was opened, and its path still names it.
  public var isUnchanged: Bool {
    var (held, named) = (stat(), stat())
    guard unsafe fstat(descriptor, &held) == 0, unsafe lstat(path, &named) == 0 else { return false }
    return held.isSame(as: before) && named.isSame(as: before)
  }

  /// Removes it, and waits until that is on the medium.
  public func remove() throws(PlatformError) {
    try removeFile(path)
    try syncFolder(folder(of: path))
  }
}

extension stat {
  fileprivate var isRegular: Bool { st_mode & S_IFMT == S_IFREG }

  /// Whether both are of one regular file that nobody wrote to in between.
  fileprivate func isSame(as other: stat) -> Bool {
    isRegular && st_dev == other.st_dev && st_ino == other.st_ino && st_size == other.st_size
      && st_mtim.tv_sec == other.st_mtim.tv_sec && st_mtim.tv_nsec == other.st_mtim.tv_nsec
      && st_ctim.tv_sec == other.st_ctim.tv_sec && st_ctim.tv_nsec == other.st_ctim.tv_nsec
  }
}
