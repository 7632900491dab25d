import Foundation
import Records
import Sodium
import Testing

@testable import Storage
@testable import Vault

/// The game of two copies (Docs/Format.md, section 10): somebody who has the everyday passphrase copies the file before
/// and after every sitting, and guesses which of them were private.
@Suite struct GameTests {
  /// What two copies show of the sitting between them, held against an everyday sitting that the guesser has from the
  /// first of them. Loads come by chance (`ChanceTests`); both sittings draw the same ones here.
  private struct View: Hashable {
    let places: Int
    let isTheSamePlaces: Bool
    let isTheSameText: Bool
    let isTheSameFiles: Bool
    let isTheSameScreen: Bool
  }

  /// Something that private sittings do besides, to see that it would be found.
  private typealias Leak = @Sendable (Session, inout Seeded) throws -> Void

  @Test func `copies before and after every sitting do not tell which of them were private`() throws {
    let views = try play(isLongRun ? 12_000 : 60, seed: 17)
    for (isPrivate, tally) in views.enumerated() { print("GAME \(isPrivate == 1): \(tally)") }
    let bound = Guess.bound(views[1], views[0])
    print("GAME advantage at most \(bound), 99.9 %")
    if isLongRun { #expect(bound < 0.02) }
    #expect(Set(views.joined().map(\.key)).count == 1)
  }

  /// Each of these is small and rare, and each is found.
  @Test(arguments: ["a pair more", "a place back", "a file", "an everyday record"])
  func `a private sitting that leaves more is told from others`(name: String) throws {
    let leaks: [String: Leak] = [
      "a pair more": { session, random in if random.chance(0.2) { try session.rewrite(16) } },
      "a place back": { session, random in
        guard random.chance(0.2), let disk = session.ring.disk as? MemoryDisk else { return }
        let geometry = session.ring.geometry
        let place = geometry.place(session.clock + 60)
        disk.overwrite(randomBytes(geometry.width), at: geometry.offset(place: place))
      },
      "a file": { session, random in
        if random.chance(0.2) { try session.load(.private) }
      },
      "an everyday record": { session, random in
        if random.chance(0.2) { try session.save(.everyday, [77: [1]]) }
      },
    ]
    let leak = try #require(leaks[name])
    let views = try play(60, seed: 18, leak)
    #expect(Set(views.joined().map(\.key)).count > 1)
    #expect(Guess.gain(views[1], views[0]) > 0.02)
  }

  // MARK: The game

  private static let book = Result {
    try BookInHand(
      Geometry(
        number: 9, places: 128, segment: PerLevel<Int>(everyday: 1024, personal: 1024, private: 2048),
        chunk: Geometry.test.chunk, bays: Geometry.test.bays, bayChunks: Geometry.test.bayChunks,
        longestBody: 344,
        cost: Geometry.test.cost))
  }

  /// How often each view was seen, of everyday sittings and of private ones.
  private func play(_ sittings: Int, seed: UInt64, _ leak: Leak? = nil) throws -> [[View: Int]] {
    let book = try Self.book.get()
    var random = Seeded(seed)
    var disk = book.disk
    var views: [[View: Int]] = [[:], [:]]
    for _ in 0..<sittings {
      let isPrivate = random.chance(0.5)
      let (before, chance, day) = (disk.bytes, random.next(), random.next())
      try sit(book, disk, isPrivate ? .private : .everyday, chance, day, &random, leak)
      let guessed = MemoryDisk(before)
      var nobody = Seeded(day)
      try sit(book, guessed, .everyday, chance, day, &nobody, nil)
      views[isPrivate ? 1 : 0][try view(book, before, disk, guessed), default: 0] += 1
      disk = MemoryDisk(disk.bytes)
    }
    return views
  }

  /// A sitting with the same everyday use of that `day`, and what a private one does besides.
  private func sit(
    _ book: BookInHand, _ disk: MemoryDisk, _ level: Level, _ chance: UInt64, _ day: UInt64,
    _ random: inout Seeded, _ leak: Leak?
  ) throws {
    let session = try book.session(disk, level)
    session.chance = .seeded(chance)
    var use = Seeded(day)
    if use.chance(0.3) { try session.save(.everyday, [UInt64(use.below(6)): use.bytes(use.below(90))]) }
    if level == .private {
      try write(session, &random)
      try leak?(session, &random)
    }
    let open = OpenBook(session)
    // Ctrl-X from a private page; an everyday one just ends.
    guard level == .private, random.chance(0.2) else { return try open.close() }
    let typed = Draft.unfinished(.entry, ["account": .string("typed")], id: RecordID(rawValue: 300_000))
    let everyday = open.descend(keeping: random.chance(0.5) ? typed : nil, in: level, now: Worlds.now)
    try everyday.finish()
    try everyday.close()
  }

  /// Entries, amendments, marks and removals of a private sitting, as many as there are of an evening.
  private func write(_ session: Session, _ random: inout Seeded) throws {
    for _ in 0..<random.pick([0, 1, 1, 2, 6, 12]) {
      let body: [UInt8]? = random.chance(0.1) ? nil : random.bytes(20 + random.below(60))
      try session.save(.private, [UInt64(random.below(60)): body])
    }
  }

  private func view(
    _ book: BookInHand, _ before: [UInt8], _ disk: MemoryDisk, _ guessed: MemoryDisk
  ) throws -> View {
    let (places, expected) = (changed(book, before, disk.bytes), changed(book, before, guessed.bytes))
    return View(
      places: places.places.count, isTheSamePlaces: places.places == expected.places,
      isTheSameText: places.places.allSatisfy {
        book.plain(disk, .everyday, UInt64($0)) == book.plain(guessed, .everyday, UInt64($0))
      },
      isTheSameFiles: places.chunks == expected.chunks,
      isTheSameScreen: try screen(book, disk) == screen(book, guessed))
  }

  private func screen(_ book: BookInHand, _ disk: MemoryDisk) throws -> [String] {
    try Worlds.screen(OpenBook(book.session(disk.clone(), .everyday)))
  }

  private func changed(
    _ book: BookInHand, _ before: [UInt8], _ after: [UInt8]
  ) -> (places: [Int], chunks: [Int]) {
    let geometry = book.geometry
    let places = (0..<geometry.places).filter { place in
      let start = geometry.offset(place: place)
      return before[start..<start + geometry.width] != after[start..<start + geometry.width]
    }
    let chunks = stride(from: geometry.files, to: geometry.secondHeader, by: geometry.chunk).filter {
      before[$0..<$0 + geometry.chunk] != after[$0..<$0 + geometry.chunk]
    }
    return (places, chunks)
  }
}

/// What a guess from counts is worth.
enum Guess {
  /// The best guess's rate of being right about the one kind less that of being wrong about the other, in these counts.
  static func gain<View: Hashable>(_ one: [View: Int], _ other: [View: Int]) -> Double {
    let (n, m) = (Double(total(one)), Double(total(other)))
    return one.reduce(0) { $0 + max(0, Double($1.value) / n - Double(other[$1.key] ?? 0) / m) }
  }

