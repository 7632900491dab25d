public import Sodium

/// Words that are shown once and are secret: a passphrase that is suggested, a phrase for paper.
///
/// They are ASCII, with single spaces between them, and go from guarded memory to the terminal, so that nothing of them
/// stays in a panel, a picture or a buffer. A class, for what cannot be copied does not fit into an array.
public final class SecretWords: Equatable, Sendable {
  /// The bytes of the words.
  public let bytes: SecretBytes

  /// These words.
  public init(_ bytes: consuming SecretBytes) { self.bytes = bytes }

  /// Whether both are the same object.
  public static func == (one: SecretWords, other: SecretWords) -> Bool { one === other }

  /// Where lines of `width` columns are broken; the first one has `taken` columns less. A word that is longer than a line
  /// is broken too.
  public func lines(width: Int, taken: Int = 0) -> [Range<Int>] {
    bytes.withBytes { bytes in
      var lines: [Range<Int>] = []
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + max(1, width - (lines.isEmpty ? taken : 0)))
        var next = end
        if end < bytes.count {
          // The last space that still fits, or the one right behind the line.
          while next > start, bytes[next] != UInt8(ascii: " ") { next -= 1 }
        }
        if next == start { next = end }
        // What was typed may have characters of several bytes.
        while next < bytes.count, next > start + 1, bytes[next] & 0xC0 == 0x80 { next -= 1 }
        lines.append(start..<next)
        start = next < bytes.count && bytes[next] == UInt8(ascii: " ") ? next + 1 : next
      }
      return lines
    }
  }
}
