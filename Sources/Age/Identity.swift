public import Sodium

/// The key that opens what is encrypted to its recipient: an X25519 identity, `AGE-SECRET-KEY-1…`.
public final class Identity: Sendable {
  let scalar: SecretBytes
  /// Whom others encrypt to, so that this identity can open it.
  public let recipient: Recipient

  /// A new identity.
  public convenience init() {
    self.init(scalar: SecretBytes(random: X25519.count))
  }

  /// The identity that `text` is.
  public convenience init(parsing text: borrowing SecretBytes) throws(AgeError) {
    self.init(scalar: try text.made(Self.scalar))
  }

  private init(scalar: consuming SecretBytes) {
    recipient = Recipient(point: X25519.point(of: scalar))
    self.scalar = scalar
  }

  /// The identities in a file that has one on each line, empty lines, and comments behind `#`.
  public static func all(in file: borrowing SecretBytes) throws(AgeError) -> [Identity] {
    let identities = try file.withBytes { (file) throws(AgeError) in
      var identities: [Identity] = []
      try forEachLine(of: file) { (line, number) throws(AgeError) in
        guard !line.isEmpty, line[0] != UInt8(ascii: "#") else { return }
        do throws(AgeError) {
          identities.append(Identity(scalar: try scalar(line)))
        } catch {
          throw .line(number, error)
        }
      }
      return identities
    }
    guard !identities.isEmpty else { throw .noIdentities }
    return identities
  }

  /// The identity as text, 74 characters, as it stands in an identity file.
  public func text() -> SecretBytes {
    scalar.made { Bech32.encode(prefix: Self.prefix, $0, isCapital: true) }
  }

  static let prefix = "AGE-SECRET-KEY-"

  private static func scalar(_ text: Span<UInt8>) throws(AgeError) -> SecretBytes {
    let key = try Bech32(text)
    guard key.prefix == prefix.lowercased() else { throw foreign(key.prefix) }
    guard key.data.count == X25519.count else { throw .keyLength }
    return SecretBytes(copying: key.data, 0..<X25519.count)
  }

  private static func foreign(_ found: String) -> AgeError {
    if found == "age" || found.hasPrefix("age1") { return .keyIsARecipient }
    return found.hasPrefix("age-") ? .keyOfAnotherKind : .notAKey
  }

  /// Lends each line of `file` without the white space around it, with its number.
  private static func forEachLine(
    of file: Span<UInt8>, _ body: (Span<UInt8>, Int) throws(AgeError) -> Void
  ) throws(AgeError) {
    var (start, number) = (0, 1)
    for index in 0...file.count where index == file.count || file[index] == UInt8(ascii: "\n") {
      var (first, end) = (start, index)
      while first < end, file[first].isBlank { first += 1 }
      while first < end, file[end - 1].isBlank { end -= 1 }
      try body(file.extracting(first..<end), number)
      (start, number) = (index + 1, number + 1)
    }
  }
}

extension UInt8 {
  /// Whether this is a space, a tab or an end of line.
  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
      || self == UInt8(ascii: "\r")
  }
}
