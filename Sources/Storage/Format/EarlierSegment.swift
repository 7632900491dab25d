extension Segment {
  private static let earlierHeaderCount = 56

  /// The segment of the earlier format that `plain` holds, or `nil` where it breaks a rule. What was counted there are
  /// generations; they stand for the states.
  ///
  /// `generation u64 | live_count u32 | lost_count u32 | frames_length u32 | zero u32 | live_digest[32] | frames`
  init?(earlier plain: [UInt8], place: Int, geometry: Geometry) {
    let start = Segment.earlierHeaderCount
    guard plain.count >= start else { return nil }
    let generation = plain.littleEndian(UInt64.self, at: 0)
    let length = Int(plain.littleEndian(UInt32.self, at: 16))
    guard 1..<Segment.numberLimit ~= generation, geometry.place(generation) == place,
      plain.littleEndian(UInt32.self, at: 20) == 0, length <= plain.count - start,
      plain[(start + length)...].allSatisfy({ $0 == 0 }),
      let frames = Segment.frames(plain, start..<start + length, state: generation, geometry),
      frames.allSatisfy({ $0.kind != .list })
    else { return nil }
    let claim = Claim(
      state: generation, liveCount: plain.littleEndian(UInt32.self, at: 8),
      lostCount: plain.littleEndian(UInt32.self, at: 12), digest: Array(plain[24..<start]))
    self.init(generation: generation, claim: claim, loads: PerLevel { _ in 0 }, frames: frames)
  }
}
