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
package struct Geometry: Sendable, Equatable {
  /// The number of this size in every label.
  let number: UInt32
  /// How many places the ring has: E.
  package let places: Int
  /// The length of a segment of each level, in bytes.
  let segment: PerLevel<Int>
  /// The length of a chunk of the files area, in bytes; 0 where there is none.
  package let chunk: Int
  /// How many bays each level has.
  package let bays: PerLevel<Int>
  /// How many chunks each bay of a level has.
  let bayChunks: PerLevel<Int>
  /// The longest body of a record, in bytes.
  package let longestBody: Int
  /// What a key costs.
  let cost: Argon2id.Cost

  package static let headerCount = 4096

  /// The length of a place: W.
  package var width: Int { segment.sum }
  /// Where the files area begins.
  var files: Int { Geometry.headerCount + places * width }
  /// How many chunks `level` has in all its bays.
  func chunks(_ level: Level) -> Int { bays[level] * bayChunks[level] }
  /// Where the second header page begins.
  package var secondHeader: Int { files + chunk * Level.allCases.reduce(0) { $0 + chunks($1) } }
  /// Whether books of this size keep files.
  package var hasFiles: Bool { chunk > 0 }
  /// The length of the file.
  package var fileSize: Int { secondHeader + Geometry.headerCount }
  /// The sizes of a sitting, in places, the smallest first.
  var sittings: [Int] { [2, 16, 256].filter { $0 < places } + [places] }
  /// The size of a sitting that wrote `count` places.
  func sitting(of count: Int) -> Int {
    sittings.first { $0 >= count } ?? (count + places - 1) / places * places
  }

  /// The most bytes of frames that a segment holds: ROOM.
  package func room(_ level: Level) -> Int { segment[level] - Seal.overhead - Segment.headerCount }
  /// The most bytes of live frames that a level holds: LIMIT.
  package func limit(_ level: Level) -> Int { places / 4 * (segment[level] - 128) }
  /// The place of a generation in the ring.
  package func place(_ generation: UInt64) -> Int { Int(generation % UInt64(places)) }
  /// Which place stands `index` places into the file: those of even number come first, so that two places in a row
  /// stand half a ring apart.
  package func place(at index: Int) -> Int { index < places / 2 ? 2 * index : 2 * (index - places / 2) + 1 }
  /// Where a place begins in the file.
  func offset(place: Int) -> Int {
    Geometry.headerCount + (isEarlier ? place : place / 2 + place % 2 * (places / 2)) * width
  }
  /// The generation that `place` stands for when the clock is `clock`: the only one of the last lap.
  func generation(at place: Int, clock: UInt64) -> UInt64 {
    let behind = UInt64((self.place(clock) - place + places) % places)
    return clock > behind ? clock - behind : 0
  }
  /// Where a level's segment begins within a place.
  func offset(_ level: Level) -> Int { level.andBelow.dropLast().map { segment[$0] }.reduce(0, +) }
  /// Where a level's segment stands within a place.
  func range(_ level: Level) -> Range<Int> { offset(level)..<offset(level) + segment[level] }
}

extension BookSize {
  /// The size of book whose file is nearest to `fileSize` bytes.
  static func nearest(to fileSize: Int) -> BookSize {
    BookSize.allCases.min { abs($0.fileSize - fileSize) < abs($1.fileSize - fileSize) } ?? .medium
  }

  /// The length of the file, in bytes.
  public var fileSize: Int { geometry.fileSize }

  package var geometry: Geometry {
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
  private static let none = PerLevel(everyday: 0, personal: 0, private: 0)
  private static let segments = PerLevel(everyday: 8192, personal: 8192, private: 49_152)

  #if DEBUG
    static let test = Geometry(
      number: 8, places: 32, segment: PerLevel(everyday: 512, personal: 512, private: 1024), chunk: 512,
      bays: PerLevel(everyday: 4, personal: 6, private: 6),
      bayChunks: PerLevel(everyday: 2, personal: 2, private: 4), longestBody: 344,
      cost: Argon2id.Cost(passes: 1, memory: 8 << 20))
  #endif
  static let small = Geometry(
    number: 9, places: 2048, segment: PerLevel(everyday: 4096, personal: 4096, private: 24_576),
    chunk: 0, bays: none, bayChunks: none, longestBody: 3900, cost: cost)
  static let medium = Geometry(
    number: 10, places: 4096, segment: segments, chunk: 0, bays: none, bayChunks: none, longestBody: 8000,
    cost: cost)
  static let large = Geometry(
    number: 11, places: 4096, segment: segments, chunk: 65_536,
    bays: PerLevel(everyday: 24, personal: 24, private: 70),
    bayChunks: PerLevel(everyday: 64, personal: 64, private: 128), longestBody: 8000, cost: cost)
  static let extraLarge = Geometry(
    number: 12, places: 4096, segment: segments, chunk: 65_536,
    bays: PerLevel(everyday: 64, personal: 64, private: 286),
    bayChunks: PerLevel(everyday: 64, personal: 64, private: 128), longestBody: 8000, cost: cost)
}
