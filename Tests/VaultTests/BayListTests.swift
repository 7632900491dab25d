import Testing

@testable import Storage
@testable import Vault

/// What a list of a bay may say, rule by rule, and what it means (Docs/Format.md, section 9).
@Suite struct BayListTests {
  private typealias Entry = (file: UInt64, first: UInt32, pieces: UInt32)

  /// The bytes of a list of the private notebook, whose six bays have four chunks each.
  private func body(
    load: UInt64 = 8, count: UInt32? = nil, zero: UInt32 = 0, _ entries: [Entry], behind: Int = 0
  ) -> [UInt8] {
    var body: [UInt8] = []
    body.append(littleEndian: load)
    body.append(littleEndian: count ?? UInt32(entries.count))
    body.append(littleEndian: zero)
    for entry in entries {
      body.append(littleEndian: entry.file)
      body.append(littleEndian: entry.first)
      body.append(littleEndian: entry.pieces)
    }
    return body + [UInt8](repeating: 0, count: behind)
  }

  private func reads(_ body: [UInt8], bay: UInt64 = 2) -> Bool {
    BayList(body, bay: bay, .private, .test) != nil
  }

  @Test func `a list at the edge of its rules is read`() {
    #expect(reads(body([])))
    #expect(reads(body([(1, 0, 4)])) && reads(body([(1, 0, 1), (2, 7, 3)])))
    #expect(reads(body([(.max, 1 << 31 - 4, 4)])))
    #expect(reads(body(load: 1, []), bay: 1) && reads(body(load: 1 << 31 - 1, []), bay: (1 << 31 - 1) % 6))
  }

  @Test func `a list that breaks a rule is none`() {
    #expect(!reads(body(load: 0, []), bay: 0) && !reads(body(load: 1 << 31, []), bay: 1 << 31 % 6))
    #expect(!reads(body([]), bay: 3) && !reads(body(load: 6, []), bay: 6))
    #expect(!reads(body(zero: 1, [])))
    #expect(!reads(body([], behind: 8)) && !reads(body([(1, 0, 1)], behind: 1)))
    #expect(!reads(body(count: 0, [(1, 0, 1)])) && !reads(body(count: 2, [(1, 0, 1)])))
    #expect(!reads(Array(body([]).dropLast())))
    #expect(!reads(body([(1, 0, 0)])))
    #expect(!reads(body([(1, 0, 5)])) && !reads(body([(1, 0, 2), (2, 0, 3)])))
    #expect(!reads(body([(1, 1 << 31 - 3, 4)])) && !reads(body([(1, .max, 1)])))
  }

  @Test func `entries name the chunks one after another, as they were appended`() throws {
    var random = Seeded(23)
    for _ in 0..<200 {
      let lane = (0..<4).map { _ in (file: UInt64(random.below(2)), piece: UInt32(random.below(3))) }
      var list = BayList(load: 8)
      for chunk in lane { list.append(chunk.piece, of: chunk.file) }
      let read = try #require(BayList(list.bytes, bay: 2, .private, .test))
      let named = read.entries.flatMap { entry in
        (entry.first..<entry.first + entry.pieces).map { (file: entry.file, piece: $0) }
      }
      #expect(named.map(\.file) == lane.map(\.file) && named.map(\.piece) == lane.map(\.piece))
    }
  }

  @Test func `data have as many pieces as they fill chunks, and one at the least`() {
    let bays = Bays(level: .private, geometry: .test)
    let lengths = [0, 1, bays.payload - 1, bays.payload, bays.payload + 1, 2 * bays.payload]
    #expect(bays.payload == 440 && lengths.map { bays.pieces($0) } == [1, 1, 1, 1, 2, 2])
    let most = UInt64(24 * bays.payload)
    #expect(bays.pieces(claimed: most) == 24 && bays.pieces(claimed: most + 1) == nil)
    #expect(bays.mostPieces == 8)
    // The bay of the newest load is the youngest, that of the next one the oldest.
    #expect((0..<6).map { bays.age(bays.bay(20 - UInt32($0)), newest: 20) } == Array(0..<6))
  }
}
