import Sodium
import Testing

@testable import Storage

/// The rules of a segment's plain text, one broken at a time (Docs/Format.md, section 5).
@Suite struct SegmentTests {
  private static let geometry = BookSize.test.geometry
  private static let length = geometry.segment[.everyday] - Seal.overhead

  /// The bytes of a segment of level 0, made different by `change`.
  private static func plain(
    generation: UInt64 = 5, state: UInt64 = 3, loads: UInt32 = 0, frames: [Frame] = [record()],
    _ change: (inout [UInt8]) -> Void = { _ in }
  ) -> [UInt8] {
    let claim = Segment.Claim(
      state: state, liveCount: 1, lostCount: 0, digest: [UInt8](repeating: 7, count: 32))
    let segment = Segment(
      generation: generation, claim: claim, loads: PerLevel { _ in loads }, frames: frames)
    var bytes = segment.plain(length: length)
    change(&bytes)
    return bytes
  }

  private static func record(
    _ id: UInt64 = 70_000, version: UInt64 = 2, kind: Frame.Kind = .record, body: [UInt8] = [1, 2, 3]
  ) -> Frame {
    Frame(id: id, version: version, kind: kind, body: body)
  }

  private func read(_ plain: [UInt8], _ generation: UInt64 = 5, _ level: Level = .everyday) -> Segment? {
    let place = Self.geometry.place(generation)
    return Segment(plain: plain, level, place: place, geometry: Self.geometry)
  }

  @Test func `what keeps all rules is read as it was written`() throws {
    let segment = try #require(read(Self.plain()))
    #expect(segment.generation == 5 && segment.claim.state == 3 && segment.frames == [Self.record()])
    let deletion = Self.record(70_001, version: 1, kind: .deleted, body: [])
    #expect(read(Self.plain(frames: [Self.record(), deletion])) != nil)
    #expect(read(Self.plain(loads: Segment.loadLimit - 1)) != nil)
  }

  @Test func `generations are from 1 and at their place, states below 2^62`() {
    let lap = UInt64(Self.geometry.places)
    #expect(read(Self.plain(generation: 0), 0) == nil)
    #expect(read(Self.plain(generation: lap), 0) != nil)
    #expect(read(Self.plain(generation: 6), 5) == nil)
    #expect(read(Self.plain(generation: Segment.numberLimit), Segment.numberLimit) == nil)
    #expect(read(Self.plain(state: Segment.numberLimit)) == nil)
  }

  @Test func `loads are below 2^31, and only level 0 counts them`() {
    #expect(read(Self.plain(loads: Segment.loadLimit)) == nil)
    #expect(read(Self.plain(loads: 1), 5, .personal) == nil)
    #expect(read(Self.plain(), 5, .personal) != nil)
  }

  @Test func `no byte stands behind the frames, and no frame beyond its length`() {
    #expect(read(Self.plain { $0[$0.count - 1] = 1 }) == nil)
    #expect(read(Self.plain { $0[24] += 1 }) == nil)
    #expect(read(Self.plain { $0[24] -= 1 }) == nil)
    #expect(read(Self.plain { $0[27] = 0x7F }) == nil)
  }

  @Test func `frames keep the rules of their kind`() {
    #expect(read(Self.plain(frames: [Self.record(version: 0)])) == nil)
    #expect(read(Self.plain(frames: [Self.record(version: 4)])) == nil)
    #expect(read(Self.plain(frames: [Self.record(kind: .deleted, body: [1])])) == nil)
    #expect(read(Self.plain(frames: [Self.record(), Self.record()])) == nil)
    #expect(read(Self.plain { $0[Segment.headerCount + 16] = 4 }) == nil)
  }
}
