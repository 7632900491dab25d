@testable import Storage
@testable import Vault

/// What somebody does to the file between sittings.
extension Worlds {
  enum Attack: CaseIterable {
    /// Some bits are flipped.
    case flip
    /// A bit of a newest segment is flipped.
    case flipNewest
    /// Segments of some levels are put back as they were.
    case putBack
    /// A place stands in another one.
    case splice
    /// Sittings of level 0 are written by somebody who has its key.
    case plant
    /// Lists of files, and numbers of loads, are written into level 0.
    case plantList
    /// What stands in a range is destroyed.
    case damage
    /// Chunks of the bays are destroyed or put back.
    case chunks
    /// The segments of one level are destroyed in all places but the newest.
    case starve
    /// Level 0 of a copy that was rewritten whole is put into the file.
    case lap
    /// Sectors are not given by the medium any more.
    case spoil
    /// Zeros stand in the place of something.
    case zeros
  }

  /// At least 1, whatever was done to level 0.
  var clock: UInt64 { max(1, (try? book.session(disk.clone(), .everyday).clock) ?? 1) }

  mutating func attack(_ attack: Attack) throws {
    count("\(attack)")
    switch attack {
    case .flip: flip()
    case .flipNewest:
      let range = book.range(random.pick(Level.allCases), clock - UInt64(random.below(2)))
      disk.flip(range.lowerBound + random.below(range.count))
    case .putBack: putBack(random.pick(copies))
    case .splice: splice()
    case .plant: plant(frames: [])
    case .plantList: plant(frames: [list()])
    case .damage: damage(Geometry.headerCount..<book.geometry.secondHeader)
    case .chunks: chunks(random.pick(copies))
    case .starve: starve()
    case .lap: try lap()
    case .spoil: spoil()
    case .zeros:
      let start = random.below(book.geometry.fileSize)
      let count = min(random.pick([10, 64, 2000, 20_000]), book.geometry.fileSize - start)
      disk.overwrite([UInt8](repeating: 0, count: count), at: start)
    }
  }

  private mutating func flip() {
    for _ in 0...random.below(4) {
      let area =
        Geometry.headerCount..<(random.chance(0.7) ? book.geometry.files : book.geometry.secondHeader)
      disk.flip(area.lowerBound + random.below(area.count), 1 << random.below(8))
    }
  }

  private mutating func spoil() {
    let all = Geometry.headerCount..<book.geometry.secondHeader
    for _ in 0...random.below(3) {
      let start = all.lowerBound + random.below(all.count / MemoryDisk.sector) * MemoryDisk.sector
      disk.overwrite(random.bytes(MemoryDisk.sector), at: start)
      disk.badSectors.append(start..<start + MemoryDisk.sector)
    }
  }

  private mutating func splice() {
    let from = book.geometry.offset(place: random.below(book.geometry.places))
    let to = book.geometry.offset(place: random.below(book.geometry.places))
    disk.overwrite(Array(disk.bytes[from..<from + book.geometry.width]), at: to)
  }

  private mutating func damage(_ area: Range<Int>) {
    let count = 1 + random.below(area.count / 4)
    disk.overwrite(random.bytes(count), at: area.lowerBound + random.below(area.count - count))
  }

  private mutating func putBack(_ older: [UInt8]) {
    isForked = true
    let levels = random.pick([
      [Level.everyday], [.everyday], [.private], [.everyday, .personal], Level.allCases,
    ])
    let clock = clock
    let first = clock - min(clock, UInt64(random.pick([0, 1, 2, 5, 12])))
    for generation in first...clock + UInt64(random.below(3)) {
      for level in levels {
        let range = book.range(level, generation)
        disk.overwrite(Array(older[range]), at: range.lowerBound)
      }
    }
  }

  private mutating func chunks(_ older: [UInt8]) {
    let chunk = book.geometry.chunk
    for _ in 0...random.below(4) {
      let all = (book.geometry.secondHeader - book.geometry.files) / chunk
      let start = book.geometry.files + random.below(all) * chunk
      let bytes = random.chance(0.5) ? Array(older[start..<start + chunk]) : random.bytes(chunk)
      disk.overwrite(bytes, at: start)
    }
  }

  private mutating func starve() {
    let level = random.pick([Level.personal, .private])
    let (clock, spared) = (clock, random.below(6))
    for place in 0..<book.geometry.places {
      let range = book.range(level, UInt64(place))
      let behind = (book.geometry.place(clock) - place + book.geometry.places) % book.geometry.places
      if behind >= spared { disk.overwrite(random.bytes(range.count), at: range.lowerBound) }
    }
  }

  private mutating func plant(frames: [Frame]) {
    isPlanted = true
    let places = UInt64(book.geometry.places)
    let ahead = random.pick([0, 1, 2, 5, places / 2, places - 5, places - 1, places + 1, 7 * places + 3])
    let first = clock + ahead
    let loads = PerLevel { _ in random.pick([0, 3, 40, 1000, Segment.loadLimit - 1]) as UInt32 }
    let state = random.pick([2, 5, random.next() >> 3]) as UInt64
    for generation in first...first + UInt64(random.pick([0, 1, 1, 2])) {
      let claim = Segment.Claim(
        state: max(1, state), liveCount: UInt32(random.below(4)), lostCount: 0, digest: LevelState.digest([:])
      )
      let segment = Segment(generation: generation, claim: claim, loads: loads, frames: frames)
      let length = book.geometry.segment.everyday - 72
      book.put(segment.plain(length: length), on: disk, .everyday, generation)
    }
  }

  /// A list that names pieces of any file; not always one that keeps the rules.
  private mutating func list() -> Frame {
    let bay = UInt64(random.below(book.geometry.bays.everyday))
    var list = BayList(load: UInt64(book.geometry.bays.everyday) * UInt64(random.pick([1, 2, 9])) + bay)
    list.append(UInt32(random.below(3)), of: random.next())
    var body = list.bytes
    if random.chance(0.3) { body[random.below(body.count)] ^= 1 << random.below(8) }
    return Frame(id: bay, version: 1, kind: .list, body: body)
  }

  private mutating func lap() throws {
    isForked = true
    let copy = disk.clone()
    let session = try book.session(copy, .everyday)
    session.chance = .never
    if !session.isWritable { return }
    do throws(MediumError) { try session.rewrite(book.geometry.places) } catch { return }
    for place in 0..<book.geometry.places {
      let range = book.range(.everyday, UInt64(place))
      disk.overwrite(Array(copy.bytes[range]), at: range.lowerBound)
    }
  }
}
