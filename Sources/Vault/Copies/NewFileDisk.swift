internal import Storage
internal import Platform
internal import Synchronization

/// A file that has no name yet, read back as a book before it gets one.
///
/// It takes writing at its end only: a session on it reads.
final class NewFileDisk: Disk {
  let isWritable = false
  private let file: Mutex<NewFile?>

  /// Begins the file that will be at `path`, where nothing may be yet unless it `replaces` that.
  init(_ path: String, replaces: Bool = false) throws(MediumError) {
    do { file = Mutex(try NewFile(path, replaces: replaces)) } catch { throw MediumError(error) }
  }

  /// Writes `bytes` behind what was written before.
  func append(_ bytes: [UInt8]) throws(MediumError) {
    try with { file throws(PlatformError) in try file?.append(bytes) }
  }

  /// Puts everything on the medium, so that reading asks the medium.
  func settle() throws(MediumError) {
    try with { file throws(PlatformError) in try file?.settle() }
  }

  /// Gives the file its name.
  func commit() throws(MediumError) {
    try with { file throws(PlatformError) in try file.take()?.commit() }
  }

  func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(MediumError) {
    try with { file throws(PlatformError) in try file?.read(count, at: offset, into: &buffer) }
  }

  private func with(_ work: (inout NewFile?) throws(PlatformError) -> Void) throws(MediumError) {
    do throws(PlatformError) {
      try file.withLock { file throws(PlatformError) in try work(&file) }
    } catch {
      throw MediumError(error)
    }
  }

  func write(_ bytes: [UInt8], _ range: Range<Int>, at offset: Int) throws(MediumError) { throw .readOnly }
  func sync() throws(MediumError) {}
  func forget() {}
  func isStillThere() throws(MediumError) -> Bool { true }
  /// It has no path yet at which it could stand.
  func again(forGood: Bool) throws(OpeningError) -> any Disk { throw .medium(.notFound) }
}
