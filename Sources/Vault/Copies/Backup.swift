public import Storage
internal import Platform

/// A second copy that was made.
public struct SecondCopy: Sendable {
  /// Where it is.
  public let path: String
  /// How far the book was.
  public let turn: CopyTurn
  /// Whether it is on the medium of the book: what breaks one breaks both.
  public let isOnSameMedium: Bool
  /// Where the copy is now that stood in its place and had been written to by itself.
  public let setAside: String?
}

extension OpenBook {
  /// Writes a copy of the whole file, byte for byte, reads it back from the medium and compares.
  ///
  /// The copy appears when it is whole and right, or not at all. It takes the place of an older copy of this book alone; one
  /// that was written to by itself since is kept beside it. It holds every notebook, also those that the passphrase does
  /// not open.
  ///
  /// - Parameters:
  ///   - given: where it goes; in a folder it gets the name of the book.
  ///   - progress: told the share done, from 0 to 1: half of it writing, half reading back.
  @discardableResult
  public func backUp(
    to given: String, progress: ((Double) -> Void)? = nil
  ) throws(MediumError) -> SecondCopy {
    let path = isFolder(given) ? given + (given.hasSuffix("/") ? "" : "/") + name : given
    let former = try FormerCopy(at: path, of: self)
    let copy = try NewFileDisk(path, replaces: former != nil)
    do throws(MediumError) { try session.prepareForCopy() } catch {
      // A medium that takes no writing any more is what second copies are for; what it has is read past the cache.
      guard error.isOfMedium else { throw error }
      session.ring.disk.forget()
    }
    let turn = turn
    try pieces { (bytes, done) throws(MediumError) in
      try copy.append(bytes)
      progress?(done / 2)
    }
    try copy.settle()
    var offset = 0
    try pieces { (bytes, done) throws(MediumError) in
      guard try copy.bytes(offset..<offset + bytes.count) == bytes else { throw .notAsWritten }
      offset += bytes.count
      progress?(0.5 + done / 2)
    }
    let aside = try former?.makeRoom()
    try copy.commit()
    return SecondCopy(
      path: path, turn: turn, isOnSameMedium: self.path.map { areOnOneMedium($0, path) } ?? false,
      setAside: aside)
  }

  /// What the book's file is called.
  private var name: String { path?.split(separator: "/").last.map(String.init) ?? "book" }

  /// The file in pieces of a mebibyte, each with the share of the file that ends with it.
  private func pieces(
    _ take: (_ bytes: [UInt8], _ shareDone: Double) throws(MediumError) -> Void
  ) throws(MediumError) {
    let size = session.shape.length
    for start in stride(from: 0, to: size, by: 1 << 20) {
      let end = min(start + 1 << 20, size)
      try take(try session.ring.disk.bytes(start..<end), Double(end) / Double(size))
    }
  }
}
