public import Text

/// The words of a search: a record is found when it holds all of them, whatever ``Text/Folded`` passes over.
public struct SearchWords: Hashable, Sendable {
  /// The words, none of them empty.
  public let terms: [FoldedTerm]

  /// The words of a line; `nil` if it has none.
  public init?(_ line: String) {
    terms = line.split { $0.isWhitespace }.compactMap { FoldedTerm(String($0)) }
    if terms.isEmpty { return nil }
  }

  /// Whether a record may be found, told from its stored bytes without reading them as JSON.
  ///
  /// `false` is certain; after `true`, ``matches(_:)-(Record)`` decides.
  public func mayMatch(stored: [UInt8]) -> Bool { matches(Folded(json: stored)) }

  /// Whether the texts of a record hold all the words.
  public func matches(_ record: Record) -> Bool { matches(record.searchText) }

  /// Whether a text that was folded before holds all the words.
  public func matches(_ text: Folded) -> Bool { terms.allSatisfy(text.holds) }
}

extension Record {
  /// All texts that the record holds, folded, one after another; the chain's digits are not among them.
  public var searchText: Folded {
    var text = ""
    for member in fields.members where !Record.unsearched.contains(member.name) {
      member.value.addTexts(to: &text)
    }
    return Folded(text)
  }

  /// Parts the texts of a record: nothing that is looked for reaches from one into the next.
  fileprivate static let endOfText = "\u{1E}"

  private static let unsearched: Set<String> = ["seed", "salts", "previous", "digest", "withheld", "sha256"]

  /// Whether stored bytes may be those of an empty place, whose record was taken over elsewhere; `false` is certain.
  public static func isWithheld(stored bytes: [UInt8]) -> Bool { bytes.contains(run: withheldName) }

  private static let withheldName = Array("\"withheld\":".utf8)
}

extension JSON {
  fileprivate func addTexts(to text: inout String) {
    switch self {
    case .string(let string):
      text += string
      text += Record.endOfText
    case .array(let items): for item in items { item.addTexts(to: &text) }
    case .object(let object): for member in object.members { member.value.addTexts(to: &text) }
    case .null, .bool, .number: break
    }
  }
}
