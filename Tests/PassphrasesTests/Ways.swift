import Foundation
import Passphrases
import Records

/// Ways in which people write words, drawn from one seed.
final class Ways {
  private var state: UInt64
  private let lists = Language.allCases.map { WordList($0).words.map(String.init) }

  init(seed: UInt64) {
    state = seed
    print("ways of writing: seed \(seed)")
  }

  /// Seven words as the program suggests them.
  var suggestion: [String] { (0..<WordList.usualCount).map { _ in one(of: lists[0]) } }

  /// Twelve words as for paper.
  var phrase: [String] { (0..<WordList.mostCount).map { _ in one(of: lists[1]) } }

  /// At least 200 ways of writing `words`.
  func all(of words: [String]) -> [[UInt8]] {
    var texts: [String] = []
    for joint in Ways.joints {
      for change in Ways.cases { texts.append(words.map(change).joined(separator: joint)) }
    }
    for end in Ways.ends {
      texts.append(one(of: Ways.ends) + words.joined(separator: one(of: Ways.joints)) + end)
    }
    while texts.count < 260 { texts.append(mixed(words)) }
    return texts.flatMap { text in
      [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping].map {
        Array($0.utf8)
      }
    }
  }

  /// Texts that stand near `words` and are others.
  func others(of words: [String], _ count: Int) -> [[UInt8]] {
    (0..<count).map { _ in
      var other = words
      while other == words { change(&other) }
      return Array(mixed(other).utf8)
    }
  }

  private func change(_ words: inout [String]) {
    let place = below(words.count)
    switch below(6) {
    case 0: words[place] = one(of: lists[below(2)])
    case 1: words.remove(at: place)
    case 2: words.insert(one(of: lists[below(2)]), at: place)
    case 3: words.swapAt(place, below(words.count))
    case 4: words[place] += one(of: ["x", "1", ".", "!", "’", "ß", "я"])
    default: words[place].removeLast()
    }
  }

  private func mixed(_ words: [String]) -> String {
    var text = one(of: Ways.ends)
    for (place, word) in words.enumerated() {
      text += (place > 0 ? one(of: Ways.joints) : "") + one(of: Ways.cases)(word)
    }
    return text + one(of: Ways.ends)
  }

  private static let joints = [
    " ", "  ", "-", " - ", ", ", ",", "\n", "\r\n", "\t", "\u{A0}", "\u{202F}", "\u{2011}", " – ", "—",
    " \u{200B}",
    "\u{3000}",
  ]
  private static let ends = ["", " ", "\n", "\r\n", "\u{A0}", "\t", "\u{FEFF}", "\u{2069}", ","]
  private static let cases: [@Sendable (String) -> String] = [
    { $0 }, { $0.uppercased() }, { $0.capitalized }, { $0.prefix(1) + "\u{301}" + $0.dropFirst() },
    { $0.prefix(1) + "\u{AD}" + $0.dropFirst() },
    { String(String.UnicodeScalarView($0.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })) },
  ]

  private func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  private func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }
}
