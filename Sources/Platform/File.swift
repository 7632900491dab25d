// A buffer that is not empty has an address.
// swift-format-ignore-file: NeverForceUnwrap

internal import CPlatform
internal import Glibc

/// An open regular file. Closed at the end of its life.
public struct File: ~Copyable, Sendable {
  private let descriptor: Int32

  /// What one may do with an open file.
  public enum Access: Sendable {
    /// Reading.
    case reading
    /// Reading and writing what is there.
    case writing
    /// Reading and writing a file that did not exist before, for this user only (mode 0600).
    case creating
  }

  /// Which file of which disk a path names: the same for all of its names.
  public struct Identity: Equatable, Sendable {
    private let device: UInt64
    private let node: UInt64

    init(_ status: stat) {
      device = UInt64(status.st_dev)
      node = UInt64(status.st_ino)
    }

    /// The file that `path` names now, if it names one.
    public init?(path: String) {
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return nil }
      self.init(status)
    }
  }

  /// Opens `path`. Folders, devices and pipes are refused as `notAFile` before anything of them is read.
  public init(_ path: String, for access: Access) throws(PlatformError) {
    let flags =
      switch access {
      case .reading: O_RDONLY | O_NONBLOCK
      case .writing: O_RDWR | O_NONBLOCK
      case .creating: O_RDWR | O_CREAT | O_EXCL
      }
    descriptor = try openRegular(path, flags | O_CLOEXEC | O_NOCTTY)
  }

  deinit {
    // A process that is started from this one holds the file too, until it has become another program.
    unlock()
    close(descriptor)
  }

  private borrowing func status() throws(PlatformError) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    return status
  }

  /// Which file this is.
  public borrowing func identity() throws(PlatformError) -> Identity { Identity(try status()) }

  /// Its length in bytes.
  public borrowing func size() throws(PlatformError) -> Int { Int(try status().st_size) }

  /// Takes the whole file for this process, or throws `busy` at once.
  public borrowing func lock() throws(PlatformError) {
    _ = try unbroken { flock(descriptor, LOCK_EX | LOCK_NB) }
  }

  /// Lets others take it.
  public borrowing func unlock() { _ = flock(descriptor, LOCK_UN) }

  /// Reads exactly `count` bytes at `offset` into the start of `buffer`.
  public borrowing func read(
    _ count: Int, at offset: Int, into buffer: inout [UInt8]
  ) throws(PlatformError) {
    try readFully(descriptor, count, at: offset, into: &buffer)
  }

  /// Writes `range` of `bytes` at `offset`, in one call where the system takes it whole.
  public borrowing func write(
    _ bytes: [UInt8], _ range: Range<Int>, at offset: Int
  ) throws(PlatformError) {
    try writeFully(descriptor, bytes, range, at: offset)
  }

  /// Says that places far apart will be read, nothing else along with them; what was read leaves the page cache, also
  /// where a signal ends the process.
  public borrowing func expectRandomReading() {
    Signals.reads(descriptor)
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_RANDOM)
  }

  /// Lets the page cache forget what it holds of the file, as far as it is on the medium.
  public borrowing func forget() { _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) }

  /// Where the file system keeps nothing of the first `end` bytes, so that they read as zeros; empty where it does not tell.
  public borrowing func holes(upTo end: Int) -> [Range<Int>] {
    var holes: [Range<Int>] = []
    var at = 0
    while at < end {
      let start = Int(lseek(descriptor, off_t(at), cplatform_seek_hole))
      guard start >= at, start < end else { break }
      let next = Int(lseek(descriptor, off_t(start), cplatform_seek_data))
      at = next > start ? min(next, end) : end
      holes.append(start..<at)
    }
    return holes
  }

  /// Waits until everything written is on the medium.
  public borrowing func sync() throws(PlatformError) {
    _ = try unbroken { fsync(descriptor) }
  }
}

/// Reads exactly `count` bytes at `offset` into the start of `buffer`.
func readFully(
  _ descriptor: Int32, _ count: Int, at offset: Int, into buffer: inout [UInt8]
) throws(PlatformError) {
  precondition(count <= buffer.count)
  var done = 0
  while done < count {
    let got = try unbroken {
      unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe pread(descriptor, bytes.baseAddress! + done, count - done, off_t(offset + done))
      }
    }
    guard got > 0 else { throw .tooShort }
    done += got
  }
}

/// Writes `range` of `bytes` at `offset`, in one call where the system takes it whole.
func writeFully(
  _ descriptor: Int32, _ bytes: [UInt8], _ range: Range<Int>, at offset: Int
) throws(PlatformError) {
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
  try handOver(range.count) { done in
    unsafe bytes.withUnsafeBytes { all in
      unsafe pwrite(
        descriptor, all.baseAddress! + range.lowerBound + done, range.count - done, off_t(offset + done))
    }
  }
  // Only a hint, for what is long: the medium begins at once, and the wait at the end is short.
  if range.count >= longWrite { cplatform_begin_writing(descriptor, Int64(offset), Int64(range.count)) }
}

/// From how many bytes on a write is one of many, as those of an attachment are.
let longWrite = 128 << 10

/// A descriptor of the regular file at `path`; anything else there is refused before it is read.
func openRegular(_ path: String, _ flags: Int32) throws(PlatformError) -> Int32 {
  var status = stat()
  let descriptor: Int32
  do throws(PlatformError) { descriptor = try unbroken { unsafe open(path, flags, 0o600) } } catch {
    // A pipe or a device may not open at all; a medium that was pulled out says the same of a file.
    let isOther = unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    throw isOther ? .notAFile : error
  }
  guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    close(descriptor)
    throw .notAFile
  }
  if flags & O_CREAT != 0 { giveToOwner(descriptor) }
  return descriptor
}

/// Lets the owner of a new file read and write it, whatever the process was told to leave out; file systems that know no
/// owners are passed over.
func giveToOwner(_ descriptor: Int32) { _ = fchmod(descriptor, 0o600) }

/// Waits until the names in `folder` are on the medium, where its file system can say when they are: one that flushes no
/// folders, or a folder that this user may not open, is passed over.
public func syncFolder(_ folder: String) throws(PlatformError) {
  let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  if descriptor < 0 && errno == EACCES { return }
  guard descriptor >= 0 else { throw .last }
  defer { close(descriptor) }
  do throws(PlatformError) {
    _ = try unbroken { fsync(descriptor) }
  } catch .other(EINVAL), .other(ENOTSUP), .other(ENOSYS) {}
}

/// Makes `folder` and the folders above it, for this user only, where they are missing.
public func makeFolder(_ folder: String) throws(PlatformError) {
  var path = folder.hasPrefix("/") ? "" : "."
  for part in folder.split(separator: "/") {
    path += "/" + part
    if unsafe mkdir(path, 0o700) != 0 && errno != EEXIST { throw .last }
  }
}

/// Removes the file that `path` names.
public func removeFile(_ path: String) throws(PlatformError) {
  guard unsafe unlink(path) == 0 else { throw .last }
}

/// The folder that holds `path`.
public func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
