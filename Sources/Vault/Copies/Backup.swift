internal import Platform

extension OpenBook {
  /// Writes a copy of the whole file to `path`, byte for byte, reads it back from the medium and compares.
  ///
  /// The copy appears when it is whole and right, or not at all, and never in the place of another file. It holds every
  /// notebook, also those that the passphrase does not open.
  ///
  /// - Parameter progress: told the share done, from 0 to 1: half of it writing, half reading back.
  public func backUp(to path: String, progress: ((Double) -> Void)? = nil) throws(VaultError) {
    let copy = try NewFileDisk(path)
    try session.prepareForCopy()
    try pieces { (bytes, done) throws(VaultError) in
      try copy.append(bytes)
      progress?(done / 2)
    }
    try copy.settle()
    var offset = 0
    try pieces { (bytes, done) throws(VaultError) in
      guard try copy.bytes(offset..<offset + bytes.count) == bytes else { throw .notAsWritten }
      offset += bytes.count
      progress?(0.5 + done / 2)
    }
    try copy.commit()
  }

  /// The file in pieces of a mebibyte, each with the share of the file that ends with it.
  private func pieces(
    _ take: (_ bytes: [UInt8], _ shareDone: Double) throws(VaultError) -> Void
  ) throws(VaultError) {
    let size = session.ring.geometry.fileSize
    for start in stride(from: 0, to: size, by: 1 << 20) {
      let end = min(start + 1 << 20, size)
      try take(try session.ring.disk.bytes(start..<end), Double(end) / Double(size))
    }
  }
}
