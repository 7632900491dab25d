import Testing

@testable import Storage
@testable import Vault

/// The table of Docs/Format.md, section 13, met by the state from which real sessions fill segments: ten years, the
/// everyday notebook used three times a day, three new entries of about 750 bytes at each opening of the private one.
///
/// The figures of the table come from a model of its own with other lengths of entries, so a tenth more or less is the
/// same, and a hundred entries of those that are lost.
@Suite struct LivesTests {
  /// What the table says of a life without rewrites.
  enum Without: Sendable { case margin(Int), loses(Int) }

  struct Row: Sendable, CustomTestStringConvertible {
    let entries: Int
    let days: Int
    let isSmall: Bool
    let without: Without
    /// The least margin with the rewrites that are offered, how often, and of how many places.
    let margin: Int
    let times: Int
    let places: Int

    var testDescription: String { "\(entries) entries, every \(days) days, class \(isSmall ? "S" : "M")" }
  }

  static let rows = [
    Row(entries: 300, days: 182, isSmall: true, without: .loses(296), margin: 944, times: 20, places: 16),
    Row(entries: 300, days: 182, isSmall: false, without: .margin(814), margin: 1906, times: 10, places: 16),
    Row(entries: 1000, days: 7, isSmall: true, without: .margin(156), margin: 982, times: 18, places: 256),
    Row(entries: 1000, days: 7, isSmall: false, without: .margin(3172), margin: 3172, times: 0, places: 0),
    Row(entries: 1000, days: 30, isSmall: true, without: .loses(708), margin: 924, times: 20, places: 256),
    Row(entries: 1000, days: 30, isSmall: false, without: .margin(1913), margin: 1913, times: 1, places: 16),
    Row(entries: 3000, days: 7, isSmall: true, without: .loses(1856), margin: 981, times: 23, places: 256),
    Row(entries: 3000, days: 7, isSmall: false, without: .margin(2425), margin: 2425, times: 0, places: 0),
    Row(entries: 3000, days: 30, isSmall: true, without: .loses(2715), margin: 860, times: 20, places: 256),
    Row(entries: 3000, days: 30, isSmall: false, without: .loses(660), margin: 1882, times: 10, places: 256),
    Row(entries: 10_000, days: 7, isSmall: true, without: .loses(8823), margin: 982, times: 31, places: 2048),
    Row(entries: 10_000, days: 7, isSmall: false, without: .loses(113), margin: 2021, times: 11, places: 256),
    Row(
      entries: 10_000, days: 30, isSmall: true, without: .loses(9717), margin: 997, times: 30, places: 2048),
    Row(
      entries: 10_000, days: 30, isSmall: false, without: .loses(7647), margin: 1951, times: 11, places: 256),
  ]

  @Test(arguments: LivesTests.rows.filter { isLongRun || $0.entries < 3000 })
  func `ten years are as the table says`(row: Row) {
    let geometry = row.isSmall ? Geometry.small : .medium
    func life(_ follows: Bool) -> Years.Result {
      let habit = YearsTests.Habit(
        entries: row.entries, everydayPerDay: 3, ownEveryDays: row.days, followsPrompts: follows,
        newEntries: 3)
      return Years(geometry, habit).tenYears()
    }
    let (alone, followed) = (life(false), life(true))
    switch row.without {
    case .margin(let margin):
      #expect(alone.lost == 0 && abs(alone.openingMargin - margin) <= max(60, margin / 10))
    case .loses(let lost): #expect(abs(alone.lost - lost) <= max(100, lost / 10))
    }
    #expect(followed.lost == 0 && abs(followed.openingMargin - row.margin) <= max(60, row.margin / 10))
    #expect(abs(followed.rewrites.count - row.times) <= 1 + row.times / 5)
    #expect(followed.rewrites.allSatisfy { $0 == row.places })
    if isLongRun {
      print("LIVES \(row.testDescription): \(alone.openingMargin), \(alone.lost) lost; ", terminator: "")
      print("\(followed.openingMargin), \(followed.rewrites.count) times \(followed.rewrites.first ?? 0)")
    }
  }
}
