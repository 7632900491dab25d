import Testing

@testable import Storage
@testable import Vault

/// Ten years of use: the figures of Docs/Format.md, section 13, with the state that real sessions fill segments from.
/// Others' sittings only move the clock, by two places each.
@Suite struct YearsTests {
  struct Habit: Sendable, CustomTestStringConvertible {
    let entries: Int
    let everydayPerDay: Int
    let ownEveryDays: Int
    let followsPrompts: Bool
    var newEntries = 2

    var testDescription: String {
      "\(entries) entries, \(everydayPerDay) everyday sittings a day, own every \(ownEveryDays) days, "
        + (followsPrompts ? "prompts followed" : "no rewrite")
    }
  }

  @Test func `300 entries opened twice a year outlive ten years of everyday use without a rewrite`() {
    let years = Years(
      .medium, Habit(entries: 300, everydayPerDay: 3, ownEveryDays: 182, followsPrompts: false))
    let result = years.tenYears()
    #expect(result.lost == 0 && result.rewrites.isEmpty)
    #expect(result.leastMargin >= 1800)
  }

  @Test func `10,000 entries opened weekly need no rewrite`() {
    let habit = Habit(entries: 10_000, everydayPerDay: 3, ownEveryDays: 7, followsPrompts: false)
    let result = Years(.medium, habit).tenYears()
    #expect(result.lost == 0 && result.rewrites.isEmpty)
  }

  @Test(arguments: [30, 182])
  func `10,000 entries opened seldom lose much where the prompts are not followed`(days: Int) {
    let habit = Habit(entries: 10_000, everydayPerDay: 3, ownEveryDays: days, followsPrompts: false)
    let result = Years(.medium, habit).tenYears()
    #expect(result.lost > 4000)
  }

  @Test(arguments: [30, 182])
  func `10,000 entries opened seldom lose nothing where the prompts are followed`(days: Int) {
    let habit = Habit(entries: 10_000, everydayPerDay: 3, ownEveryDays: days, followsPrompts: true)
    let result = Years(.medium, habit).tenYears()
    #expect(result.lost == 0)
    #expect(result.rewrites.count <= 120 && result.rewrites.allSatisfy { $0 <= 256 })
  }

  @Test(arguments: [7, 30, 182])
  func `300 entries in a small book lose nothing where the prompts are followed`(days: Int) {
    let habit = Habit(entries: 300, everydayPerDay: 1, ownEveryDays: days, followsPrompts: true)
    let result = Years(.small, habit).tenYears()
    #expect(result.lost == 0)
    #expect(result.rewrites.count <= 20 && result.rewrites.allSatisfy { $0 == 16 })
  }
}

/// A private notebook through ten years.
struct Years {
  /// What came of it.
  struct Result {
    var leastMargin = Int.max
    /// The least margin that an opening met.
    var openingMargin = Int.max
    var rewrites: [Int] = []
    var lost = 0
  }

  private let habit: YearsTests.Habit
  private let geometry: Geometry
  private var state: LevelState
  private var clock: UInt64
  private var random = Seeded(1)
  private var nextID: UInt64 = 0

  init(_ geometry: Geometry, _ habit: YearsTests.Habit) {
    self.habit = habit
    self.geometry = geometry
    clock = UInt64(2 * geometry.places - 1)
    state = LevelState(level: .private, newest: clock)
    writeFirstEntries()
  }

  private mutating func entry() -> Frame {
    nextID += 1
    let count = max(50, Int.random(in: 500...1000, using: &random))
    let id = nextID &* 0x9E37_79B9_7F4A_7C15
    return Frame(id: id, version: 1, kind: .record, body: [UInt8](repeating: 0, count: count))
  }

  private mutating func pass(_ new: [Frame] = []) {
    clock += 1
    _ = state.fill(clock, fresh: new, loads: PerLevel { _ in 0 }, geometry: geometry)
  }

  /// A sitting writes two places, in both of which everything new stands.
  private mutating func sitting(_ new: [Frame]) {
    pass(new)
    pass(new)
  }

  private mutating func writeFirstEntries() {
    var waiting: [Frame] = []
    var room = geometry.room(.private)
    for _ in 0..<habit.entries {
      let frame = entry()
      if frame.count > room {
        pass(waiting)
        waiting = []
        room = geometry.room(.private)
      }
      waiting.append(frame)
      room -= frame.count
    }
    sitting(waiting)
  }

  func tenYears() -> Result {
    var years = self
    var result = Result()
    let lostBefore = Int(years.state.lostCount)
    for day in 1...3650 {
      years.clock += UInt64(2 * habit.everydayPerDay)
      if day % habit.ownEveryDays == 0 { years.sit(&result) }
    }
    result.lost = Int(years.state.lostCount) - lostBefore
    return result
  }

  /// One opening: two entries, a look around, and the rewrite that the program offers.
  private mutating func sit(_ result: inout Result) {
    let foreign = Int(clock - state.newest)
    result.openingMargin = min(result.openingMargin, state.margin(clock: clock, geometry: geometry))
    sitting((0..<habit.newEntries).map { _ in entry() })
    if habit.followsPrompts, let turns = offered(foreign: foreign) {
      for _ in 2..<turns { pass() }
      result.rewrites.append(turns)
    }
    result.leastMargin = min(result.leastMargin, state.margin(clock: clock, geometry: geometry))
  }

  /// The rewrite that the program offers in this state, if it offers one (Docs/Format.md, section 10).
  private func offered(foreign: Int) -> Int? {
    let margin = state.margin(clock: clock, geometry: geometry)
    guard margin < geometry.places / 2 || margin < 2 * foreign else { return nil }
    return Session.rewrites(ring: geometry.places).first {
      state.margin(after: $0, clock: clock, geometry: geometry) > geometry.places * 3 / 4
    } ?? geometry.places
  }
}
