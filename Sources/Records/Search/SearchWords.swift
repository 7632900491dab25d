public import Text

/// The words of a search: a record is found when it holds all of them, whatever ``Text/Folded`` passes over.
public struct SearchWords: Hashable, Sendable {
  /// The words, none of them empty.
  public let terms: [FoldedTerm]
  /// For each word how a record stores the answers that it stands in, in quotation marks.
  private let answers: [[[UInt8]]]

  /// The words of a line; `nil` if it has none.
  ///
  /// - Parameter language: that of the answers that were chosen from lists; `nil` where only texts are searched.
  public init?(_ line: String, in language: Language? = nil) {
    terms = line.split { $0.isWhitespace }.compactMap { FoldedTerm(String($0)) }
    if terms.isEmpty { return nil }
    let all = language.map { Schema.answers($0) } ?? []
    answers = terms.map { term in
      Set(all.filter { $0.words.holds(term) }.map(\.value)).map { Array("\"\($0)\"".utf8) }
    }
  }

  /// Whether a record may be found, told from its stored bytes without reading them as JSON.
  ///
  /// `false` is certain; after `true`, ``matches(_:)-(Record)`` decides.
  public func mayMatch(stored: [UInt8]) -> Bool {
    let text = Folded(json: stored)
    return zip(terms, answers).allSatisfy { term, answers in
      text.holds(term) || answers.contains { stored.contains(run: $0) }
    }
  }

  /// Whether a record holds all the words in its texts, or in its answers as `language` has them.
  public func matches(_ record: Record, in language: Language) -> Bool {
    matches(record.searchText(language))
  }

  /// Whether a text that was folded before holds all the words.
  public func matches(_ text: Folded) -> Bool { terms.allSatisfy(text.holds) }
}

extension Record {
  /// All texts that the record holds, with its answers in the words of `language`, folded, one after another; the chain's
  /// digits are not among them.
  public func searchText(_ language: Language) -> Folded {
    let names = fields.names.filter { !Record.unsearched.contains($0) }
    let all = names.flatMap { texts(of: $0, in: language) }
    return Folded(all.map { $0 + Record.endOfText }.joined())
  }

  /// Parts the texts of a record: nothing that is looked for reaches from one into the next.
  fileprivate static let endOfText = "\u{1E}"

  private static let unsearched: Set<String> = ["seed", "salts", "previous", "digest", "withheld", "sha256"]

  /// Whether stored bytes may be those of an empty place, whose record was taken over elsewhere; `false` is certain.
  public static func isWithheld(stored bytes: [UInt8]) -> Bool { bytes.contains(run: withheldName) }

  private static let withheldName = Array("\"withheld\":".utf8)
}
