import Testing

@testable import Storage
@testable import Vault

/// The classes of a book and what is derived from them (Docs/Format.md, section 2).
@Suite struct GeometryTests {
  private typealias Row = (number: UInt32, places: Int, segments: [Int], bytes: Int, longest: Int)

  @Test func `every class has the sizes of the table`() {
    let rows: [(Geometry, Row)] = [
      (.test, (8, 32, [512, 512, 1024], 96_256, 344)),
      (.small, (9, 2048, [4096, 4096, 24_576], 67_117_056, 3900)),
      (.medium, (10, 4096, [8192, 8192, 49_152], 268_443_648, 8000)),
      (.large, (11, 4096, [8192, 8192, 49_152], 1_056_972_800, 8000)),
      (.extraLarge, (12, 4096, [8192, 8192, 49_152], 3_204_456_448, 8000)),
    ]
    for (geometry, row) in rows {
      #expect(geometry.number == row.number && geometry.places == row.places)
      #expect(Level.allCases.map { geometry.segment[$0] } == row.segments)
      #expect(geometry.fileSize == row.bytes && geometry.longestBody == row.longest)
      #expect(Level.allCases.map { geometry.room($0) } == row.segments.map { $0 - 144 })
      #expect(Level.allCases.map { geometry.limit($0) } == row.segments.map { row.places / 4 * ($0 - 128) })
    }
  }

  @Test func `a sitting is of 2, 16, 256 places or of laps`() {
    let sizes = [1, 2, 3, 16, 17, 32, 33, 64, 65]
    #expect(sizes.map { Geometry.test.sitting(of: $0) } == [2, 2, 16, 16, 32, 32, 64, 64, 96])
    #expect(
      [17, 256, 257, 4096, 4097].map { Geometry.medium.sitting(of: $0) } == [256, 256, 4096, 4096, 8192])
  }

  @Test(arguments: [Geometry.test, .small, .medium])
  func `two places in a row stand half a ring apart, and each place once`(geometry: Geometry) {
    let (half, width) = (geometry.places / 2, geometry.width)
    let starts = (0..<geometry.places).map { (geometry.offset(place: $0) - Geometry.headerCount) / width }
    #expect(starts.sorted() == Array(0..<geometry.places))
    #expect((0..<half).allSatisfy { starts[2 * $0] == $0 && starts[2 * $0 + 1] == half + $0 })
    #expect((0..<geometry.places).allSatisfy { starts[geometry.place(at: $0)] == $0 })
  }

  @Test func `a place stands for the only generation of the last lap with its remainder`() {
    let geometry = Geometry.test
    for clock in UInt64(63)...99 {
      let all = (0..<32).map { geometry.generation(at: $0, clock: clock) }
      #expect(all.sorted() == Array(clock - 31...clock))
      #expect(all.enumerated().allSatisfy { geometry.place($1) == $0 })
    }
    #expect(geometry.generation(at: 9, clock: 3) == 0)
  }
}
