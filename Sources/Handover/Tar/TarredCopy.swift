internal import Text

/// A copy and the files in its list, as one archive: `report.html`, `files/1-door.jpg`, …
///
/// The files are named as the copy names them, with names covered where they are to be.
public struct TarredCopy {
  private let copy: Copy
  private let form: Form

  /// The archive of a copy in a form.
  public init(_ copy: Copy, as form: Form) {
    self.copy = copy
    self.form = form
  }

  /// Writes the archive.
  ///
  /// - Parameters:
  ///   - open: gives what reads a file of the list: its next piece each time, and none at its end.
  ///   - put: takes the archive, piece by piece.
  public func write(
    opening open: (ListedFile) throws -> () throws -> [UInt8]?, to put: ([UInt8]) throws -> Void
  ) throws {
    let size = copy.pieces(as: form).reduce(0) { $0 + $1.count }
    try put(Tar.head("\(copy.product.rawValue).\(form.suffix)", size: size, at: copy.made))
    for piece in copy.pieces(as: form) { try put(piece) }
    try put(Tar.padding(after: size))
    for file in copy.listedFiles {
      try put(Tar.head(file.path, size: file.byteCount, at: copy.made))
      var count = 0
      let next = try open(file)
      while let piece = try next() {
        count += piece.count
        try put(piece)
      }
      guard count == file.byteCount else { throw SealingError.otherLength(file.name) }
      try put(Tar.padding(after: file.byteCount))
    }
    try put(Tar.end)
  }
}

extension ListedFile {
  /// Its name in an archive.
  package var path: String { "files/\(place)-\(memberName)" }

  /// The name without what means something to a shell or a file system, and short enough; its ending stays.
  private var memberName: String {
    let plain = String(name.shown.onOneLine.map { "/\\:*?\"<>|".contains($0) ? "_" : $0 })
    let ending = plain.lastIndex(of: ".").map { String(plain[$0...]) } ?? ""
    let kept = ending.utf8.count <= 8 ? ending : ""
    var start = String(plain.dropLast(kept.count))
    while start.utf8.count + kept.utf8.count > ListedFile.longestMember { start.removeLast() }
    return start + kept
  }

  /// Room for `files/`, a number of many digits and a dash.
  private static let longestMember = 80
}
