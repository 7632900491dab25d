import Testing

@testable import Storage
@testable import Vault

/// The clock is what section 6 of Docs/Format.md says, read word for word, whatever somebody planted or damaged.
@Suite struct ClockTests {
  /// Which generation each place holds, and the rules over it.
  private struct Plain {
    var held: [UInt64?]

    private var count: UInt64 { UInt64(held.count) }
    private func holds(_ generation: UInt64) -> Bool { held[Int(generation % count)] == generation }

    /// Rule 1; `nil` where not everything is as it must be.
    var inShort: UInt64? {
      guard let f = held[0] else { return nil }
      var (low, high) = (UInt64(0), count)
      while high - low > 1 {
        let p = (low + high) / 2
        if held[Int(p)] == f + p {
          low = p
        } else if let value = held[Int(p)], value + count == f + p {
          high = p
        } else {
          return nil
        }
      }
      let c = f + low
      let steps = sequence(first: UInt64(1)) { 2 * $0 }.prefix { $0 <= count / 2 }
      return holds(c - 1) && steps.allSatisfy { holds(c + $0 - count) } ? c : nil
    }

    /// Rule 2.
    var fromAll: UInt64? {
      let all = held.compactMap(\.self)
      let inStep = all.filter { g in (1...8).contains { k in g > k && holds(g - k) } }
      return inStep.max() ?? all.max()
    }
  }

  private let none = PerLevel<UInt32> { _ in 0 }

  /// Puts an everyday segment into the place of its generation.
  private func plant(_ generation: UInt64, _ book: BookInHand, _ disk: MemoryDisk, _ plain: inout Plain) {
    let claim = Segment.Claim(state: 1, liveCount: 0, lostCount: 0, digest: LevelState.digest([:]))
    let segment = Segment(generation: generation, claim: claim, loads: none, frames: [])
    book.put(segment.plain(length: 440), on: disk, .everyday, generation)
    plain.held[book.geometry.place(generation)] = generation
  }

  /// Damages what stands in the place of a generation, if it is not damaged yet.
  private func damage(_ generation: UInt64, _ book: BookInHand, _ disk: MemoryDisk, _ plain: inout Plain) {
    if plain.held[book.geometry.place(generation)] == nil { return }
    disk.flip(book.range(.everyday, generation).lowerBound + 60)
    plain.held[book.geometry.place(generation)] = nil
  }

  @Test(arguments: 0..<(isLongRun ? 40 : 4))
  func `the clock is that of the rules`(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let book = try BookInHand(levels: [.everyday])
    let start = book.disk
    try book.session(start, .everyday).rewrite(2 + random.below(32))
    let clock = try book.session(start, .everyday).clock
    let places = UInt64(book.geometry.places)
    let begun = Plain(
      held: (0..<book.geometry.places).map { book.geometry.generation(at: $0, clock: clock) })
    #expect(begun.inShort == clock)
    for _ in 0..<200 {
      let disk = start.clone()
      var plain = begun
      let near = clock + UInt64(random.pick([0, 1, 2, 3, 4, 8, 16, 31, random.below(32)]))
      switch random.below(5) {
      case 0: plant(near + places * UInt64(random.below(3)), book, disk, &plain)
      case 1: damage(near, book, disk, &plain)
      case 2:
        // Two that are in step, or nearly.
        plant(near + 2 * places, book, disk, &plain)
        plant(near + 2 * places - UInt64(6 + random.below(5)), book, disk, &plain)
      case 3:
        // A stretch of damage before the newest that is left.
        for back in 1...UInt64(6 + random.below(5)) { damage(clock - back, book, disk, &plain) }
      default:
        for _ in 0..<random.below(28) { damage(clock + UInt64(random.below(32)), book, disk, &plain) }
        plant(near + places, book, disk, &plain)
      }
      let session = try book.session(disk, .everyday)
      let found = Clock(session.ring)
      #expect(found.generation == plain.inShort ?? plain.fromAll ?? 0)
      #expect(found.isInShort == (plain.inShort != nil))
      #expect(found.isFrozen == (plain.inShort ?? plain.fromAll == nil))
    }
  }

  @Test func `where no place holds anything the clock is none and nothing is written`() throws {
    let book = try BookInHand(levels: [.everyday])
    let disk = book.disk
    var plain = Plain(held: [UInt64?](repeating: 1, count: 32))
    for generation in UInt64(0)..<32 { damage(generation, book, disk, &plain) }
    let session = try book.session(disk, .everyday)
    #expect(session.clock == 0 && !session.isWritable)
  }
}
