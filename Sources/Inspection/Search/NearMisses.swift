internal import Records
internal import Text

/// Words of a copy that nearly are a term of its cover and are not covered: one letter is another, more or less, or the
/// word is a part of a name. It offers what to look at; only a person knows which of them is meant.
struct NearMisses {
  /// A word as it stands in the texts, and at how many places.
  typealias Word = (text: String, places: Int)

  /// What was met, by what the search takes for the same word.
  private var words: [[Unicode.Scalar]: Word] = [:]

  /// The words of texts in which the terms are covered already.
  init(in texts: [String]) {
    var counts: [Substring: Int] = [:]
    for text in texts {
      for word in text.wordsAndParts { counts[word, default: 0] += 1 }
    }
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) {
      let folded = Array(String(decoding: Folded(name: String(word)).bytes, as: UTF8.self).unicodeScalars)
      words[folded, default: (String(word), 0)].places += count
    }
  }

  /// The words that nearly are a term, the most frequent first.
  func near(_ term: String) -> [Word] {
    let parts = [Substring(term)] + term.wordsAndParts
    let likes = Set(parts.map { Like(String($0), isPart: $0.count < term.count) }.filter(\.isWorthIt))
    let found = words.filter { word in likes.contains { $0.isNear(word.key, written: word.value.text) } }
    return found.values.sorted { ($1.places, $0.text) < ($0.places, $1.text) }
  }

  /// A term or a part of one, to be compared with words.
  private struct Like: Hashable {
    let folded: [Unicode.Scalar]
    let isPart: Bool
    /// Whether it begins with a capital letter, or its script has none.
    let isName: Bool

    init(_ text: String, isPart: Bool) {
      folded = Array(String(decoding: Folded(name: text).bytes, as: UTF8.self).unicodeScalars)
      self.isPart = isPart
      isName = text.first.map { !$0.isLowercase } ?? false
    }

    /// Two letters, and a particle such as `de` or `van`, are near to too much.
    var isWorthIt: Bool {
      folded.count >= 3 && folded.contains { $0.properties.isAlphabetic }
        && (!isPart || isName || folded.count > 4)
    }

    func isNear(_ word: [Unicode.Scalar], written: String) -> Bool {
      if word == folded { return isPart }
      let isCapital = written.first.map { !$0.isLowercase } ?? false
      switch folded.count {
      case 3: return isCapital && word.count == 4 && word.isOneAway(from: folded)
      case 4: return isCapital && word.isOneAway(from: folded)
      default: return word.isOneAway(from: folded)
      }
    }
  }
}

extension [Unicode.Scalar] {
  /// Whether one letter more, less or other makes the one of the other, or two that changed places.
  fileprivate func isOneAway(from other: [Unicode.Scalar]) -> Bool {
    guard abs(count - other.count) <= 1, self != other else { return false }
    let same = zip(self, other).prefix { $0 == $1 }.count
    let (one, two) = (self[same...], other[same...])
    if count != other.count {
      return one.count > two.count ? one.dropFirst().elementsEqual(two) : two.dropFirst().elementsEqual(one)
    }
    if one.dropFirst().elementsEqual(two.dropFirst()) { return true }
    return one.count > 1 && [one[same + 1], one[same]] == Array(two.prefix(2))
      && one.dropFirst(2).elementsEqual(two.dropFirst(2))
  }
}

extension String {
  /// Its words, and the parts of those that hyphens and apostrophes join.
  fileprivate var wordsAndParts: [Substring] {
    let words = split { !($0.isLetter || $0.isNumber || "'’ʼ-‐‑".contains($0)) }
    return words.flatMap { word in
      let parts = word.split { !($0.isLetter || $0.isNumber) }
      return parts.count > 1 ? [word] + parts : parts
    }
  }
}
