internal import Platform

/// Where a book's bytes are. Tests put a disk in its place that loses power.
///
/// Several threads may read at the same time; one at a time writes, while nobody reads what it writes.
package protocol Disk: AnyObject, Sendable {
  /// Whether it takes writing.
  var isWritable: Bool { get }
  /// Whether it takes none because something is wrong with it.
  var isFailing: Bool { get }
  /// Reads `count` bytes at `offset` into the start of `buffer`.
  func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(MediumError)
  /// Writes `range` of `bytes` at `offset`.
  func write(_ bytes: [UInt8], _ range: Range<Int>, at offset: Int) throws(MediumError)
  /// Waits until everything written is on the medium.
  func sync() throws(MediumError)
  /// Lets the page cache forget what it holds of the book.
  func forget()
  /// Whether the book's path still names this file, at the length that it had.
  func isStillThere() throws(MediumError) -> Bool
  /// What stands at the book's path now, opened anew; it must be as long as this one was.
  ///
  /// - Parameter forGood: it is to take the place of this disk, and is locked; else it is only looked at.
  func again(forGood: Bool) throws(OpeningError) -> any Disk
  /// Locks the file again where `again(forGood:)` let go of it and nothing took its place.
  func hold()
  /// Where the file system keeps nothing of the first `end` bytes, as far as it tells.
  func holes(upTo end: Int) -> [Range<Int>]
}

/// A book in a file, locked for this process for as long as it is open.
package final class FileDisk: Disk {
  package let isWritable: Bool
  package let isFailing: Bool
  /// Its length in bytes when it was opened.
  package let size: Int
  private let file: File
  private let path: String

  /// Opens the book at `path`, for reading alone where the system lets it be written no more; throws where it is no
  /// book, is in use or cannot be read.
  package convenience init(path: String) throws(OpeningError) {
    try self.init(try FileDisk.open(path), path, isLocked: true)
  }

  /// Opens the book at `path` for reading alone.
  package convenience init(reading path: String) throws(OpeningError) {
    try self.init(Opened(file: try FileDisk.openForReading(path)), path, isLocked: true)
  }

  private init(_ opened: consuming Opened, _ path: String, isLocked: Bool) throws(OpeningError) {
    let canLock = isLocked ? try FileDisk.lock(opened.file) : true
    isWritable = opened.isWritable && canLock
    isFailing = opened.isFailing || !canLock
    file = opened.file
    self.path = path
    do { size = try file.size() } catch { throw .medium(MediumError(error)) }
    file.expectRandomReading()
  }

  private struct Opened: ~Copyable {
    let file: File
    var isWritable = false
    var isFailing = false
  }

  /// Opened for writing, or for reading only where no more can be had, whatever the reason.
  private static func open(_ path: String) throws(OpeningError) -> Opened {
    do throws(PlatformError) {
      return Opened(file: try File(path, for: .writing), isWritable: true)
    } catch .readOnlyMedium, .forbidden {
      return Opened(file: try openForReading(path))
    } catch {
      // What is not there, and what is no file, is refused again with the same words.
      return Opened(file: try openForReading(path), isFailing: true)
    }
  }

  /// Takes the file for this process; `false` where the medium knows no locks: then it is not written to.
  private static func lock(_ file: borrowing File) throws(OpeningError) -> Bool {
    do throws(PlatformError) {
      try file.lock()
      return true
    } catch .busy {
      throw .medium(.inUse)
    } catch {
      return false
    }
  }

  private static func openForReading(_ path: String) throws(OpeningError) -> File {
    do { return try File(path, for: .reading) } catch { throw .medium(MediumError(error)) }
  }

  package func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(MediumError) {
    do { try file.read(count, at: offset, into: &buffer) } catch { throw MediumError(error) }
  }

  package func write(_ bytes: [UInt8], _ range: Range<Int>, at offset: Int) throws(MediumError) {
    do { try file.write(bytes, range, at: offset) } catch { throw MediumError(writing: error) }
  }

  package func sync() throws(MediumError) {
    do { try file.sync() } catch { throw MediumError(writing: error) }
  }

  package func forget() { file.forget() }

  package func holes(upTo end: Int) -> [Range<Int>] { file.holes(upTo: end) }

  package func isStillThere() throws(MediumError) -> Bool {
    do throws(PlatformError) {
      let length = try file.size()
      return try File.Identity(path: path) == file.identity() && length == size
    } catch {
      throw MediumError(error)
    }
  }

  package func again(forGood: Bool) throws(OpeningError) -> any Disk {
    // A second opening of the same file would wait for the first one's lock.
    if forGood { file.unlock() }
    do throws(OpeningError) {
      let disk = try FileDisk(try FileDisk.open(path), path, isLocked: forGood)
      guard disk.size == size else { throw .notABook(found: disk.size, nearest: size) }
      return disk
    } catch {
      if forGood { hold() }
      throw error
    }
  }

  package func hold() { try? file.lock() }
}

extension Disk {
  package var isFailing: Bool { false }
  package func hold() {}
  package func holes(upTo end: Int) -> [Range<Int>] { [] }

  /// The bytes of `range`.
  package func bytes(_ range: Range<Int>) throws(MediumError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: range.count)
    try read(range.count, at: range.lowerBound, into: &buffer)
    return buffer
  }

  /// The bytes of `range`; `nil` where the medium does not give them: they count as damaged (Docs/Format.md, section 7).
  package func found(_ range: Range<Int>) -> [UInt8]? { try? bytes(range) }
}
