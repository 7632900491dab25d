/// Folds UTF-8 in one pass.
struct Folder {
  /// Where in the source a part of a folded text comes from.
  struct Unit {
    /// Its first byte, and the one behind its last; the marks behind a letter belong to it.
    let start: Int
    var end: Int
    /// Whether it belongs to a word of a script that puts spaces between words.
    let isOfWord: Bool
  }

  private let source: [UInt8]
  /// Whether the source is JSON, whose escapes are read as what they stand for.
  private let isJSON: Bool
  private let isTraced: Bool
  private var blocks = Folding.blocks
  private var room: [UInt8]
  private var write = 0
  private(set) var units: [Unit] = []
  /// The unit of each folded byte, where they are traced.
  private(set) var unitOfByte: [Int32] = []
  /// Up to here nothing between digits makes a number of them.
  private var gapless = 0

  init(_ source: [UInt8], isJSON: Bool = false, isTraced: Bool = false) {
    (self.source, self.isJSON, self.isTraced) = (source, isJSON, isTraced)
    room = [UInt8](repeating: 0, count: source.count)
    run()
    room.removeLast(room.count - write)
  }

  /// The folded bytes.
  var bytes: [UInt8] { room }

  private mutating func run() {
    var read = 0
    while read < source.count {
      if !isTraced {
        read = Folder.skim(source, read, blocks, into: &room, &write)
        if read == source.count { return }
      }
      read = step(read)
    }
  }

  /// Folds what needs no look around, up to where something else begins, and gives that place.
  private static func skim(
    _ source: [UInt8], _ start: Int, _ blocks: Folding.Blocks, into room: inout [UInt8], _ end: inout Int
  ) -> Int {
    let (simple, loose) = (Folding.simple, Folding.loose)
    var folded = room.mutableSpan
    var (read, write) = (start, end)
    var last = write > 0 ? folded[write - 1] : UInt8(ascii: " ")
    while read < source.count {
      let byte = source[read]
      if byte < 0x80 {
        var plain = simple[Int(byte)]
        if plain == 0 { plain = staying(byte, behind: last, loose) }
        if plain == 0 { break }
        folded[write] = plain
        last = plain
        (read, write) = (read + 1, write + 1)
      } else {
        guard let (value, length) = source.scalar(at: read) else { break }
        let entry = blocks.entry(value)
        let (kind, count) = (entry >> 60, Int(entry >> 56 & 15))
        // Only plain letters, as long as there is room for all that follows.
        guard entry != 0, kind == 0, folded.count - write - count >= source.count - read - length else {
          break
        }
        for place in 0..<count {
          folded[write + place] = UInt8(truncatingIfNeeded: entry >> UInt64(8 * place))
        }
        (read, write) = (read + length, write + count)
        last = folded[write - 1]
      }
    }
    end = write
    return read
  }

  /// The byte, if it is a space or a point that stays behind `last`; else 0, for letters too.
  @inline(__always)
  private static func staying(_ byte: UInt8, behind last: UInt8, _ loose: [UInt8]) -> UInt8 {
    if byte == UInt8(ascii: " ") { return last > UInt8(ascii: "9") ? byte : 0 }
    return last.isDigit ? 0 : loose[Int(byte)]
  }

  /// Folds the scalar at `read`, or all that stands between two digits; gives where the next one begins.
  private mutating func step(_ read: Int) -> Int {
    let (entry, piece, length) = look(at: read)
    if piece != .plain, write > 0, room[write - 1].isDigit, read >= gapless, let end = endOfGap(from: read) {
      put(UInt64(Folding.gap), 1, from: read..<end)
      return end
    }
    let end = read + length
    switch piece {
    case .mark: extend(read..<end)
    case .joint: break
    case .space where write > 0 && room[write - 1] == UInt8(ascii: " "): extend(read..<end)
    default: put(entry, at: read..<end)
    }
    return end
  }

  /// Where the next digit stands behind nothing but spaces and punctuation; `nil` if there is none.
  private mutating func endOfGap(from start: Int) -> Int? {
    var read = start
    var isParted = false
    while read < source.count {
      let (entry, kind, length) = look(at: read)
      if kind == .plain {
        let isDigit = entry >> 56 == 1 && UInt8(truncatingIfNeeded: entry).isDigit
        if isDigit && isParted { return read }
        break
      }
      isParted = isParted || kind != .mark
      read += length
    }
    gapless = read
    return nil
  }
}