  /// What ``gain(_:_:)`` is at most in truth, wrong once in a thousand times: each rate is bounded by Chernoff's bound,
  /// one of a view that was never seen as well.
  static func bound<View: Hashable>(_ one: [View: Int], _ other: [View: Int]) -> Double {
    let views = Set(one.keys).union(other.keys)
    let error = 0.001 / Double(2 * views.count + 1)
    let (n, m) = (total(one), total(other))
    let seen = views.reduce(0.0) { sum, view in
      let most = limit(one[view] ?? 0, of: n, error, isUpper: true)
      return sum + max(0, most - limit(other[view] ?? 0, of: m, error, isUpper: false))
    }
    return min(1, seen + limit(0, of: n, error, isUpper: true))
  }

  private static func total<View: Hashable>(_ counts: [View: Int]) -> Int { counts.values.reduce(0, +) }

  /// The rate farthest from `count / total` at which such a count comes more often than `error`.
  private static func limit(_ count: Int, of total: Int, _ error: Double, isUpper: Bool) -> Double {
    let rate = Double(count) / Double(total)
    var (near, far) = (rate, isUpper ? 1.0 : 0.0)
    for _ in 0..<60 {
      let middle = (near + far) / 2
      if Double(total) * divergence(rate, middle) > -log(error) { far = middle } else { near = middle }
    }
    return far
  }

  /// How far a rate is from a true one, after Kullback and Leibler.
  private static func divergence(_ rate: Double, _ truth: Double) -> Double {
    func part(_ a: Double, _ b: Double) -> Double { a == 0 ? 0 : b == 0 ? .infinity : a * log(a / b) }
    return part(rate, truth) + part(1 - rate, 1 - truth)
  }
}
