import Records
import Testing
import Timing

@testable import Inspection
@testable import Handover

/// Copies that somebody made to stop whoever checks them.
@Suite(.serialized) struct LargeCopyTests {
  private func copy(_ journal: [JSONObject]) -> [UInt8] {
    let data: JSONObject = [
      "homebook": "copy", "format": .integer(JSONCopy.format), "made": .string(Sample.made.description),
      "product": "report", "language": "en", "records": [], "covered": [],
      "journal": .array(journal.map(JSON.object)),
    ]
    return JSON.object(data).pretty()
  }

  /// So many entries, and as many additions to the last of them, of which no digest is right.
  private func foreign(_ count: Int) -> [UInt8] {
    let entries: [JSONObject] = (1...count).map {
      ["id": .string(Sample.id($0).description), "kind": "entry", "number": .integer($0)]
    }
    let last = JSON.string(Sample.id(count).description)
    let digest = JSON.string(String(repeating: "0", count: 64))
    let additions: [JSONObject] = (1...count).map {
      [
        "id": .string(Sample.id(count + $0).description), "kind": "amendment", "entry": last,
        "previous": .string(String(repeating: "1", count: 64)), "digest": digest, "salts": [:],
      ]
    }
    let unsalted: [JSONObject] = additions.map { ["previous": $0["previous"] ?? .null, "digest": digest] }
    return copy(entries + additions + unsalted)
  }

  @Test(.enabled(if: isBench)) func `ten times as many differences take ten times as long`() throws {
    let (small, large) = (foreign(200), foreign(2_000))
    #expect(try Examination(large).differences.count >= 6_000)
    let growth =
      try secondsWorked { _ = try Examination(large) } / secondsWorked { _ = try Examination(small) }
    #expect(growth < 40, "\(growth)")
  }

  @Test func `numbers that are none are not reckoned with`() throws {
    let numbers = [Int.min, Int.max, 4_294_967_295, 0, 3]
    let entries = numbers.map { Sample.entry(1, ["number": .integer($0)]) }
    let links = Sample.linked(entries).compactMap(\.json.object).enumerated().filter { $0.offset != 1 }
    let found = try Examination(copy(links.map(\.element))).differences
    #expect(found == [.missing(1), .missing(2)])
    let ends = try Examination(copy([["number": .integer(Int.min)], ["number": .integer(Int.max)]]))
    #expect(ends.differences == [.bytes])
    #expect(ends.unlinked.map(\.entry) == [nil, nil])
  }

  @Test func `a page whose data are too long is refused, and says so`() {
    let data = [UInt8](repeating: 0x20, count: Examination.longestData + 1)
    #expect(throws: NotACopy.tooLong(Examination.longestData)) { try Examination(data) }
  }
}
