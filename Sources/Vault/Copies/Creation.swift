public import Storage
public import Platform
internal import Records
public import Sodium

/// A book that is about to be made: its size, and the passphrases that will open it (Docs/Format.md, section 11).
public struct NewBook: ~Copyable {
  let geometry: Geometry
  let ring = Keyring(LevelKeys(newUpTo: .private))
  let salt: [UInt8]
  private(set) var page: [UInt8]
  private var free: [Int]
  private(set) var highest: Level = .everyday
  private(set) var hasEveryday = false
  /// What the book holds from the beginning: for each level the new frames of its last places, the oldest first.
  private(set) var contents = PerLevel<[[Frame]]> { _ in [] }
  /// The files that those frames name, in the order in which their pieces stand in the last bays.
  private(set) var files = PerLevel<[NewData]> { _ in [] }
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
  public mutating func add(_ passphrase: borrowing SecretBytes, for level: Level) throws(CreationError) {
    let form = try forCreation(Unlocked.form(passphrase))
    guard !free.isEmpty else { throw .tooManyPassphrases }
    let key = try forCreation(Unlocked.key(form, salt, geometry))
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

  /// The 32 bytes of which the own words of `level` are made (Docs/Format.md, section 4, "Own words").
  public borrowing func ownBytes(of level: Level) -> SecretBytes {
    ring.keys.ownBytes(of: level, Label(salt: salt, geometry: geometry))
  }

  private mutating func fill(with key: borrowing SecretBytes, for level: Level) {
    let slot = free.remove(at: Int(randomNumber(below: UInt32(free.count))))
    let label = Label(salt: salt, geometry: geometry).bytes(.keySlot, level: 0, place: slot)
    let plain = ring.keys.slot(for: level)
    plain.withBytes { plain in
      Seal.seal(
        plain, key: key, label: label, nonce: randomBytes(Seal.nonceCount), into: &page,
        at: KeySlot.range(slot).lowerBound)
    }
  }

  /// Lets `level` begin with `batches` of new frames, each of which fits into one segment, and with the files among them.
  mutating func fill(_ level: Level, with batches: [[Frame]], files data: [NewData]) throws(SavingError) {
    try checkRoom(for: batches, files: data, in: level)
    contents[level] = batches
    files[level] = data
  }

  /// Refuses what has no room in a book of this size.
  func checkRoom(for batches: [[Frame]], files data: [NewData], in level: Level) throws(SavingError) {
    guard batches.count <= geometry.places / 2 else { throw .full(level) }
    let bays = Bays(level: level, geometry: geometry)
    guard data.reduce(0, { $0 + $1.pieces }) <= bays.mostPieces else { throw .filesFull(level) }
  }

  /// Writes the book to `path`, where nothing may be yet. The file appears whole or not at all.
  ///
  /// - Parameter progress: told the share written, from 0 to 1.
  public consuming func write(
    to path: String, progress: ((Double) -> Void)? = nil
  ) throws(CreationError) {
    guard hasEveryday else { throw .noEverydayPassphrase }
    for level in highest.andBelow {
      let frames = beginnings[level].map { RecordFrames($0, order: 1, geometry) }
      try forCreation(saving: fill(level, with: frames.map { [$0.frames] } ?? [], files: []))
    }
    do throws(PlatformError) {
      let file = try NewFile(path)
      try pour { (bytes: [UInt8], share: Double) throws(PlatformError) in
        try file.append(bytes)
        progress?(share)
      }
      try file.commit()
    } catch {
      throw .saving(.medium(MediumError(error)))
    }
  }
}
