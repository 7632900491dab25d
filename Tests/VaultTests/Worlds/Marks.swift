import Records
import Sodium

@testable import Storage
@testable import Vault

/// Something that a session above the everyday level does besides; tells whether it has ended the sitting itself.
typealias Leak = @Sendable (Trial, inout Worlds.Said) throws -> Bool

/// The next sitting, on a copy of the file.
struct Trial {
  let book: BookInHand
  let disk: MemoryDisk
  let session: Session
  let level: Level
  let isWhole: Bool
  /// How many saves the sitting has made.
  let saves: Int
}

/// What a sitting leaves that others can see.
struct Marks: Equatable {
  /// Writes, flushes and what is dropped of the cache, in their order; what a further save repeats is left out, since
  /// nobody can see it between sittings.
  let log: [MemoryDisk.Event]
  /// The segments and chunks that are other bytes than before.
  let changed: [String]
  /// All plain text of level 0.
  let everyday: [[UInt8]?]
  let clock: UInt64
  let loads: [UInt32]
  let isWritable: Bool
  /// What the everyday notebook shows.
  let screen: [String]
  /// How the sitting ended.
  let end: String

  /// What is not the same in `other`, for whoever looks for the reason.
  func differences(from other: Marks) -> String {
    var found: [String] = []
    if log != other.log { found.append("writes \(log) not \(other.log)") }
    if changed != other.changed { found.append("changes \(changed) not \(other.changed)") }
    for (place, text) in everyday.enumerated() where text != other.everyday[place] {
      found.append("text of place \(place): \(Marks.words(text)) not \(Marks.words(other.everyday[place]))")
    }
    let (here, there) = ([clock] + loads.map(UInt64.init), [other.clock] + other.loads.map(UInt64.init))
    if here != there { found.append("clock and loads \(here) not \(there)") }
    if isWritable != other.isWritable { found.append("writable: \(isWritable)") }
    if screen + [end] != other.screen + [other.end] {
      found.append("says \(screen + [end]) not \(other.screen + [other.end])")
    }
    return found.joined(separator: "; ")
  }

  private static func words(_ text: [UInt8]?) -> String {
    String(decoding: (text ?? []).map { 32...126 ~= $0 ? $0 : 46 }, as: UTF8.self)
  }

  static func once(_ log: [MemoryDisk.Event]) -> [MemoryDisk.Event] {
    var last: [MemoryDisk.Event: Int] = [:]
    for (place, event) in log.enumerated() { last[event] = place }
    return log.enumerated().filter { last[$0.element] == $0.offset }.map(\.element)
  }
}

extension Worlds {
  /// The next sitting. What it does in the notebook that was opened is a look or a save, a descent with or without a text;
  /// what it does to the file or in the everyday notebook is the same at every level.
  enum Next: CaseIterable {
    case look, save, saves, mixture, descent, descentTyping, everydaySave, rewrite, files, everydayFile,
      backup, move
    case broken, reopened, exchanged, readOnly, agreed
  }

  /// Does `next` at every level, in both ways of reading, and compares the marks.
  mutating func compare(_ next: Next) throws {
    count("next \(next)")
    let seed = random.next()
    var all: [(String, Marks)] = []
    for level in Level.allCases {
      let isWhole = random.chance(0.3)
      all.append(("\(level)\(isWhole ? ", whole" : "")", try marks(next, level, seed, isWhole: isWhole)))
    }
    for (name, marks) in all where marks != all[0].1 {
      throw Violation(
        description: "\(next), \(name) and \(all[0].0): \(marks.differences(from: all[0].1))")
    }
    compared += all.count
  }

