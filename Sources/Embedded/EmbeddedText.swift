private import CTexts

/// A text file that the compiler put into the program, byte by byte and masked, so that a list of the program's strings
/// has none of its words.
///
/// The mask is public and stands in `CTexts/Masked.hpp`: it keeps words from being seen in passing and protects nothing.
public struct EmbeddedText: Sendable {
  private let owner: ctexts_owner
  private let number: Int

  /// The table of fields: `fields.txt` of Records.
  public static let fields = EmbeddedText(owner: ctexts_records, number: 0)
  /// The 1,024 words of SLIP-39: `pieces.txt`.
  public static let pieces = EmbeddedText(owner: ctexts_slip39, number: 0)
  /// What stands around times and says nothing of them: `asides.txt` of Times.
  public static let asides = EmbeddedText(owner: ctexts_times, number: 0)
  /// The texts of Guidance, in the order in which they are offered.
  public static let guidance = texts(of: ctexts_guidance)
  /// The lists of Strength, among them the words that suggested passphrases are drawn from.
  public static let lists = texts(of: ctexts_strength)

  /// The guide and the help, in each language: the documents as they stand.
  public static let guide = texts(of: ctexts_guide)

  private static func texts(of owner: ctexts_owner) -> [EmbeddedText] {
    (0..<ctexts_count(owner)).map { EmbeddedText(owner: owner, number: $0) }
  }

  /// The name of the file.
  public var name: String {
    let bytes = (0..<ctexts_name_length(owner, number)).map { ctexts_name_byte(owner, number, $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What stands in the file.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes of the file.
  public var bytes: [UInt8] { (0..<ctexts_length(owner, number)).map { ctexts_byte(owner, number, $0) } }

  /// The bytes as they lie in the program.
  package var maskedBytes: [UInt8] {
    (0..<ctexts_length(owner, number)).map { ctexts_masked_byte(owner, number, $0) }
  }
}

extension [EmbeddedText] {
  /// The text of the file of this name; a program that was built without it has an empty one.
  public func text(named name: String) -> String { first { $0.name == name }?.text ?? "" }
}
