internal import Records
internal import Sodium
internal import Text

extension WordList {
  /// The words of all lists, in the order of ``ListedWord/lists``.
  static let all = Language.allCases.map { WordList($0).words }
}

extension SecretBytes {
  /// What was typed as words are read: small letters, 0 for all else, one space between two of them.
  borrowing func asWords() -> SecretBytes {
    var reading = WordReading(limit: GuardedScalars.room(for: self))
    let scalars = GuardedScalars(.plain, of: self)
    for index in 0..<scalars.count { reading.take(scalars[index]) }
    return reading.all()
  }

  /// Where words are that single spaces part.
  var words: [Range<Int>] {
    withBytes { bytes in
      var (words, start) = ([Range<Int>](), 0)
      for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
        if end > start { words.append(start..<end) }
        start = end + 1
      }
      return words
    }
  }

  /// Whether a word has begun at the end that may go on.
  var endsInWord: Bool {
    let scalars = GuardedScalars(.plain, of: self)
    return scalars.count > 0 && !scalars[scalars.count - 1].partsWords
  }

  /// The word at `range`, to be looked up.
  borrowing func listed(_ range: Range<Int>) -> ListedWord {
    withBytes { bytes in
      var word = ListedWord()
      for place in range { word.append(bytes[place] == 0 ? nil : bytes[place]) }
      return word
    }
  }

  /// Whether `word` begins with the letters at `range`.
  borrowing func begins(_ word: Substring, at range: Range<Int>) -> Bool {
    withBytes { bytes in
      word.utf8.count >= range.count && zip(range, word.utf8).allSatisfy { bytes[$0] == $1 }
    }
  }

  /// Whether the bytes at a range are those of another one.
  borrowing func equals(
    _ other: borrowing SecretBytes, _ mine: Range<Int>, _ others: Range<Int>
  ) -> Bool {
    SecretBytes(copying: self, mine).equals(SecretBytes(copying: other, others))
  }

  /// How many letters must be put in, left out, changed, or exchanged with the next one, to make it `word`.
  borrowing func distance(to word: Substring) -> Int {
    let letters = Array(word.utf8)
    return withBytes { bytes in
      var (before, above) = ([Int](), Array(0...letters.count))
      for row in bytes.indices {
        var line = [row + 1]
        for column in letters.indices {
          let isSame = bytes[row] == letters[column]
          var least = min(line[column] + 1, above[column + 1] + 1, above[column] + (isSame ? 0 : 1))
          if row > 0, column > 0, bytes[row] == letters[column - 1], bytes[row - 1] == letters[column] {
            least = min(least, before[column - 1] + 1)
          }
          line.append(least)
        }
        (before, above) = (above, line)
      }
      return above[letters.count]
    }
  }
}