  private mutating func marks(_ next: Next, _ level: Level, _ seed: UInt64, isWhole: Bool) throws -> Marks {
    let trial = world(upTo: level)
    let before = trial.bytes
    trial.isWritable = next != .readOnly
    let session = try book.session(trial, level, whole: isWhole)
    session.chance = chance(seed)
    var said = Said(lines: try Worlds.screen(OpenBook(session)))
    var seeded = Seeded(seed)
    if [.broken, .reopened].contains(next) { trial.callsLeft = seeded.below(4) }
    trial.failsOnce = next == .reopened && seeded.chance(0.7)
    // Somebody puts the same book there once more, as another file.
    let seen = next == .exchanged ? trial.clone() : trial
    if next == .exchanged { trial.successor = seen }
    try take(next, OpenBook(session), level, &seeded, &said, trial, isWhole)
    let places = 0..<UInt64(book.geometry.places)
    return Marks(
      log: Marks.once(seen.log), changed: changed(before, seen.bytes),
      everyday: places.map { book.plain(seen, .everyday, $0) },
      clock: said.clock ?? session.clock, loads: Level.allCases.map { (said.loads ?? session.loads)[$0] },
      isWritable: session.isWritable, screen: said.lines, end: said.end)
  }

  /// What a sitting shows and says.
  struct Said {
    var lines: [String]
    var end = ""
    var clock: UInt64?
    var loads: PerLevel<UInt32>?
  }

  /// What the everyday notebook shows.
  static func screen(_ open: borrowing OpenBook) throws -> [String] {
    var lines = ["\(open.notes(.everyday)) \(open.isReadOnly) \(open.shape.isToBeKept)"]
    let standing = try open.standing(.everyday)
    lines.append(
      "\(standing.records) \(standing.bytes) \(standing.margin) \(standing.foreign) \(standing.lost)")
    lines.append("\(standing.offeredRewrite ?? 0) \(standing.isLow)")
    if open.session.ring.geometry.hasFiles {
      lines.append("\(String(describing: try open.fileRoom(.everyday)))")
    }
    return lines
  }

  private mutating func take(
    _ next: Next, _ open: consuming OpenBook, _ level: Level, _ seeded: inout Seeded, _ said: inout Said,
    _ disk: MemoryDisk, _ isWhole: Bool
  ) throws {
    let session = open.session
    do { try perform(next, &open, level, &seeded) } catch {
      said.end += "\(next): \(error.cause) "
    }
    // Which places were written says where the clock went.
    if [.reopened, .exchanged].contains(next) { (said.clock, said.loads) = (0, PerLevel { _ in 0 }) }
    if level > .everyday, let leak {
      let trial = Trial(
        book: book, disk: disk, session: session, level: level, isWhole: isWhole, saves: session.saves)
      if try leak(trial, &said) { return }
    }
    do {
      if [.descent, .descentTyping].contains(next) {
        let text: JSONObject = ["account": .string("typed")]
        let draft = next == .descent ? nil : Draft.unfinished(.entry, text, id: RecordID(rawValue: 300_000))
        // An everyday notebook keeps the text as well; nobody can see which one did.
        let everyday = open.descend(keeping: level == .everyday ? nil : draft, in: level, now: Worlds.now)
        try everyday.finish()
        if let shown = try? Worlds.screen(everyday) { said.lines += shown }
        let below = everyday.session
        try everyday.close()
        (said.clock, said.loads) = (below.clock, below.loads)
      } else {
        try open.close()
      }
    } catch { if ![.broken, .reopened].contains(next) { said.end += "\(error.cause)" } }
  }

  private func perform(
    _ next: Next, _ open: inout OpenBook, _ level: Level, _ seeded: inout Seeded
  ) throws {
    switch next {
    case .look, .descent, .descentTyping, .readOnly: break
    case .agreed:
      open.session.agreeToZeros()
      for known in open.levels where known > .everyday { try open.agree(known) }
    case .save, .broken: own(1, &open, level, &seeded)
    case .reopened:
      own(1, &open, level, &seeded)
      if open.failure != nil { try? open.reopen(now: Worlds.now) }
    case .exchanged:
      own(1, &open, level, &seeded)
      try open.reopen(now: Worlds.now)
    case .saves: own(4, &open, level, &seeded)
    case .mixture:
      own(2, &open, level, &seeded)
      try everyday(&open, &seeded)
      own(1, &open, level, &seeded)
    case .everydaySave: try everyday(&open, &seeded)
    case .rewrite: try open.rewrite(seeded.pick([2, 16, open.ringPlaces]))
    case .files:
      try open.carryFiles(seeded.pick([1, 4]), of: [.personal, .private])
    case .everydayFile:
      try open.agree(.everyday)
      try open.attach(seeded.bytes(seeded.below(900)), to: .everyday, as: RecordID(rawValue: 300_001))
    case .backup:
      if try open.summaries([.settings], in: .everyday).isEmpty {
        let settings = Draft(kind: .settings, fields: ["language": "en"], id: RecordID(rawValue: 300_002))
        try open.add([settings], to: .everyday, now: Worlds.now)
      }
      _ = try open.noteSecondCopy(Worlds.now)
    case .move: try move(&open, level)
    }
  }

