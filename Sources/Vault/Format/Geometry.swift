internal import Sodium

/// The size of a book, chosen once, at creation (Docs/Format.md, section 2).
public enum BookSize: Sendable, CaseIterable, Equatable {
  #if DEBUG
    /// 92 KiB, for tests; builds for release refuse it.
    case test
  #endif
  /// 64 MiB.
  case small
  /// 256 MiB: the usual one.
  case medium
  /// 1 GiB, with room for files.
  case large
  /// 3 GiB, with room for files.
  case extraLarge
}

/// Where everything stands in a book of one size (Docs/Format.md, section 2).
struct Geometry: Sendable, Equatable {
  /// The number of this size in every label.
  let number: UInt32
  /// How many turns the ring holds: E.
  let turns: Int
  /// The length of a segment of each level, in bytes.
  let segment: PerLevelCounts
  /// The length of a chunk of the arena, in bytes.
  let chunk: Int
  /// How many chunks each level has.
  let chunks: PerLevelCounts
  /// The longest body of a record, in bytes.
  let longestBody: Int
  /// What a key costs.
  let cost: Argon2id.Cost

  static let headerCount = 4096

  /// The length of a turn: W.
  var turn: Int { segment.sum }
  /// Where the arena begins.
  var arena: Int { Geometry.headerCount + turns * turn }
  /// Where the second header page begins.
  var secondHeader: Int { arena + chunk * chunks.sum }
  /// The length of the file.
  var fileSize: Int { secondHeader + Geometry.headerCount }
  /// Copies nearer than this many turns to being overwritten are carried first.
  var guardTurns: Int { max(2, turns / 64) }

  /// The most bytes of frames that a segment holds: ROOM.
  func room(_ level: Level) -> Int { segment[level] - Seal.overhead - Segment.headerCount }
  /// The most bytes of live frames that a level holds: LIMIT.
  func limit(_ level: Level) -> Int { turns / 4 * room(level) }
  /// The place of a turn in the ring.
  func place(_ generation: UInt64) -> Int { Int(generation % UInt64(turns)) }
  /// Where a turn begins in the file.
  func offset(place: Int) -> Int { Geometry.headerCount + place * turn }
  /// Where a level's segment begins within a turn.
  func offset(_ level: Level) -> Int { level.andBelow.dropLast().map { segment[$0] }.reduce(0, +) }
  /// Where a level's segment stands within a turn.
  func range(_ level: Level) -> Range<Int> { offset(level)..<offset(level) + segment[level] }
}

/// A number of each level.
struct PerLevelCounts: Sendable, Equatable {
  let everyday: Int
  let personal: Int
  let `private`: Int

  var sum: Int { everyday + personal + `private` }

  subscript(level: Level) -> Int {
    switch level {
    case .everyday: everyday
    case .personal: personal
    case .private: `private`
    }
  }
}

extension BookSize {
  /// The size of which a file is, by its length in bytes.
  init?(fileSize: Int) {
    guard let size = BookSize.allCases.first(where: { $0.geometry.fileSize == fileSize }) else { return nil }
    self = size
  }

  /// The size of book whose file is nearest to `fileSize` bytes.
  static func nearest(to fileSize: Int) -> BookSize {
    BookSize.allCases.min { abs($0.fileSize - fileSize) < abs($1.fileSize - fileSize) } ?? .medium
  }

  /// The length of the file, in bytes.
  public var fileSize: Int { geometry.fileSize }

  var geometry: Geometry {
    switch self {
    #if DEBUG
      case .test: .test
    #endif
    case .small: .small
    case .medium: .medium
    case .large: .large
    case .extraLarge: .extraLarge
    }
  }
}

extension Geometry {
  private static let cost = Argon2id.Cost(passes: 3, memory: 268_435_456)
  private static let none = PerLevelCounts(everyday: 0, personal: 0, private: 0)
  private static let segments = PerLevelCounts(everyday: 16_384, personal: 16_384, private: 32_768)

  #if DEBUG
    static let test = Geometry(
      number: 0, turns: 32, segment: PerLevelCounts(everyday: 512, personal: 512, private: 1024),
      chunk: 512, chunks: PerLevelCounts(everyday: 8, personal: 16, private: 16), longestBody: 360,
      cost: Argon2id.Cost(passes: 1, memory: 8 << 20))
  #endif
  static let small = Geometry(
    number: 1, turns: 2048, segment: PerLevelCounts(everyday: 8192, personal: 8192, private: 16_384),
    chunk: 0, chunks: none, longestBody: 8000, cost: cost)
  static let medium = Geometry(
    number: 2, turns: 4096, segment: segments, chunk: 0, chunks: none, longestBody: 16_000, cost: cost)
  static let large = Geometry(
    number: 3, turns: 4096, segment: segments, chunk: 65_536,
    chunks: PerLevelCounts(everyday: 1536, personal: 5376, private: 5376), longestBody: 16_000, cost: cost)
  static let extraLarge = Geometry(
    number: 4, turns: 4096, segment: segments, chunk: 65_536,
    chunks: PerLevelCounts(everyday: 5632, personal: 19_712, private: 19_712), longestBody: 16_000, cost: cost
  )
}
