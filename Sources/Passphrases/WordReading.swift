internal import Records
internal import Sodium

/// Reads the words of a passphrase, letter by letter, and looks each up in every list: as often whatever they are.
struct WordReading: ~Copyable {
  /// How many words may be listed: those of a suggestion, and of a phrase for paper.
  static let counts = [WordList.usualCount, WordList.mostCount]

  /// What was read, with a space between two words.
  private var text: SecretText
  /// The letters of the word that is being read, or something that is no word.
  private var word = ListedWord()
  private var count = 0
  /// Whether all words so far are of the list, for each list.
  private var areListed = Language.allCases.map { _ in true }

  init(limit: Int) { text = SecretText(limit: limit) }

  mutating func take(_ scalar: UInt32) {
    if scalar.isUnseen { return }
    if scalar.partsWords { return endWord() }
    if word.isEmpty && count > 0 { text.append([0x20]) }
    let letter = scalar.smallLetter
    text.append([letter ?? 0])
    word.append(letter)
  }

  consuming func finish() -> SecretBytes? {
    endWord()
    let isRight = WordReading.counts.contains(count) && areListed.contains(true)
    while count < WordList.mostCount { lookUp() }
    let words = text.finish()
    if isRight { return words }
    return nil
  }

  /// All words, whatever they are.
  consuming func all() -> SecretBytes { text.finish() }

  private mutating func endWord() {
    if !word.isEmpty { lookUp() }
  }

  /// Looks the word up, unless there were too many already.
  private mutating func lookUp() {
    if count < WordList.mostCount {
      for place in areListed.indices {
        let isThere = ListedWord.lists[place].isThere(word)
        areListed[place] = areListed[place] && isThere
      }
    }
    count += 1
    word = ListedWord()
  }
}

/// Up to twelve small letters, five bits each: what a word of a list is compared by.
struct ListedWord: Equatable {
  fileprivate private(set) var bits: UInt64 = 0

  /// No letters.
  init() {}

  private init(_ word: Substring) {
    for letter in word.utf8 { append(letter) }
  }

  var isEmpty: Bool { bits == 0 }

  /// Appends a small letter, or what is none: no word goes on after that.
  mutating func append(_ letter: UInt8?) {
    let isFull = bits >> 55 != 0
    bits = letter == nil || isFull ? .max : bits << 5 | UInt64((letter ?? 0) & 0x1F)
  }

  /// The words of all lists.
  static let lists = Language.allCases.map { WordList($0).words.map { ListedWord($0) } }
}

extension [ListedWord] {
  /// Whether a word is among these. All of them are looked at, in one order.
  func isThere(_ word: ListedWord) -> Bool {
    var isThere = false
    for each in self { isThere = isThere != (each.bits == word.bits) }
    return isThere
  }
}
