import Guidance
import Phrases
import Platform
import Records
import Testing

@testable import Views

/// What is known of a country, as it is read: how old each fact is stands with it.
@Suite struct CountryPageTests {
  private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDay {
    try #require(CivilDay(year: year, month: month, day: day))
  }

  @Test(arguments: [
    ((2026, 1, 14), "checked on 15 January 2026"), ((2026, 1, 15), "checked today"),
    ((2026, 1, 16), "checked 1 day ago"), ((2026, 2, 14), "checked 30 days ago"),
    ((2026, 2, 15), "checked 1 month ago"), ((2026, 12, 31), "checked 11 months ago"),
    ((2027, 2, 14), "checked 12 months ago"),
    ((2027, 2, 15), "checked 13 months ago: it may have changed since"),
  ])
  func `a fact says how old it is, and after a year that it may be another`(
    _ today: (Int, Int, Int), _ said: String
  ) throws {
    let words = Words(language: .en)
    let today = try Self.day(today.0, today.1, today.2)
    #expect(words.checked(on: try Self.day(2026, 1, 15), today: today) == said)
  }

  @Test(arguments: Language.allCases)
  func `in some years every fact of every country says that it may have changed`(_ language: Language) throws
  {
    let guidance = Guidance(language: language, full: true)
    let words = Words(language: language)
    let later = WallClock(seconds: try Self.day(2040, 1, 1).number * 86_400, offsetMinutes: 0)
    let doubt = language == .en ? ": it may have changed since" : ": puede haber cambiado desde entonces"
    for country in guidance.countries {
      let facts = guidance.facts(in: country.code)
      let lines = CountryLines(words: words, now: later).parts(facts).flatMap(\.lines)
      let known = facts.entries.count { $0.checked != nil }
      #expect(lines.count { $0.hasPrefix("  ") && $0.hasSuffix(doubt) } == known, "\(country.code)")
    }
  }
}
