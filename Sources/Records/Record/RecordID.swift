internal import Sodium
internal import Text

/// The name of a record: 8 random bytes, shown as 16 lower-case hexadecimal digits.
public struct RecordID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The bytes as a number, the first byte being the highest.
  public let rawValue: UInt64

  /// The identifier of these bytes.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// A new identifier.
  public static func random() -> RecordID {
    while true {
      let id = RecordID(rawValue: randomBytes(8).reduce(0) { $0 << 8 | UInt64($1) })
      if id.isName { return id }
    }
  }

  /// Whether a record of a book may be called so: those whose last six bytes are zeros are names of lists there
  /// (Docs/Format.md, sections 5 and 9).
  public var isName: Bool { rawValue & 0xFFFF_FFFF_FFFF != 0 }

  /// Reads exactly 16 lower-case hexadecimal digits.
  public init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy(\.isLowerHex)
    guard text.utf8.count == 16, isPlain, let value = UInt64(text, radix: 16) else { return nil }
    rawValue = value
  }

  /// 16 lower-case hexadecimal digits.
  public var description: String {
    let digits = String(rawValue, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Whether the digits begin with a text.
  public func begins(with prefix: String) -> Bool { description.utf8.starts(with: prefix.utf8) }

  /// Sorts by the bytes.
  public static func < (one: RecordID, other: RecordID) -> Bool { one.rawValue < other.rawValue }
}
