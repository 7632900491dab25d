internal import Records
public import Sodium

/// The words of what somebody types who chooses a passphrase or checks one: which of them are of a list, and what is near
/// to those that are not. Opening knows nothing of it.
public struct TypedWords: ~Copyable {
  /// The words as those of lists are read, with a space between two.
  private let text: SecretBytes
  private let ranges: [Range<Int>]
  /// The list that most of them are of, by its place in ``ListedWord/lists``.
  private let list: Int
  /// The lists that all of them are of, by their places.
  private let whole: [Int]
  /// Those that are of no list, or of another one than most, by their number from 0.
  public let unknown: [Int]

  /// The words of `typed`; without the one that is not ended yet where it `isGoingOn`.
  public init(_ typed: borrowing SecretBytes, isGoingOn: Bool = false) {
    let text = typed.asWords()
    let all = text.words
    let ranges = isGoingOn && typed.endsInWord ? all.dropLast() : all
    let words = ranges.map { text.listed($0) }
    let strangers = ListedWord.lists.map { list in words.indices.filter { !list.isThere(words[$0]) } }
    list = strangers.indices.min { strangers[$0].count < strangers[$1].count } ?? 0
    unknown = strangers[list]
    whole = strangers.indices.filter { strangers[$0].isEmpty }
    self.text = text
    self.ranges = Array(ranges)
  }

  /// How many there are.
  public var count: Int { ranges.count }

  /// Words of the list that stand near to one that is none, at most three, with commas between them; `nil` for none.
  public func near(_ number: Int) -> SecretBytes? {
    let word = SecretBytes(copying: text, ranges[number])
    let distances = WordList.all[list].map { ($0, word.distance(to: $0)) }
    let found = distances.filter { $0.1 <= 2 }.sorted { $0.1 < $1.1 }.prefix(3)
    guard let nearest = found.first?.1 else { return nil }
    var near = SecretText(limit: 3 * (WordList.longest + 2))
    for (place, (each, distance)) in found.enumerated() where distance <= nearest + 1 {
      if place > 0 { near.append(", ".utf8) }
      near.append(each.utf8)
    }
    return near.finish()
  }

  /// What is to be typed to the end of the last word, as far as only one list word or one beginning goes on so. Words
  /// that stand in several lists leave all of those open.
  public static func completion(of typed: borrowing SecretBytes) -> SecretBytes {
    let text = typed.asWords()
    let before = TypedWords(typed, isGoingOn: true)
    var rest = SecretText(limit: WordList.longest + 1)
    guard typed.endsInWord, let last = text.words.last, last.count > 1 else {
      return rest.finish()
    }
    let fitting = before.whole.flatMap { WordList.all[$0] }.filter { text.begins($0, at: last) }
    guard let first = fitting.first else { return rest.finish() }
    let common = first.utf8.indices.prefix { end in
      fitting.allSatisfy { $0.utf8.starts(with: first.utf8[...end]) }
    }
    rest.append(first.utf8.prefix(common.count).dropFirst(last.count))
    if Set(fitting).count == 1 { rest.append([0x20]) }
    return rest.finish()
  }
}
