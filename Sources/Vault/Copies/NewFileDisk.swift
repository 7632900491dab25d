internal import Platform

/// A file that has no name yet, read back as a book before it gets one.
///
/// It takes writing at its end only: a session on it reads.
final class NewFileDisk: Disk {
  let isWritable = false
  private var file: NewFile?

  /// Begins the file that will be at `path`, where nothing may be yet.
  init(_ path: String) throws(VaultError) {
    do { file = try NewFile(path) } catch { throw VaultError(error) }
  }

  /// Writes `bytes` behind what was written before.
  func append(_ bytes: [UInt8]) throws(VaultError) {
    do { try file?.append(bytes) } catch { throw VaultError(error) }
  }

  /// Puts everything on the medium, so that reading asks the medium.
  func settle() throws(VaultError) {
    do { try file?.settle() } catch { throw VaultError(error) }
  }

  /// Gives the file its name.
  func commit() throws(VaultError) {
    guard let file = file.take() else { throw .ended }
    do { try file.commit() } catch { throw VaultError(error) }
  }

  func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(VaultError) {
    do { try file?.read(count, at: offset, into: &buffer) } catch { throw VaultError(error) }
  }

  func write(_ bytes: [UInt8], _ range: Range<Int>, at offset: Int) throws(VaultError) { throw .readOnly }
  func sync() throws(VaultError) {}
  func isStillThere() throws(VaultError) -> Bool { true }
}
