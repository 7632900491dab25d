/// The words of a search: a record is found when it holds all of them, in any case, with or without accents.
public struct SearchWords: Hashable, Sendable {
  private let words: [[UInt8]]
  private let asStored: [[UInt8]]

  /// The words of a line; `nil` if it has none.
  public init?(_ line: String) {
    let parts = line.split { $0.isWhitespace }
    words = parts.map { Folded(String($0)).bytes }.filter { !$0.isEmpty }
    if words.isEmpty { return nil }
    asStored = words.map { word in
      word.flatMap { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") ? [UInt8(ascii: "\\"), $0] : [$0] }
    }
  }

  /// Whether a record may be found, told from its folded stored bytes without reading them as JSON.
  ///
  /// `false` is certain; after `true`, ``matches(_:)`` decides. Keep the folded bytes while a notebook is open.
  public func mayMatch(_ stored: Folded) -> Bool {
    asStored.allSatisfy { stored.bytes.contains(run: $0) }
  }

  /// Whether the texts of a record hold all the words.
  public func matches(_ record: Record) -> Bool { matches(record.searchText) }

  /// Whether a text that was folded before holds all the words.
  public func matches(_ text: Folded) -> Bool { words.allSatisfy { text.bytes.contains(run: $0) } }
}

extension Record {
  /// All texts that the record holds, folded, each on a line of its own; the chain's digits are not among them.
  public var searchText: Folded {
    var text = ""
    for member in fields.members where !Record.unsearched.contains(member.name) {
      member.value.addTexts(to: &text)
    }
    return Folded(text)
  }

  private static let unsearched: Set<String> = ["seed", "salts", "previous", "digest", "withheld", "sha256"]

  /// Whether stored bytes may be those of an empty place, whose record was taken over elsewhere; `false` is certain.
  public static func isWithheld(stored bytes: [UInt8]) -> Bool { bytes.contains(run: withheldName) }

  private static let withheldName = Array("\"withheld\":".utf8)

  /// The tags of the record.
  public var tags: [String] { fields["tags"]?.texts ?? [] }
}

extension JSON {
  fileprivate func addTexts(to text: inout String) {
    switch self {
    case .string(let string):
      text += string
      text += "\n"
    case .array(let items): for item in items { item.addTexts(to: &text) }
    case .object(let object): for member in object.members { member.value.addTexts(to: &text) }
    case .null, .bool, .number: break
    }
  }
}

extension [UInt8] {
  /// Whether the bytes of a run stand here one after another.
  func contains(run: [UInt8]) -> Bool {
    guard let first = run.first, let last = run.last else { return true }
    let span = run.count - 1
    guard count > span else { return false }
    for start in 0..<(count - span) where self[start] == first && self[start + span] == last {
      var offset = 1
      while offset < span, self[start + offset] == run[offset] { offset += 1 }
      if offset >= span { return true }
    }
    return false
  }
}
