public import Platform
internal import Records
public import Sodium

/// A book that is about to be made: its size, and the passphrases that will open it (Docs/Format.md, section 11).
public struct NewBook: ~Copyable {
  let geometry: Geometry
  private let keys = LevelKeys(newUpTo: .private)
  private let salt: [UInt8]
  private var page: [UInt8]
  private var free: [Int]
  private(set) var highest: Level = .everyday
  private(set) var hasEveryday = false
  /// What the book holds from the beginning: for each level the new frames of its last turns, the oldest first.
  private var contents = PerLevel<[[Frame]]> { _ in [] }
  /// The data of attachments that those frames name, in the order of their chunks from 0.
  private var files = PerLevel<[NewData]> { _ in [] }
  /// The record with which a notebook begins that holds none of its kind.
  private(set) var beginnings = PerLevel<Record?> { _ in nil }

  /// A book of `size`. `opensOnAnything` lets a passphrase that is nobody's open the everyday notebook.
  public init(size: BookSize, opensOnAnything: Bool) {
    self.init(geometry: size.geometry, opensOnAnything: opensOnAnything)
  }

  init(geometry: Geometry, opensOnAnything: Bool) {
    self.geometry = geometry
    salt = randomBytes(KeySlot.saltCount)
    page = salt + [UInt8](repeating: 0, count: Geometry.headerCount - KeySlot.saltCount)
    free = Array(0..<KeySlot.number)
    Seal.noise(into: &page, KeySlot.saltCount..<KeySlot.first)
    for slot in free { Seal.noise(into: &page, KeySlot.range(slot)) }
    if opensOnAnything { fill(with: KeySlot.openKey(salt: salt), for: .everyday) }
  }

  /// Lets `passphrase` open `level` and those below it.
  public mutating func add(_ passphrase: borrowing SecretBytes, for level: Level) throws(VaultError) {
    guard 1...Unlocked.longestPassphrase ~= passphrase.count else { throw .tooLong }
    guard !free.isEmpty else { throw .tooManyPassphrases }
    let key = try Unlocked.key(passphrase, salt, geometry)
    if KeySlot.open(page, with: key, geometry: geometry, onlyEveryday: false) != nil {
      throw .passphraseTaken
    }
    fill(with: key, for: level)
    highest = max(highest, level)
    if level == .everyday { hasEveryday = true }
  }

  /// Lets the notebook of `level` begin with `draft`, unless it takes along a record of that kind.
  public mutating func begin(_ level: Level, with draft: Draft, now: WallClock) {
    var record = Record(id: draft.id ?? .random(), kind: draft.kind, fields: draft.fields)
    record.fields.stamp(now)
    beginnings[level] = record
  }

  private mutating func fill(with key: borrowing SecretBytes, for level: Level) {
    let slot = free.remove(at: Int(randomNumber(below: UInt32(free.count))))
    let label = Label(salt: salt, geometry: geometry).bytes(.keySlot, level: 0, place: slot)
    let plain = keys.slot(for: level)
    plain.withBytes { plain in
      Seal.seal(
        plain, key: key, label: label, nonce: randomBytes(Seal.nonceCount), into: &page,
        at: KeySlot.range(slot).lowerBound)
    }
  }

  /// Puts `turns` of new frames into the first session of `level`, each of which fits into one segment, and the data
  /// of the attachments among them into the first chunks.
  mutating func fill(_ level: Level, with turns: [[Frame]], files data: [NewData]) throws(VaultError) {
    guard turns.count <= geometry.turns / 2 else { throw .full(level) }
    guard data.reduce(0, { $0 + $1.chunks }) <= geometry.chunks[level] else { throw .filesFull(level) }
    contents[level] = turns
    files[level] = data
  }

  /// Writes the book to `path`, where nothing may be yet. The file appears whole or not at all.
  ///
  /// - Parameter progress: told the share written, from 0 to 1.
  public consuming func write(
    to path: String, progress: ((Double) -> Void)? = nil
  ) throws(VaultError) {
    guard hasEveryday else { throw .noEverydayPassphrase }
    for level in highest.andBelow {
      let frames = beginnings[level].map { RecordFrames($0, order: 1, geometry) }
      try fill(level, with: frames.map { [$0.frames] } ?? [], files: [])
    }
    do throws(PlatformError) {
      let file = try NewFile(path)
      try pour { (bytes: [UInt8], share: Double) throws(PlatformError) in
        try file.append(bytes)
        progress?(share)
      }
      try file.commit()
    } catch {
      throw VaultError(error)
    }
  }

  /// All of the book's bytes, in order, in pieces of about a mebibyte.
  consuming func pour<E: Error>(
    _ take: (_ bytes: [UInt8], _ shareDone: Double) throws(E) -> Void
  ) throws(E) {
    let total = Double(geometry.fileSize)
    var done = page.count
    try take(page, Double(done) / total)
    var states = PerLevel {
      LevelState(level: $0, live: [:], lostCount: 0, newest: 0, notes: [], carried: nil)
    }
    let label = Label(salt: salt, geometry: geometry)
    var forgotten = SecretBytes(random: LevelKeys.count)
    let perPiece = max(1, (1 << 20) / geometry.turn)
    for start in stride(from: 0, to: geometry.turns, by: perPiece) {
      var piece: [UInt8] = []
      for place in start..<min(start + perPiece, geometry.turns) {
        piece += turn(place, &states, label, &forgotten)
      }
      done += piece.count
      try take(piece, Double(done) / total)
    }
    for level in Level.allCases {
      try arena(of: level, label, &forgotten) { (chunk) throws(E) in
        done += chunk.count
        try take(chunk, Double(done) / total)
      }
    }
    try take(page, 1)
  }

  /// The chunks of a level: data where there are some, then noise.
  private borrowing func arena<E: Error>(
    of level: Level, _ label: Label, _ forgotten: inout SecretBytes,
    _ take: (_ chunk: [UInt8]) throws(E) -> Void
  ) throws(E) {
    var chunk = [UInt8](repeating: 0, count: geometry.chunk)
    var number = 0
    for data in files[level] {
      for _ in 0..<data.chunks {
        let plain = data.next(geometry.chunk - Seal.overhead)
        let place = label.bytes(.chunk, level: level.rawValue, place: number, owner: data.owner)
        keys.with(level) { key in
          Seal.seal(
            plain.span, key: key, label: place, nonce: randomBytes(Seal.nonceCount), into: &chunk, at: 0)
        }
        try take(chunk)
        number += 1
      }
    }
    for _ in number..<geometry.chunks[level] {
      Seal.noise(into: &chunk, 0..<chunk.count, under: &forgotten)
      try take(chunk)
    }
  }

  /// The turn that stands at `place` at first. Above the everyday level there is only noise but in the last turn, and
  /// in the turns before it that hold something.
  private borrowing func turn(
    _ place: Int, _ states: inout PerLevel<LevelState>, _ label: Label, _ forgotten: inout SecretBytes
  ) -> [UInt8] {
    let generation = UInt64(geometry.turns + place)
    let left = geometry.turns - place
    var real: [Level: Segment] = [:]
    for level in highest.andBelow where level == .everyday || left <= max(1, contents[level].count) {
      let turns = contents[level]
      let new = left <= turns.count ? turns[turns.count - left] : []
      real[level] = states[level].fill(generation, new: new, geometry: geometry).segment
    }
    return TurnSeal(generation: generation, label: label, geometry: geometry)
      .turn(real, keys: keys, forgotten: &forgotten)
  }
}
