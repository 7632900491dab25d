internal import Text

/// What a word means in a time that is told in words.
enum SpokenWord: Hashable, Sendable {
  /// Says nothing by itself: "the", "on".
  case filler
  /// "about".
  case about
  case number(Int)
  /// "a few": some number near this one.
  case some(Int)
  case unit(Unit)
  /// "ago", "hace".
  case ago
  /// "last", "pasado".
  case last
  /// "this", "este".
  case this
  /// A day, counted backwards from today.
  case daysBack(Int)
  /// A day of the week, 0 for Monday.
  case weekday(Int)
  case weekend
  case month(Int)
  /// A season; `true` for those that lie in two years in one half of the world.
  case season(crossesYears: Bool)
  /// Early, in the middle or late in a month or a year: 0, 1, 2.
  case third(Int)
  case part(DayPart)
  /// "last night": the night that began so many days ago.
  case night(Int)
  /// "at": an hour follows.
  case at
  /// Minutes that are added to the hour that follows, or went before: "half past", "menos cuarto".
  case minutes(Int)
  /// An hour and a minute; `isWhole` where it can be no other half of the day.
  case clock(Int, isWhole: Bool)
  /// A date that needs no other word.
  case date(CivilDay)
  /// A date in figures whose day and month cannot be told apart.
  case either(CivilDay, CivilDay)

  enum Unit: Hashable, Sendable {
    case minute, hour, day, week, fortnight, month, year
  }
}

/// A part of the day, as people speak of it.
enum DayPart: Hashable, Sendable {
  case small, morning, noon, afternoon, evening, night, am, pm

  /// The minutes of the day, from midnight, that it can mean. A night goes on into the next day.
  var minutes: ClosedRange<Int> {
    switch self {
    case .small: 0...359
    case .morning: 300...719
    case .am: 0...719
    case .noon: 690...839
    case .afternoon: 720...1139
    case .pm: 720...1439
    case .evening: 1020...1439
    case .night: 1200...1799
    }
  }

  /// The minute of the day that an hour from 1 to 12 means in it; `nil` where there is none.
  func minute(_ twelve: Int) -> Int? {
    [twelve % 720, twelve % 720 + 720, twelve % 720 + 1440].first { minutes.contains($0) }
  }
}

/// Cuts a time in words into what its words mean.
struct SpokenWords {
  private let lexicon: Lexicon

  init(_ language: Language) { lexicon = Lexicon.of(language) }

  /// What the words mean in their order; `nil` where one means nothing.
  func meanings(_ text: String) -> [SpokenWord]? {
    let pieces = folded(text).split { " ,;".contains($0) }.map(trimmed).filter { !$0.isEmpty }
    var meanings: [SpokenWord] = []
    var rest = pieces[...]
    while let first = rest.first {
      if let (known, count) = longest(rest) {
        meanings += known
        rest = rest.dropFirst(count)
      } else if let figures = Figures.meanings(first, isDayFirst: lexicon.isDayFirst) {
        meanings += figures
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return meanings
  }

  private func longest(_ rest: ArraySlice<String>) -> ([SpokenWord], Int)? {
    for count in stride(from: min(rest.count, Lexicon.longest), through: 1, by: -1) {
      if let known = lexicon.words[rest.prefix(count).joined(separator: " ")] { return (known, count) }
    }
    return nil
  }

  /// Folded, with plain apostrophes and without hyphens beside letters.
  private func folded(_ text: String) -> String {
    var folded = ""
    for character in text.inPlainLetters {
      let isHyphen = character == "-" && folded.last?.isLetter ?? false
      folded.append(isHyphen ? " " : character == "’" ? "'" : character)
    }
    return folded
  }

  /// Without the full stop at the end of an abbreviation or a sentence.
  private func trimmed(_ piece: Substring) -> String {
    String(piece.last == "." ? piece.dropLast() : piece)
  }
}
