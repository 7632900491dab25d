import Records

/// All that the words of a time can mean, one list for each way to take them.
struct Meanings {
  /// The most ways that are looked at.
  static let most = 16

  let lexicon: Lexicon
  let figures: Figures
  /// Whether a word was taken for one that is spelled a letter otherwise.
  private(set) var hasSlip = false

  init(_ usage: Usage, year: Int, hasWholeClock: Bool) {
    lexicon = Lexicon.of(usage)
    figures = Figures(usage: usage, lexicon: lexicon, year: year, hasWholeClock: hasWholeClock)
  }

  /// The ways to take a text; none where one of its words means nothing.
  mutating func ways(_ text: String) -> [[Word]] {
    guard let tokens = Tokens(text) else { return [] }
    var ways: [[Word]] = [[]]
    var rest = tokens.pieces.map { corrected($0) }[...]
    while !rest.isEmpty {
      var (meanings, count) = next(rest)
      if let other = behindOpener(rest, count, ways) { meanings.append(other) }
      if meanings.isEmpty || meanings == [[.never]] { return [] }
      rest = rest.dropFirst(count)
      ways = Array(ways.flatMap { way in meanings.map { way + $0 } }.prefix(Meanings.most))
    }
    return ways.flatMap { withDays(withNumbers($0)) }
  }

  private mutating func next(_ rest: ArraySlice<String>) -> ([[Word]], Int) {
    let first = rest[rest.startIndex]
    if let (meaning, count) = longest(rest) {
      // "mar" is March and Tuesday.
      return first == "mar" && meaning == [.month(2)] && figures.usage.language == .es
        ? ([meaning, [.weekday(1)]], count) : ([meaning], count)
    }
    if first == "," { return ([[.comma]], 1) }
    // "Date: 31/08/2026 Time: 23:10", and not "the fourth time".
    if ["date", "time"].contains(first), rest.dropFirst().first?.first?.isFigure == true {
      return ([[.filler]], 1)
    }
    if let ish = almost(first) { return ([ish], 1) }
    if first.first?.isFigure == true || first.first == "'" { return (figures.meanings(first), 1) }
    let meant = Set(
      Slips.meant(first, in: lexicon).map { corrected in
        longest([corrected] + rest.dropFirst()).map { Corrected($0, $1) }
      })
    guard meant.count == 1, let one = meant.first ?? nil else { return ([], 1) }
    hasSlip = true
    return ([one.meaning], one.count)
  }

  /// The word that was meant, where one slip of the keyboard made another of it that nobody knows.
  private mutating func corrected(_ piece: String) -> String {
    if lexicon.vocabulary.contains(piece) || !piece.allSatisfy(\.isLetter) { return piece }
    if let known = lexicon.bySound(piece) ?? Slips.misspelled[piece] {
      hasSlip = true
      return known
    }
    let meant = Slips.meant(piece, in: lexicon)
    guard meant.count == 1 else { return piece }
    hasSlip = true
    return meant[0]
  }

  /// "de noviembre a mediados de enero": behind "de" the "a" can stand between two times.
  private func behindOpener(_ rest: ArraySlice<String>, _ count: Int, _ ways: [[Word]]) -> [Word]? {
    guard rest.first == "a", count > 1, figures.usage.language == .es,
      let (meaning, length) = longest(rest.dropFirst()), length == count - 1,
      ways.contains(where: { $0.contains(.of) || $0.contains(.since) })
    else { return nil }
    switch meaning.first {
    case .third?, .part?, .midnight?: return [.at] + meaning
    default: return nil
    }
  }

  /// "sevenish", "fivish", "noonish".
  private func almost(_ word: String) -> [Word]? {
    guard figures.usage.language == .en, word.hasSuffix("ish"), word.first?.isLetter == true else {
      return nil
    }
    let known = [String(word.dropLast(3)), word.dropLast(3) + "e"].compactMap { lexicon.meanings[$0] }.first
    switch known?.first {
    case .number?, .clock?, .midnight?, .part?: return known.map { [.about] + $0 }
    default: return nil
    }
  }

