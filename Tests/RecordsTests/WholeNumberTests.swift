import Testing

@testable import Records

@Suite struct WholeNumberTests {
  @Test func `a number outside the bounds of its field counts as none`() {
    let good: [(Kind, String, Int)] = [
      (.entry, "number", 1), (.entry, "number", 999_999_999),
      (.attachment, "bytes", 0), (.attachment, "bytes", 999_999_999_999), (.settings, "idle", 120),
    ]
    for (kind, name, number) in good {
      #expect(Record(id: .random(), kind: kind, fields: [name: .integer(number)]).whole(name) == number)
    }
    let bad: [(Kind, String, JSON)] = [
      (.entry, "number", 0), (.entry, "number", 1_000_000_000), (.entry, "number", .number("1.0")),
      (.entry, "number", "7"), (.entry, "formerNumber", -1),
      (.attachment, "bytes", .integer(Int.max)), (.attachment, "bytes", -1), (.settings, "idle", 0),
      (.document, "number", 7), (.entry, "unknown", 7),
    ]
    for (kind, name, number) in bad {
      #expect(Record(id: .random(), kind: kind, fields: [name: number]).whole(name) == nil, "\(name)")
    }
  }

  @Test func `what is wrong with a chain names no number that is none`() {
    let link: JSONObject = ["number": .integer(Int.max)]
    #expect(Chain.verify([link]).differences.map(\.number) == [nil])
  }
}
