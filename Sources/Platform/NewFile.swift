// A buffer that is not empty has an address.
// swift-format-ignore-file: NeverForceUnwrap

internal import CPlatform
internal import Glibc

/// A file that appears under its name whole or not at all, and never in the place of another unless it is to replace it.
///
/// Where the file system allows it, the file has no name until `commit()`: whatever ends the process before that, even
/// `SIGKILL`, leaves nothing behind. Elsewhere (FAT) it is called `NAME.partial` until then; a signal that ends the process
/// orderly takes it away, and one that a killed process left behind is removed by the next that begins the same file.
public struct NewFile: ~Copyable, Sendable {
  private let path: String
  private let descriptor: Int32
  private let isNamed: Bool
  private let replaces: Bool
  private var isCommitted = false

  /// Begins the file that will be at `path`, readable for this user only.
  ///
  /// - Parameter replaces: whether it takes the place of what is called so, in one step.
  public init(_ path: String, replaces: Bool = false) throws(PlatformError) {
    try self.init(path, mayBeNameless: true, replaces: replaces)
  }

  /// Begins the file; one that may not be nameless is made as on file systems that know no nameless files.
  init(_ path: String, mayBeNameless: Bool, replaces: Bool = false) throws(PlatformError) {
    if !replaces && isTaken(path) { throw .exists }
    // A nameless file gets its name by way of /proc; without that it must have one from the start.
    let canName = unsafe mayBeNameless && access("/proc/self/fd", X_OK) == 0
    let nameless =
      canName ? unsafe open(folder(of: path), cplatform_nameless | O_RDWR | O_CLOEXEC, 0o600) : -1
    descriptor = nameless < 0 ? try createPartial(NewFile.partial(path)) : nameless
    giveToOwner(descriptor)
    self.path = path
    self.replaces = replaces
    isNamed = nameless < 0
    if isNamed { Signals.began(NewFile.partial(path)) }
  }

  /// What the file that will be at `path` is called until it is whole, where it must have a name.
  static func partial(_ path: String) -> String { path + ".partial" }

  deinit {
    if isNamed && !isCommitted { unsafe unlink(NewFile.partial(path)) }
    if isNamed { Signals.ended() }
    close(descriptor)
  }

  /// Writes `bytes` behind what was written before.
  public borrowing func append(_ bytes: [UInt8]) throws(PlatformError) {
    try handOver(bytes.count) { done in
      unsafe bytes.withUnsafeBytes { all in
        unsafe Glibc.write(descriptor, all.baseAddress! + done, bytes.count - done)
      }
    }
    if bytes.count >= longWrite { cplatform_begin_writing(descriptor, 0, 0) }
  }

  /// Writes `range` of `bytes` at `offset`, whatever was written before; several threads may do so at once.
  public borrowing func write(_ bytes: [UInt8], _ range: Range<Int>, at offset: Int) throws(PlatformError) {
    try writeFully(descriptor, bytes, range, at: offset)
  }

  /// Puts everything on the medium, and lets the system forget what it holds of it in memory, so that reading back
  /// asks the medium.
  public borrowing func settle() throws(PlatformError) {
    _ = try unbroken { fsync(descriptor) }
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }

  /// Reads exactly `count` bytes at `offset` into the start of `buffer`.
  public borrowing func read(
    _ count: Int, at offset: Int, into buffer: inout [UInt8]
  ) throws(PlatformError) {
    try readFully(descriptor, count, at: offset, into: &buffer)
  }

  /// Puts everything on the medium and gives the file its name.
  public consuming func commit() throws(PlatformError) {
    _ = try unbroken { fsync(descriptor) }
    if replaces {
      try takePlace()
    } else if isNamed {
      try renameNew(NewFile.partial(path), path)
    } else {
      try name(path)
    }
    isCommitted = true
    do throws(PlatformError) { try syncFolder(folder(of: path)) } catch {
      // Nobody knows whether the name is on the medium: better none than one that may be gone tomorrow.
      if !replaces { unsafe unlink(path) }
      throw error
    }
  }

  /// Gives a nameless file its first name.
  private borrowing func name(_ name: String) throws(PlatformError) {
    let source = "/proc/self/fd/\(descriptor)"
    guard unsafe linkat(AT_FDCWD, source, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else { throw .last }
  }

  /// Takes the name from what has it: there is never a moment at which nothing is called so.
  private borrowing func takePlace() throws(PlatformError) {
    let partial = NewFile.partial(path)
    if !isNamed {
      if isTaken(partial) { try removeLeftover(partial) }
      try name(partial)
    }
    guard unsafe rename(partial, path) == 0 else {
      let error = PlatformError.last
      if !isNamed { unsafe unlink(partial) }
      throw error
    }
  }
}

private func isTaken(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path, &status) == 0
}

/// An empty locked file at `path`, after the removal of one that nobody holds any more; `busy` where somebody does.
private func createPartial(_ path: String) throws(PlatformError) -> Int32 {
  let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
  while true {
    let created = unsafe open(path, flags, 0o600)
    if created >= 0 {
      _ = flock(created, LOCK_EX | LOCK_NB)
      return created
    }
    guard errno == EEXIST else { throw .last }
    try removeLeftover(path)
  }
}

private func removeLeftover(_ path: String) throws(PlatformError) {
  let held = try unbroken { unsafe open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW) }
  defer { close(held) }
  var status = stat()
  guard unsafe fstat(held, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .exists }
  _ = try unbroken { flock(held, LOCK_EX | LOCK_NB) }
  try removeFile(path)
}

/// Renames `source` where nothing is called `target`.
private func renameNew(_ source: String, _ target: String) throws(PlatformError) {
  if unsafe cplatform_rename_new(source, target) == 0 { return }
  guard errno == EINVAL || errno == ENOSYS else { throw .last }
  if isTaken(target) { throw .exists }
  guard unsafe rename(source, target) == 0 else { throw .last }
}

/// Gives what is called `path` another name beside it, `NAME.1` or the next that is free, and tells it. Where the file
/// system knows links, it keeps the first one too.
public func setAside(_ path: String) throws(PlatformError) -> String {
  var number = 1
  while true {
    let aside = "\(path).\(number)"
    if !isTaken(aside) {
      if unsafe link(path, aside) != 0 { try renameNew(path, aside) }
      return aside
    }
    number += 1
  }
}

/// Puts the file `fresh` in the place of `path`, so that there is never a moment at which nothing is called so where the
/// file system allows it. Where that fails the old one is where it was.
///
/// - Returns: what the old one is called now, where it is kept.
public func takePlace(
  of path: String, with fresh: String, keepingOld: Bool
) throws(PlatformError) -> String? {
  let kept = keepingOld ? try setAside(path) : nil
  guard unsafe rename(fresh, path) == 0 else {
    let error = PlatformError.last
    // A second name goes again; what had to give up its own gets it back.
    if let kept { try isTaken(path) ? removeFile(kept) : renameNew(kept, path) }
    throw error
  }
  try syncFolder(folder(of: path))
  return kept
}
