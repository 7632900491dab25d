internal import Embedded
import Records

/// The words of a language for times, in small letters without accents and apostrophes, and what they mean.
struct Lexicon: Sendable {
  /// Meanings by words with single spaces between them.
  let meanings: [String: [Word]]
  /// All words that stand in them.
  let vocabulary: Set<String>
  /// Those of Spanish as they sound; only what one word of them sounds like.
  private let sounds: [String: String]
  /// The words of which one letter may be wrong, by how they begin.
  let correctable: [Character: [String]]

  /// The most words that mean something together.
  static let longest = 6

  private static let english = Lexicon(englishWords(Usage.parts(.en, .unknown)) + asides(.en))
  private static let american = Lexicon(
    spanishWords(Usage.parts(.es, .unknown)) + asides(.es), bySound: true)
  private static let peninsular = Lexicon(
    spanishWords(Usage.parts(.es, Country("ES"))) + asides(.es), bySound: true)

  /// The phrases around times of a language that say nothing of them: `asides.txt`.
  private static func asides(_ language: Language) -> [(String, [Word])] {
    let head = "\(language.rawValue): "
    let lines = EmbeddedText.asides.text.split(separator: "\n").filter { $0.hasPrefix(head) }
    return lines.map { (String($0.dropFirst(head.count)), [.filler]) }
  }

  static func of(_ usage: Usage) -> Lexicon {
    switch usage.language {
    case .en: english
    case .es: usage.country.code == "ES" ? peninsular : american
    }
  }

  /// The word that sounds like one that nobody knows: "ase" and "hace", "juebes" and "jueves".
  func bySound(_ word: String) -> String? { sounds.isEmpty ? nil : sounds[Lexicon.sound(word)] }

  /// How a Spanish word sounds, as far as letters are mistaken for each other.
  static func sound(_ word: String) -> String {
    var sound = ""
    var before: Character = " "
    for (letter, after) in zip(word, word.dropFirst() + " ") {
      switch letter {
      case "h" where before != "c": break
      case "v": sound.append("b")
      case "z": sound.append("s")
      case "c" where "ei".contains(after): sound.append("s")
      case "l" where before == "l": sound = sound.dropLast() + "y"
      case "g" where "ei".contains(after): sound.append("j")
      default: if letter != before || letter == "r" { sound.append(letter) }
      }
      before = letter
    }
    return sound
  }

  private init(_ pairs: [(String, [Word])], bySound: Bool = false) {
    meanings = Dictionary(pairs) { first, _ in first }
    vocabulary = Set(pairs.flatMap { $0.0.split(separator: " ").map(String.init) })
    let spoken =
      bySound
      ? Dictionary(
        grouping: vocabulary.filter { $0.count > 2 && $0.allSatisfy(\.isLetter) }, by: Lexicon.sound) : [:]
    sounds = spoken.compactMapValues { $0.count == 1 ? $0.first : nil }
    var correctable: [Character: Set<String>] = [:]
    for (phrase, meaning) in pairs where meaning != [.filler] && meaning != [.never] {
      for word in phrase.split(separator: " ") where word.count >= 4 {
        correctable[word.first ?? " ", default: []].insert(String(word))
      }
    }
    self.correctable = correctable.mapValues { $0.sorted() }
  }
}

/// Words and phrases that all mean the same, with bars between them.
func all(_ names: String, _ meaning: Word...) -> [(String, [Word])] {
  names.split(separator: "|").map { (String($0), meaning) }
}

/// Names in the order of what they mean, with spaces between them; a hyphen leaves a place free.
func names(_ names: String, _ meaning: (Int) -> Word) -> [(String, [Word])] {
  names.split(separator: " ").enumerated().filter { $1 != "-" }.map { (String($1), [meaning($0)]) }
}
