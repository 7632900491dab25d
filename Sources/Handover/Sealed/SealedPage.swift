internal import Records
public import Sodium

/// A copy as a page that is encrypted: its reader needs a browser and the words that were made for it, no network and no
/// program. Section "The sealed page" of `Docs/Handover.md`.
public struct SealedPage: Sendable {
  /// How many words of 11 bits open it: they are made for it, never chosen.
  public static let wordCount = 6
  /// The most bytes of files that it encloses. More is not for a browser.
  public static let mostFileBytes = 100_000_000

  private let copy: Copy
  private let rounds: Int
  /// The files that are enclosed.
  public let enclosed: [ListedFile]

  /// The page of a copy, with as many of its files as fit, or without them.
  public init(_ copy: Copy, enclosingFiles: Bool) {
    self.init(copy, enclosingFiles: enclosingFiles, rounds: SealedStream.usualRounds)
  }

  init(_ copy: Copy, enclosingFiles: Bool, rounds: Int) {
    self.copy = copy
    self.rounds = rounds
    var room = enclosingFiles ? SealedPage.mostFileBytes : 0
    enclosed = copy.listedFiles.filter { file in
      guard file.byteCount <= room, file.byteCount > 0 else { return false }
      room -= file.byteCount
      return true
    }
  }

  /// Writes the page.
  ///
  /// - Parameters:
  ///   - words: the passphrase: small letters with single spaces between words.
  ///   - read: gives the bytes of a file.
  ///   - put: takes the bytes of the page.
  public func write(
    under words: borrowing SecretBytes, reading read: (ListedFile) throws -> [UInt8],
    to put: ([UInt8]) throws -> Void
  ) throws {
    let data = JSONCopy(copy).pieces.flatMap(\.self)
    let index = SealedIndex(copy, enclosed, dataCount: data.count).bytes
    let fileCount = enclosed.reduce(0) { $0 + $1.byteCount }
    var stream = SealedStream(
      count: 4 + index.count + data.count + fileCount, under: words, rounds: rounds)
    let door = SealedDoor(language: copy.language)
    try put(door.begin(header: stream.header, check: stream.check))
    try stream.append(UInt32(index.count).bytes + index + data) { try put(door.part($0)) }
    for file in enclosed {
      let bytes = try read(file)
      guard bytes.count == file.byteCount else { throw SealingError.otherLength(file.name) }
      try stream.append(bytes) { try put(door.part($0)) }
    }
    try put(door.part(stream.finish()))
    try put(door.end)
  }
}

/// Why a page cannot be sealed.
public enum SealingError: Error, Equatable {
  /// A file is not as long as the list says.
  case otherLength(String)
}
