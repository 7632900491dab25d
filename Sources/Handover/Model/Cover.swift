public import Records

/// Names and places that are covered wherever they stand in a copy.
///
/// Letters match whatever their case and accents, and white space matches any white space. A match inside a word
/// covers the whole word, so that the rest of it does not give away what was covered.
public struct Cover: Sendable {
  private struct Term {
    let keys: [String]
    let mark: String
  }

  /// Longest first, so that a full name is covered before a part of it.
  private let terms: [Term]

  /// Covers these terms, one a line, in a copy of this language. Blank lines count for nothing.
  public init(lines: String, language: Language) {
    let label = CopyWords(language).covered
    let keys = lines.split(whereSeparator: \.isNewline)
      .map { Letter.letters(of: String($0)).map(\.key).trimmed }
      .filter { !$0.isEmpty }
    terms = keys.enumerated()
      .map { Term(keys: $1, mark: "[\(label) \($0 + 1)]") }
      .sorted { $0.keys.count > $1.keys.count }
  }

  /// Covers nothing.
  public static let none = Cover(lines: "", language: .en)

  /// Whether there is nothing to cover.
  public var isEmpty: Bool { terms.isEmpty }

  /// How many terms there are.
  public var count: Int { terms.count }

  /// The text with every term replaced by its mark, as `[left out 1]`.
  func covering(_ text: String) -> String {
    if isEmpty { return text }
    let letters = Letter.letters(of: text)
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var (at, begin, copied) = (0, 0, 0)
    while at < letters.count {
      guard let term = terms.first(where: { letters.holds($0.keys, at: at) }) else {
        at += 1
        continue
      }
      let range = letters.wholeWords(at..<(at + term.keys.count), from: begin)
      result.append(contentsOf: scalars[copied..<letters[range.lowerBound].range.lowerBound])
      result.append(contentsOf: term.mark.unicodeScalars)
      copied = letters[range.upperBound - 1].range.upperBound
      (at, begin) = (range.upperBound, range.upperBound)
    }
    result.append(contentsOf: scalars[copied...])
    return String(result)
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

/// A letter, a mark or a run of white space, with what it is compared by.
private struct Letter {
  let key: String
  /// The scalars of the text from this letter to the next one.
  var range: Range<Int>
  /// Whether it belongs to a word of a script that puts spaces between words.
  let isOfWord: Bool

  static func letters(of text: String) -> [Letter] {
    var letters: [Letter] = []
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let key = scalar.key
      if key.isEmpty || (key == " " && letters.last?.key == " "), !letters.isEmpty {
        letters[letters.count - 1].range = letters[letters.count - 1].range.lowerBound..<(index + 1)
      } else {
        letters.append(Letter(key: key, range: index..<(index + 1), isOfWord: scalar.isOfSpacedWord))
      }
    }
    return letters
  }
}

extension [Letter] {
  fileprivate func holds(_ keys: [String], at start: Int) -> Bool {
    guard start + keys.count <= count else { return false }
    return keys.indices.allSatisfy { self[start + $0].key == keys[$0] }
  }

  /// The range with the rest of the words in which it begins and ends.
  fileprivate func wholeWords(_ range: Range<Int>, from begin: Int) -> Range<Int> {
    var (first, end) = (range.lowerBound, range.upperBound)
    while first > begin, self[first].isOfWord, self[first - 1].isOfWord { first -= 1 }
    while end < count, self[end - 1].isOfWord, self[end].isOfWord { end += 1 }
    return first..<end
  }
}

extension [String] {
  fileprivate var trimmed: [String] {
    var keys = drop { $0 == " " || $0.isEmpty }
    while keys.last == " " { keys.removeLast() }
    return Array(keys)
  }
}

extension Unicode.Scalar {
  /// What the scalar is compared by: a letter without case and accent, a space, or nothing.
  fileprivate var key: String {
    if properties.isWhitespace { return " " }
    switch properties.generalCategory {
    case .nonspacingMark, .format: return ""
    default: return isASCII ? properties.lowercaseMapping : plainLetter
    }
  }

  /// The name of `é` says LATIN SMALL LETTER E WITH ACUTE: what comes before WITH is the plain letter.
  private var plainLetter: String {
    let lower = properties.lowercaseMapping
    let name = lower.unicodeScalars.first?.properties.name ?? ""
    let words = name.split(separator: " ").prefix { $0 != "WITH" }
    guard words.count < name.split(separator: " ").count else { return lower }
    if words.count == 4, words.starts(with: ["LATIN", "SMALL", "LETTER"]), words[3].utf8.count == 1 {
      return words[3].lowercased()
    }
    return words.joined(separator: " ")
  }

  fileprivate var isOfSpacedWord: Bool {
    guard properties.isAlphabetic || properties.numericType != nil else { return false }
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xF900...0xFAFF: return false
    case 0x1B000...0x1B2FF, 0x20000...0x3FFFD: return false
    default: return true
    }
  }
}