  private struct Corrected: Hashable {
    let meaning: [Word]
    let count: Int

    init(_ meaning: [Word], _ count: Int) { (self.meaning, self.count) = (meaning, count) }
  }

  private func longest(_ rest: ArraySlice<String>) -> ([Word], Int)? {
    var phrase = ""
    var found: ([Word], Int)?
    for (count, word) in rest.prefix(Lexicon.longest).enumerated() {
      if word == "-", count > 0 { continue }
      phrase += count == 0 ? word : " " + word
      if let known = lexicon.meanings[phrase] { found = (known, count + 1) }
    }
    return found
  }

  /// Numbers in words put together: "twenty five", "treinta y uno", "two thousand twenty four", "nineteen ninety nine".
  private func withNumbers(_ words: [Word]) -> [Word] {
    var joined: [Word] = []
    for word in words {
      if let (count, whole) = Meanings.joined(joined, word) {
        joined.removeLast(count)
        joined.append(whole)
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  private static func joined(_ before: [Word], _ word: Word) -> (Int, Word)? {
    switch (before.last, word) {
    case (.number(let tens, false)?, .number(let ones, false))
    where tens >= 20 && tens % 10 == 0 && tens < 100 && 1...9 ~= ones:
      return (1, .number(tens + ones, inFigures: false))
    case (.number(let tens, false)?, .ordinal(let ones, _))
    where tens >= 20 && tens % 10 == 0 && tens < 100 && 1...9 ~= ones:
      return (1, .ordinal(tens + ones, inFigures: true))
    case (.number(2000, false)?, .number(let rest, false)) where 1...99 ~= rest:
      return (1, .number(2000 + rest, inFigures: false))
    case (.number(let years, false)?, .number(let ones, false))
    where 2020...2090 ~= years && years % 10 == 0 && 1...9 ~= ones:
      return (1, .number(years + ones, inFigures: false))
    case (.number(let century, false)?, .number(let rest, false))
    where [19, 20].contains(century) && 10...99 ~= rest:
      return (1, .number(century * 100 + rest, inFigures: false))
    case (.number(let years, false)?, .number(let ones, false))
    where 1910...1990 ~= years && years % 10 == 0 && 1...9 ~= ones:
      return (1, .number(years + ones, inFigures: false))
    case (.and?, .number(let ones, false)) where 1...9 ~= ones:
      guard case .number(let tens, false)? = before.dropLast().last, tens >= 30, tens % 10 == 0, tens < 100
      else { return nil }
      return (2, .number(tens + ones, inFigures: false))
    case (.dash?, .number(let ones, false)) where 1...9 ~= ones:
      guard case .number(let tens, false)? = before.dropLast().last, tens >= 20, tens % 10 == 0, tens < 100
      else { return nil }
      return (2, .number(tens + ones, inFigures: false))
    case (.dash?, .ordinal(let ones, _)) where 1...9 ~= ones:
      guard case .number(let tens, false)? = before.dropLast().last, tens >= 20, tens % 10 == 0, tens < 100
      else { return nil }
      return (2, .ordinal(tens + ones, inFigures: true))
    default: return nil
    }
  }

  /// A number behind a day of the week may be the day of the month or the hour: "Thursday 5 in the evening".
  private func withDays(_ words: [Word]) -> [[Word]] {
    for (index, word) in words.enumerated() {
      guard case .weekday = word else { continue }
      let next = words[(index + 1)...].prefix { [.the, .comma, .filler].contains($0) }.count + index + 1
      guard next < words.count, case .number(let day, _) = words[next], 1...31 ~= day else { continue }
      let behind = words[(next + 1)...].drop { [.of, .the, .dash].contains($0) }.first
      if case .month? = behind { continue }
      if case .unit? = behind { continue }
      var asDay = words
      asDay[next] = .dayOfMonth(day)
      // "Saturday 21" is no hour, but "Saturday 21 h" is.
      let isHour = day <= 12 || [.hours, .unit(.hour)].contains(behind)
      return isHour ? [asDay, words] : [asDay]
    }
    return [words]
  }
}
