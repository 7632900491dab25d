import Records
import Sodium

@testable import Storage
@testable import Vault

// What stands in a book, and books that an enemy with a key has written.

extension Targets {
  static let vault: [String: Target] = [
    "segments": segments, "lists": lists, "headers": headers, "notebooks": notebooks,
  ]

  private static let geometry = Geometry.test

  /// What is taken for a segment is written again byte for byte: there is one way to write each.
  private static func segments(_ bytes: [UInt8]) {
    var input = Input(bytes)
    let level = input.pick(Level.allCases)
    let length = geometry.segment[level] - Seal.overhead
    // A segment of a book, with something else written over it.
    guard var plain = book.book.plain(book.disk, level, UInt64(input.below(geometry.places))) else { return }
    while !input.isAtEnd {
      let start = (Int(input.byte()) << 8 | Int(input.byte())) % length
      for (index, byte) in input.take(input.below(9)).enumerated() where start + index < length {
        plain[start + index] = byte
      }
    }
    let generation = plain.littleEndian(UInt64.self, at: 0)
    let place = Int(generation % UInt64(geometry.places))
    guard let segment = Segment(plain: plain, level, place: place, geometry: geometry) else { return }
    require(segment.plain(length: length) == plain, "a segment that is written otherwise")
    plant(segment.frames.count > 1)
  }

  /// What is taken for a list of a bay is written again byte for byte.
  private static func lists(_ bytes: [UInt8]) {
    var input = Input(bytes)
    let (level, bay) = (input.pick(Level.allCases), UInt64(input.byte()))
    let body = input.rest()
    guard let list = BayList(body, bay: bay, level, geometry) else { return }
    require(list.bytes == body, "a list that is written otherwise")
    plant(list.entries.count > 1)
  }

  /// The heads of records and files, and of a whole file.
  private static func headers(_ bytes: [UInt8]) {
    if let head = RecordHeader(bytes) {
      var written: [UInt8] = []
      head.append(to: &written)
      require(bytes.starts(with: written), "a head that is written otherwise")
    }
    guard let body = FileBody(bytes) else { return }
    require(body.bytes == bytes, "a file that is written otherwise")
    plant(RecordHeader(body.record) != nil)
  }

  private static let book: (book: BookInHand, disk: MemoryDisk) = {
    guard let made = try? BookInHand.inItsSecondLap() else { fatalError("no book") }
    return made
  }()
  private static let good: [Contents] = {
    guard let contents = try? book.book.contents(book.disk) else { fatalError("no contents") }
    return contents
  }()

  /// An everyday notebook that an enemy wrote loses nothing of the others in silence, in short and in whole reading.
  private static func notebooks(_ bytes: [UInt8]) {
    var input = Input(bytes)
    let disk = book.disk.clone()
    var isOpened = false
    for _ in 0..<6 where !input.isAtEnd { isOpened = plantSegment(&input, disk) || isOpened }
    for whole in [false, true] {
      guard let session = try? book.book.session(disk, .private, whole: whole) else { continue }
      for level in [Level.personal, .private] {
        guard let found = try? Contents(session, level) else { return require(false, "does not open") }
        let isSaid = found.notes.contains(where: \.isGrave)
        require(isSaid || found.bodies == good[level.rawValue].bodies, "another content, and nothing said")
      }
    }
    plant(isOpened)
  }

  /// Changes fields of an everyday segment and seals it again; tells whether it stands.
  private static func plantSegment(_ input: inout Input, _ disk: MemoryDisk) -> Bool {
    let place = UInt64(input.below(geometry.places))
    guard var text = book.book.plain(disk, .everyday, place) else { return false }
    for _ in 0...input.below(4) {
      let offset = input.below(128)
      let (sign, amount) = (input.byte() % 2 == 0, UInt64(input.byte()))
      let old = text.littleEndian(UInt64.self, at: offset)
      let new = input.byte() % 4 == 0 ? amount << 56 : sign ? old &+ amount : old &- amount
      for index in 0..<8 { text[offset + index] = UInt8(truncatingIfNeeded: new >> UInt64(8 * index)) }
    }
    book.book.put(text, on: disk, .everyday, place)
    return Segment(plain: text, .everyday, place: Int(place), geometry: geometry) != nil
  }
}
