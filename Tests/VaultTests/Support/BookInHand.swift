import Platform
import Sodium
import SplitMix

@testable import Storage
@testable import Vault

/// A book in memory whose keys are in hand, so that its sessions cost no Argon2id.
final class BookInHand: Sendable {
  let geometry: Geometry
  let bytes: [UInt8]
  let salt: [UInt8]
  private let keys: LevelKeys

  init(
    _ geometry: Geometry = .test, levels: [Level] = Level.allCases, opensOnAnything: Bool = false
  ) throws {
    self.geometry = geometry
    var book = NewBook(geometry: geometry, opensOnAnything: opensOnAnything)
    for level in levels { try book.add(Household.secret(Household.words[level] ?? ""), for: level) }
    var bytes: [UInt8] = []
    try book.pour { (piece: [UInt8], _: Double) throws(PlatformError) in bytes += piece }
    self.bytes = bytes
    let page = Array(bytes[..<Geometry.headerCount])
    let highest = Household.secret(Household.words[levels.max() ?? .everyday] ?? "")
    let header = Header(first: page, others: [(page, geometry)], length: geometry.fileSize)
    let unlocked = try Unlocked(header, passphrase: highest)
    salt = unlocked.salt
    guard let keys = unlocked.keys.limited(to: unlocked.keys.highest) else { throw OpeningError.noEntry }
    self.keys = keys
  }

  /// A book in its second lap, with something in every notebook and something deleted.
  static func inItsSecondLap() throws -> (book: BookInHand, disk: MemoryDisk) {
    let book = try BookInHand()
    let disk = book.disk
    for round in 0..<12 {
      let session = try book.session(disk, [.private, .everyday, .personal, .private][round % 4])
      for level in session.ring.levels {
        try session.save(level, [UInt64(round % 7 + 1): [UInt8(round)], UInt64((round + 3) % 7 + 1): nil])
      }
    }
    return (book, disk)
  }

  var disk: MemoryDisk { MemoryDisk(bytes) }
  var label: Label { Label(salt: salt, geometry: geometry) }

  func session(
    _ disk: any Disk, _ level: Level, whole: Bool = false, isKeyless: Bool = false
  ) throws(OpeningError) -> Session {
    let session = try Session(
      disk: disk, geometry: geometry, unlocked: unlocked(level, isKeyless: isKeyless),
      shape: Shape(
        disk, length: (disk as? MemoryDisk)?.bytes.count ?? geometry.fileSize, geometry, isThorough: whole),
      whole: whole)
    // No time goes by unless a test lets it.
    let begin = ContinuousClock.Instant.now
    session.time = { begin }
    return session
  }

  private func unlocked(_ level: Level, isKeyless: Bool) -> Unlocked {
    guard let keys = keys.limited(to: level) else { preconditionFailure("a book opens at every level") }
    return Unlocked(keys: keys, salt: salt, isKeyless: isKeyless)
  }

  /// What every level holds, seen from the highest one.
  func contents(_ disk: MemoryDisk) throws -> [Contents] {
    let session = try session(disk.clone(), keys.highest)
    return try session.ring.levels.map { try Contents(session, $0) }
  }

  // MARK: Bytes

  /// Where the segment of `level` of `generation` stands in the file.
  func range(_ level: Level, _ generation: UInt64) -> Range<Int> {
    let start = geometry.offset(place: geometry.place(generation)) + geometry.offset(level)
    return start..<start + geometry.segment[level]
  }

  /// The plain text of the segment of `level` at the place of `generation`, if it opens.
  func plain(_ disk: MemoryDisk, _ level: Level, _ generation: UInt64) -> [UInt8]? {
    let name = label.bytes(.segment, level: level.rawValue, place: geometry.place(generation))
    let range = range(level, generation)
    return keys.with(level) { try? Seal.open(disk.bytes, range, key: $0, label: name) }
  }

  /// Puts `plain`, properly sealed, where the segment of `level` of `generation` stands.
  func put(_ plain: [UInt8], on disk: MemoryDisk, _ level: Level, _ generation: UInt64) {
    let name = label.bytes(.segment, level: level.rawValue, place: geometry.place(generation))
    var sealed = [UInt8](repeating: 0, count: geometry.segment[level])
    keys.with(level) {
      Seal.seal(plain.span, key: $0, label: name, nonce: randomBytes(24), into: &sealed, at: 0)
    }
    disk.overwrite(sealed, at: range(level, generation).lowerBound)
  }
}

/// What a level holds and what is said of it.
struct Contents: Equatable {
  let bodies: [UInt64: [UInt8]]
  let notes: [Note]

  init(_ session: Session, _ level: Level) throws {
    let state = try session.state(level)
    bodies = state.live.mapValues(\.frame.body)
    notes = state.notes
  }
}

/// Numbers that are the same on every run.
struct Seeded: RandomNumberGenerator {
  private var numbers: SplitMix64

  /// Mixed, since seeds in a row would else give one and the same row of numbers, each a step further on.
  init(_ seed: UInt64) { numbers = SplitMix64(state: SplitMix64.mix(seed &* SplitMix64.step)) }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
  }
  mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }
}

/// Whether the long campaigns were asked for.
let isLongRun = Process.environment("HOMEBOOK_LONG") != nil

/// The seeds of a random test: so many, more of them in a long run; `HOMEBOOK_SEED=7` gives one, `HOMEBOOK_SEED=400-999` some.
func seeds(_ ordinary: Int, long: Int) -> [Int] {
  let asked = Process.environment("HOMEBOOK_SEED")?.split(separator: "-").compactMap { Int($0) } ?? []
  guard let first = asked.first, let last = asked.last, first <= last else {
    return Array(0..<(isLongRun ? long : ordinary))
  }
  return Array(first...last)
}
