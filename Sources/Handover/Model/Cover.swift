public import Records
package import Text

/// Names and places that are covered wherever they stand in a copy.
///
/// What is the same word to a search is the same to a cover: both compare by `Folded`. A match inside a word covers the
/// whole word, so that the rest of it does not give away what was covered.
public struct Cover: Sendable {
  private struct Term {
    let folded: FoldedTerm
    let mark: String
  }

  /// A term as it was given, and what of it is compared; `nil` where nothing is.
  package struct Given: Sendable {
    package let text: String
    package let folded: FoldedTerm?
  }

  /// Longest first, so that a full name is covered before a part of it.
  private let terms: [Term]
  /// The terms in the order in which they were given.
  package let given: [Given]

  /// Covers these terms, one a line, in a copy of this language. Blank lines count for nothing.
  public init(lines: String, language: Language) {
    let label = CopyWords(language).covered
    given = lines.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
      .map { Given(text: $0, folded: FoldedTerm($0)) }
    terms = given.enumerated()
      .compactMap { place, given in
        given.folded.map { Term(folded: $0, mark: "[\(label) \(place + 1)]") }
      }
      .sorted { $0.folded.length > $1.folded.length }
  }

  /// What stands in a copy in the place of terms.
  package var marks: [String] { terms.map(\.mark) }

  /// Covers nothing.
  public static let none = Cover(lines: "", language: .en)

  /// Whether there is nothing to cover.
  public var isEmpty: Bool { given.isEmpty }

  /// The text with every term replaced by its mark, as `[left out 1]`.
  package func covering(_ text: String) -> String {
    if terms.isEmpty { return text }
    let bytes = Array(text.utf8)
    var (result, copied) = ([UInt8](), 0)
    for place in FoldedPlaces(text).places(of: terms.map(\.folded)) {
      result += bytes[copied..<place.range.lowerBound]
      result += terms[place.term].mark.utf8
      copied = place.range.upperBound
    }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  /// The value with every term in its texts replaced; names of members stay.
  func covering(_ value: JSON) -> JSON {
    switch value {
    case .string(let text): .string(covering(text))
    case .array(let items): .array(items.map { covering($0) })
    case .object(let object): .object(JSONObject(object.members.map { ($0.name, covering($0.value)) }))
    case .null, .bool, .number: value
    }
  }
}

extension Cover {
  /// At how many places each term stands, in the order in which they were given. A place counts for every term that
  /// stands there, for a name as well as for a part of it.
  package struct Tally {
    private let terms: [FoldedTerm?]
    package private(set) var counts: [Int]

    package init(_ cover: Cover) {
      terms = cover.given.map(\.folded)
      counts = terms.map { _ in 0 }
    }

    package mutating func add(_ text: String) {
      let places = FoldedPlaces(text)
      for (index, term) in terms.enumerated() {
        if let term { counts[index] += places.places(of: [term]).count }
      }
    }

    mutating func add(_ value: JSON) {
      switch value {
      case .string(let text): add(text)
      case .array(let items): for item in items { add(item) }
      case .object(let object): for member in object.members { add(member.value) }
      case .null, .bool, .number: break
      }
    }
  }
}
