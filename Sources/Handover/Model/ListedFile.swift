public import Records
internal import Sodium

/// A file in the list of a copy.
public struct ListedFile: Hashable, Sendable {
  /// The name of its record.
  public let id: RecordID
  /// What it is called in the copy.
  public let name: String
  /// Its media type, where it is known.
  public let type: String?
  /// How long it is.
  public let byteCount: Int
  /// Its place in the list, counted from 1.
  let place: Int

  /// Its place in a page.
  var anchor: String { "f\(place)" }
  /// The place of the picture that it is.
  var pictureAnchor: String { "p\(place)" }

  /// The longest picture that a page shows, in bytes.
  static let longestPicture = 25_000_000

  /// Whether a page can show it: by what its record says.
  fileprivate var isPicture: Bool {
    ["image/jpeg", "image/png"].contains(type) && (1...ListedFile.longestPicture).contains(byteCount)
  }
}

extension Copy {
  /// The files in its list.
  public var listedFiles: [ListedFile] {
    files.enumerated().map { index, file in
      ListedFile(
        id: file.id, name: name(of: file), type: file.fields["type"]?.text,
        byteCount: file.whole("bytes") ?? 0, place: index + 1)
    }
  }

  /// The copy with its pictures at the end of the page. ``write(as:reading:to:)`` writes it.
  public func showingPictures() -> Copy {
    var copy = self
    copy.pictures = listedFiles.filter(\.isPicture)
    return copy
  }

  /// Writes the copy in a form, with the pictures that it shows.
  ///
  /// - Parameters:
  ///   - read: gives the bytes of a picture.
  ///   - put: takes the bytes of the copy.
  public func write(
    as form: Form, reading read: (ListedFile) throws -> [UInt8], to put: ([UInt8]) throws -> Void
  ) throws {
    guard form == .html, !pictures.isEmpty else {
      for piece in pieces(as: form) { try put(piece) }
      return
    }
    let page = HTMLCopy(self)
    var digest = SHA256.Stream()
    for index in 0..<page.count {
      let piece = try page.piece(index, reading: read)
      digest.update(piece)
      try put(piece)
    }
    try put(page.seal(hex(digest.finish())))
  }
}
