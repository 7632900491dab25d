internal import Platform

/// Where a book's bytes are. Tests put a disk in its place that loses power.
///
/// Several threads may read at the same time; one at a time writes, while nobody reads what it writes.
protocol Disk: AnyObject, Sendable {
  /// Whether it takes writing.
  var isWritable: Bool { get }
  /// Reads `count` bytes at `offset` into the start of `buffer`.
  func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(VaultError)
  /// Writes `range` of `bytes` at `offset`.
  func write(_ bytes: [UInt8], _ range: Range<Int>, at offset: Int) throws(VaultError)
  /// Waits until everything written is on the medium.
  func sync() throws(VaultError)
  /// Lets the page cache forget what it holds of the book.
  func forget()
  /// Whether the book's path still names this file.
  func isStillThere() throws(VaultError) -> Bool
}

/// A book in a file, locked for this process for as long as it is open.
final class FileDisk: Disk {
  let isWritable: Bool
  /// Its length in bytes when it was opened.
  let size: Int
  private let file: File
  private let path: String

  convenience init(path: String) throws(VaultError) {
    try self.init(try FileDisk.open(path), path)
  }

  /// Opens the book at `path` for reading alone.
  convenience init(reading path: String) throws(VaultError) {
    try self.init(Opened(file: try FileDisk.openForReading(path), isWritable: false), path)
  }

  private init(_ opened: consuming Opened, _ path: String) throws(VaultError) {
    isWritable = opened.isWritable
    file = opened.file
    self.path = path
    do {
      try file.lock()
      size = try file.size()
      file.expectRandomReading()
    } catch {
      throw VaultError(error)
    }
  }

  private struct Opened: ~Copyable {
    let file: File
    let isWritable: Bool
  }

  /// Opened for writing, or for reading only where the medium or the permissions allow no more.
  private static func open(_ path: String) throws(VaultError) -> Opened {
    do throws(PlatformError) {
      return Opened(file: try File(path, for: .writing), isWritable: true)
    } catch .readOnlyMedium, .forbidden {
      return Opened(file: try openForReading(path), isWritable: false)
    } catch {
      throw VaultError(error)
    }
  }

  private static func openForReading(_ path: String) throws(VaultError) -> File {
    do { return try File(path, for: .reading) } catch { throw VaultError(error) }
  }

  func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(VaultError) {
    do { try file.read(count, at: offset, into: &buffer) } catch { throw VaultError(error) }
  }

  func write(_ bytes: [UInt8], _ range: Range<Int>, at offset: Int) throws(VaultError) {
    do { try file.write(bytes, range, at: offset) } catch { throw VaultError(error) }
  }

  func sync() throws(VaultError) {
    do { try file.sync() } catch { throw VaultError(error) }
  }

  func forget() { file.forget() }

  func isStillThere() throws(VaultError) -> Bool {
    do { return try File.Identity(path: path) == file.identity() } catch { throw VaultError(error) }
  }
}

extension Disk {
  /// The bytes of `range`.
  func bytes(_ range: Range<Int>) throws(VaultError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: range.count)
    try read(range.count, at: range.lowerBound, into: &buffer)
    return buffer
  }

  /// The bytes of `range`; `nil` where the medium does not give them: they count as damaged (Docs/Format.md, section 7).
  func found(_ range: Range<Int>) -> [UInt8]? { try? bytes(range) }
}
