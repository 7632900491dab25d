public import Records

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
  package let place: Int

  /// Its place in a page.
  package var anchor: String { "f\(place)" }
  /// The place of the picture that it is.
  package var pictureAnchor: String { "p\(place)" }

  /// The longest picture that a page shows, in bytes.
  static let longestPicture = 25_000_000

  /// What a page can show.
  package static let pictureTypes: Set<String> = [
    "image/jpeg", "image/png", "image/gif", "image/webp", "image/avif",
  ]

  /// Whether it is a picture of a kind that browsers do not show.
  public var isForeignPicture: Bool {
    type?.hasPrefix("image/") == true && !ListedFile.pictureTypes.contains(type ?? "")
  }

  /// Whether a page can show it: by what its record says.
  fileprivate var isPicture: Bool {
    ListedFile.pictureTypes.contains(type ?? "") && (1...ListedFile.longestPicture).contains(byteCount)
  }
}

extension Copy {
  /// The files in its list.
  public var listedFiles: [ListedFile] {
    files.enumerated().map { index, file in
      ListedFile(
        id: file.id, name: name(of: file), type: file.fields[.type]?.text,
        byteCount: file.whole("bytes") ?? 0, place: index + 1)
    }
  }

  /// The copy with its pictures at the end of the page. ``write(as:reading:to:)`` writes it.
  public func showingPictures() -> Copy {
    var copy = self
    copy.pictures = listedFiles.filter(\.isPicture)
    return copy
  }
}