extension Folder {
  /// The entry of the scalar at `read`, 0 where it must be looked up, its kind, and how many bytes it has.
  private mutating func look(at read: Int) -> (entry: UInt64, kind: Folding.Class, length: Int) {
    let byte = source[read]
    if isJSON, byte == UInt8(ascii: "\\") { return escape(at: read) }
    if byte < 0x80 { return found(UInt32(byte), 1) }
    guard let (value, length) = source.scalar(at: read) else {
      return (1 << 56 | UInt64(byte), .plain, 1)
    }
    return found(value, length)
  }

  private mutating func found(_ value: UInt32, _ length: Int) -> (UInt64, Folding.Class, Int) {
    if value < Folding.tableEnd {
      if blocks[Int(value >> 7)].isEmpty { blocks = Folding.blocks(with: value) }
      let entry = blocks.entry(value)
      if entry != 0 { return (entry, Folding.Class(rawValue: UInt8(entry >> 60)) ?? .plain, length) }
    }
    guard let piece = Unicode.Scalar(value).map(Folding.piece) else { return (0, .plain, length) }
    let isDigit = piece.bytes.count == 1 && piece.bytes[0].isDigit
    return (isDigit ? 1 << 56 | UInt64(piece.bytes[0]) : 0, piece.kind, length)
  }

  /// An escape of the canonical form of JSON: what stands behind the sign, the end of a line, a tab, or a control.
  private mutating func escape(at read: Int) -> (UInt64, Folding.Class, Int) {
    let next = read + 1 < source.count ? source[read + 1] : 0
    switch next {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "f"): return found(0x20, 2)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return found(UInt32(next), 2)
    case UInt8(ascii: "u") where read + 5 < source.count:
      let digits = source[(read + 2)...(read + 5)].compactMap(\.hexValue)
      return found(digits.reduce(0) { $0 << 4 | UInt32($1) }, 6)
    default: return found(UInt32(UInt8(ascii: "\\")), 1)
    }
  }

  /// Writes what the scalar in `range` becomes.
  private mutating func put(_ entry: UInt64, at range: Range<Int>) {
    if entry != 0 { return put(entry, Int(entry >> 56 & 15), from: range) }
    guard let (value, _) = source.scalar(at: range.lowerBound), let scalar = Unicode.Scalar(value) else {
      return
    }
    begin(range, scalar)
    for byte in Folding.piece(scalar).bytes { append(byte, range) }
  }

  private mutating func put(_ entry: UInt64, _ count: Int, from range: Range<Int>) {
    if isTraced { begin(range, source.scalar(at: range.lowerBound).flatMap { Unicode.Scalar($0.0) }) }
    for place in 0..<count { append(UInt8(truncatingIfNeeded: entry >> UInt64(8 * place)), range) }
  }

  private mutating func append(_ byte: UInt8, _ range: Range<Int>) {
    // There is always as much room as there are bytes to read.
    if room.count - write <= source.count - range.upperBound {
      room.append(contentsOf: repeatElement(0, count: 64 + room.count / 2))
    }
    room[write] = byte
    write += 1
    if isTraced { unitOfByte.append(Int32(units.count - 1)) }
  }

  private mutating func begin(_ range: Range<Int>, _ scalar: Unicode.Scalar?) {
    guard isTraced else { return }
    units.append(
      Unit(start: range.lowerBound, end: range.upperBound, isOfWord: scalar?.isOfSpacedWord ?? false))
  }

  /// Lets the last unit reach over `range`, if that follows on from it.
  private mutating func extend(_ range: Range<Int>) {
    guard isTraced, units.last?.end == range.lowerBound else { return }
    units[units.count - 1].end = range.upperBound
  }
}

extension Folding.Blocks {
  /// The entry of a scalar; 0 where it is not known yet too.
  fileprivate func entry(_ value: UInt32) -> UInt64 {
    guard value < Folding.tableEnd, case let block = self[Int(value >> 7)], !block.isEmpty else { return 0 }
    return block[Int(value & 127)]
  }
}

extension [UInt8] {
  /// The scalar whose UTF-8 begins at `index` and its length; `nil` where there is none.
  func scalar(at index: Int) -> (UInt32, Int)? {
    let lead = UInt32(self[index])
    if lead < 0x80 { return (lead, 1) }
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, lead < 0xF5, index + length <= count else { return nil }
    var value = lead & (0x7F >> UInt32(length))
    for place in (index + 1)..<(index + length) {
      let next = self[place]
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(value) == nil ? nil : (value, length)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar belongs to a word of a script that puts spaces between words.
  fileprivate var isOfSpacedWord: Bool {
    guard properties.isAlphabetic || properties.numericType != nil else { return false }
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xF900...0xFAFF: return false
    case 0x1B000...0x1B2FF, 0x20000...0x3FFFD: return false
    default: return true
    }
  }
}
