package import Guidance
package import Phrases
package import Platform
import Records

/// What is known of a country, for reading: a heading for each thing, below it what is said, and how old that is.
package struct CountryLines {
  private let words: Words
  private let now: WallClock

  /// As old as it is at `now`.
  package init(words: Words, now: WallClock) { (self.words, self.now) = (words, now) }

  /// Every heading with its lines. What belongs to a line above it is set in by two spaces.
  package func parts(_ facts: LocalFacts) -> [(title: String, lines: [String])] {
    facts.entries.reduce(into: []) { parts, entry in
      if parts.last?.title != entry.heading { parts.append((entry.heading, [])) }
      parts[parts.count - 1].lines += lines(entry)
    }
  }

  private func lines(_ entry: LocalEntry) -> [String] {
    let age = entry.checked.map { words.checked(on: $0, today: CivilDay(number: now.day)) }
    if entry.channels.isEmpty { return [entry.text] + (age.map { ["  " + $0] } ?? []) }
    return [entry.text] + (entry.channels.map(\.text) + [age].compactMap(\.self)).map { "  " + $0 }
  }
}
