public import Age
internal import Platform
public import Sodium
internal import Storage

/// An age file that is brought in. It is opened to its end in memory before anything of it is taken.
public struct LockedFile {
  /// Where it is.
  public let path: String
  /// What it is locked with.
  public let lock: Lock
  private let input: AgeInput

  /// The age file at `path`; `nil` where the file there is none.
  ///
  /// - Parameter progress: told how many bytes were read so far, and of how many where that is known.
  public init?(_ path: String, progress: @escaping (Int, Int?) -> Void = { _, _ in }) throws {
    guard try Source(path: path).isAgeFile else { return nil }
    self.path = path
    input = try AgeInput(path, progress: progress)
    lock = try input.lock()
  }

  /// When it was last changed.
  public var modified: Int64? { input.modified }

  /// What it holds, opened with the keys of a notebook. It is read once.
  public func text(for notebook: borrowing Notebook) throws -> [UInt8] {
    let identities: [Identity]
    do { identities = try notebook.ownIdentities() } catch { throw error.cause }
    return try text { write in
      try unstopped { () throws(Stopped<any Error>) in
        try decrypt(identities: identities, read: input.read, write: write)
      }
    }
  }

  /// What it holds, opened with a passphrase. It is read once.
  public func text(with passphrase: borrowing SecretBytes) throws -> [UInt8] {
    try text { write in try input.decrypt(with: passphrase, write: write) }
  }

  private func text(_ open: (([UInt8]) throws -> Void) throws -> Void) throws -> [UInt8] {
    var text: [UInt8] = []
    try open { piece in
      guard text.count + piece.count <= OpenedFile.longest else { throw ImportFault.tooLong }
      text += piece
    }
    return text
  }
}