  /// Saves in the notebook that was opened, where that is not the everyday one; what it refuses is refused.
  private func own(_ saves: Int, _ open: inout OpenBook, _ level: Level, _ seeded: inout Seeded) {
    let edits = (0..<saves).map { _ in (UInt64(100_000 + seeded.below(9)), seeded.bytes(seeded.below(60))) }
    for (id, body) in edits {
      // What is agreed to of the file as anybody sees it is the same act in every notebook.
      if body.count % 2 == 0 { open.session.agreeToZeros() }
      if level == .everyday { continue }
      do {
        if body.count % 2 == 0 { try open.agree(level) }
        try open.session.save(level, [id: body.count % 5 == 0 ? nil : body])
      } catch { continue }
    }
  }

  private func everyday(_ open: inout OpenBook, _ seeded: inout Seeded) throws {
    if seeded.chance(0.5) { try open.agree(.everyday) }
    try open.session.save(.everyday, [100_003: seeded.bytes(seeded.below(90))])
  }

  /// An entry goes up; in the everyday notebook alone its words are taken out.
  private func move(_ open: inout OpenBook, _ level: Level) throws {
    for known in open.levels { try open.agree(known) }
    // What does not fit into one segment above makes a larger sitting.
    guard book.geometry.longestBody >= 900 else { return }
    var first: RecordID?
    for summary in try open.summaries([.entry], in: .everyday) {
      if try open.isEmptied(summary, in: .everyday) { continue }
      first = first ?? summary.id
    }
    guard let first, try open.files(of: first, in: .everyday).isEmpty else { return }
    // Parts have random names, which are not the same in two worlds.
    let left = try open.emptying(first, in: .everyday).all.flatMap(\.frames)
    guard left.allSatisfy({ $0.kind == .deleted || $0.id == first.frame }) else { return }
    if level > .everyday {
      do throws(SavingError) {
        _ = try open.move(first, from: .everyday, to: level, now: Worlds.now)
        return
      } catch .full {} catch .crowded {}
    }
    try open.empty(first, in: .everyday)
  }

  // MARK: Bytes

  /// As long as the largest of the books.
  private static let noise = randomBytes(1 << 19)

  /// The file as it is where there is no notebook above `level`: noise stands there.
  private func world(upTo level: Level) -> MemoryDisk {
    let world = disk.clone()
    let geometry = book.geometry
    for above in Level.allCases where above > level {
      for place in 0..<UInt64(geometry.places) {
        let range = book.range(above, place)
        cover(range, of: world)
      }
      let bays = Bays(level: above, geometry: geometry)
      let range = bays.offset(0)..<bays.offset(bays.count * bays.chunksEach)
      cover(range, of: world)
    }
    return world
  }

  /// Puts noise where something stands; zeros that somebody put there are seen in every world.
  private func cover(_ range: Range<Int>, of world: MemoryDisk) {
    let noise = zip(Worlds.noise[range], disk.bytes[range]).map { $1 == 0 ? 0 : $0 }
    world.overwrite(noise, at: range.lowerBound)
  }

  /// The segments and chunks that are not as they were before.
  private func changed(_ before: [UInt8], _ after: [UInt8]) -> [String] {
    let geometry = book.geometry
    var found: [String] = []
    for place in 0..<geometry.places {
      for level in Level.allCases {
        let range = book.range(level, UInt64(place))
        if before[range] != after[range] { found.append("\(place)/\(level.rawValue)") }
      }
    }
    for start in stride(from: geometry.files, to: geometry.secondHeader, by: max(1, geometry.chunk)) {
      let range = start..<start + geometry.chunk
      if before[range] != after[range] { found.append("chunk \((start - geometry.files) / geometry.chunk)") }
    }
    return found
  }
}
