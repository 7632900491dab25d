/// What a turn says of one level, before it is sealed (Docs/Format.md, section 5).
struct Segment: Equatable, Sendable {
  static let headerCount = 56
  /// Generations stay below this.
  static let generationLimit: UInt64 = 1 << 62

  let generation: UInt64
  let claim: Claim
  let frames: [Frame]

  /// What a level says of itself: how many records it has, how many it has reported as lost, and the digest of all.
  struct Claim: Equatable, Sendable {
    var liveCount: UInt32
    var lostCount: UInt32
    /// BLAKE2b-256, 32 bytes.
    var digest: [UInt8]
  }

  /// The plain text, `length` bytes long.
  func plain(length: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    bytes.append(littleEndian: generation)
    bytes.append(littleEndian: claim.liveCount)
    bytes.append(littleEndian: claim.lostCount)
    bytes.append(littleEndian: UInt32(frames.map(\.count).reduce(0, +)))
    bytes.append(littleEndian: UInt32(0))
    bytes.append(contentsOf: claim.digest)
    for frame in frames { frame.append(to: &bytes) }
    precondition(bytes.count <= length)
    bytes.append(contentsOf: repeatElement(0, count: length - bytes.count))
    return bytes
  }

  /// The segment that `plain` holds, or `nil` where it breaks a rule of section 5.
  init?(plain: [UInt8], place: Int, geometry: Geometry) {
    guard plain.count >= Segment.headerCount else { return nil }
    generation = plain.littleEndian(UInt64.self, at: 0)
    claim = Claim(
      liveCount: plain.littleEndian(UInt32.self, at: 8), lostCount: plain.littleEndian(UInt32.self, at: 12),
      digest: Array(plain[24..<56]))
    let length = Int(plain.littleEndian(UInt32.self, at: 16))
    let zero = plain.littleEndian(UInt32.self, at: 20)
    guard 1..<Segment.generationLimit ~= generation, geometry.place(generation) == place, zero == 0,
      length <= plain.count - Segment.headerCount
    else { return nil }
    let end = Segment.headerCount + length
    guard plain[end...].allSatisfy({ $0 == 0 }),
      let frames = Segment.frames(plain, end: end, generation: generation, longestBody: geometry.longestBody)
    else { return nil }
    self.frames = frames
  }

  init(generation: UInt64, claim: Claim, frames: [Frame]) {
    self.generation = generation
    self.claim = claim
    self.frames = frames
  }

  private static func frames(
    _ plain: [UInt8], end: Int, generation: UInt64, longestBody: Int
  ) -> [Frame]? {
    var frames: [Frame] = []
    var seen = Set<UInt64>()
    var offset = headerCount
    while offset < end {
      guard end - offset >= Frame.headerCount,
        let kind = Frame.Kind(rawValue: plain.littleEndian(UInt32.self, at: offset + 16))
      else { return nil }
      let id = plain.littleEndian(UInt64.self, at: offset)
      let version = plain.littleEndian(UInt64.self, at: offset + 8)
      let count = Int(plain.littleEndian(UInt32.self, at: offset + 20))
      offset += Frame.headerCount
      guard count <= end - offset, count <= longestBody, 1...generation ~= version,
        kind != .deleted || count == 0, seen.insert(id).inserted
      else { return nil }
      frames.append(Frame(id: id, version: version, kind: kind, body: Array(plain[offset..<offset + count])))
      offset += count
    }
    return frames
  }
}
