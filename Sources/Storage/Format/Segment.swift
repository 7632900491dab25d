/// What a pass says of one level, before it is sealed (Docs/Format.md, section 5).
package struct Segment: Equatable, Sendable {
  static let headerCount = 72
  /// Generations and states stay below this.
  static let numberLimit: UInt64 = 1 << 62
  /// Numbers of loads stay below this.
  package static let loadLimit: UInt32 = 1 << 31

  package let generation: UInt64
  package let claim: Claim
  /// Of each level the number of its newest load; zeros above level 0.
  let loads: PerLevel<UInt32>
  let frames: [Frame]

  /// What a level says of itself in one state.
  package struct Claim: Equatable, Sendable {
    /// How many changes it has had.
    package var state: UInt64
    /// How many frames are live.
    var liveCount: UInt32
    /// How many it has ever had to give up.
    var lostCount: UInt32
    /// BLAKE2b-256 of everything live, 32 bytes.
    var digest: [UInt8]

    /// Whether it is of a later state than `other`.
    func isNewer(than other: Claim) -> Bool { (state, lostCount) > (other.state, other.lostCount) }
  }

  /// The plain text, `length` bytes long.
  func plain(length: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    bytes.append(littleEndian: generation)
    bytes.append(littleEndian: claim.state)
    bytes.append(littleEndian: claim.liveCount)
    bytes.append(littleEndian: claim.lostCount)
    bytes.append(littleEndian: UInt32(frames.map(\.count).reduce(0, +)))
    for level in Level.allCases { bytes.append(littleEndian: loads[level]) }
    bytes.append(contentsOf: claim.digest)
    for frame in frames { frame.append(to: &bytes) }
    precondition(bytes.count <= length)
    bytes.append(contentsOf: repeatElement(0, count: length - bytes.count))
    return bytes
  }

  init(generation: UInt64, claim: Claim, loads: PerLevel<UInt32>, frames: [Frame]) {
    self.generation = generation
    self.claim = claim
    self.loads = loads
    self.frames = frames
  }

  /// The segment of `level` that `plain` holds, or `nil` where it breaks a rule of section 5.
  init?(plain: [UInt8], _ level: Level, place: Int, geometry: Geometry) {
    guard plain.count >= Segment.headerCount else { return nil }
    generation = plain.littleEndian(UInt64.self, at: 0)
    claim = Claim(
      state: plain.littleEndian(UInt64.self, at: 8), liveCount: plain.littleEndian(UInt32.self, at: 16),
      lostCount: plain.littleEndian(UInt32.self, at: 20), digest: Array(plain[40..<72]))
    let length = Int(plain.littleEndian(UInt32.self, at: 24))
    loads = PerLevel { plain.littleEndian(UInt32.self, at: 28 + 4 * $0.rawValue) }
    guard 1..<Segment.numberLimit ~= generation, geometry.place(generation) == place,
      claim.state < Segment.numberLimit, Segment.areLoads(loads, level, geometry),
      length <= plain.count - Segment.headerCount
    else { return nil }
    let end = Segment.headerCount + length
    guard plain[end...].allSatisfy({ $0 == 0 }),
      let frames = Segment.frames(plain, Segment.headerCount..<end, state: claim.state, geometry),
      frames.allSatisfy({ Segment.isAllowed($0, level, geometry) })
    else { return nil }
    self.frames = frames
  }

  /// Only level 0 counts loads, and only where there are files.
  private static func areLoads(_ loads: PerLevel<UInt32>, _ level: Level, _ geometry: Geometry) -> Bool {
    let most = level == .everyday && geometry.hasFiles ? loadLimit : 1
    return Level.allCases.allSatisfy { loads[$0] < most }
  }

  /// The frames that fill `range` of `plain`, or `nil` where one breaks a rule that holds for every kind.
  static func frames(
    _ plain: [UInt8], _ range: Range<Int>, state: UInt64, _ geometry: Geometry
  ) -> [Frame]? {
    var frames: [Frame] = []
    var seen = Set<UInt64>()
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard range.upperBound - offset >= Frame.headerCount,
        let kind = Frame.Kind(rawValue: plain.littleEndian(UInt32.self, at: offset + 16))
      else { return nil }
      let id = plain.littleEndian(UInt64.self, at: offset)
      let version = plain.littleEndian(UInt64.self, at: offset + 8)
      let count = Int(plain.littleEndian(UInt32.self, at: offset + 20))
      offset += Frame.headerCount
      guard count <= range.upperBound - offset, count <= geometry.longestBody, version >= 1, version <= state,
        kind != .deleted || count == 0, seen.insert(id).inserted
      else { return nil }
      frames.append(Frame(id: id, version: version, kind: kind, body: Array(plain[offset..<offset + count])))
      offset += count
    }
    return frames
  }

  /// Files and lists only where there are files, lists by their own rules.
  private static func isAllowed(_ frame: Frame, _ level: Level, _ geometry: Geometry) -> Bool {
    switch frame.kind {
    case .deleted, .record: true
    case .attachment: geometry.hasFiles
    case .list: geometry.hasFiles && BayList(frame.body, bay: frame.id, level, geometry) != nil
    }
  }
}
