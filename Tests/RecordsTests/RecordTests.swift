import Testing

@testable import Records

@Suite struct `A record identifier` {
  @Test func `its text is 16 lower case digits and reads back`() {
    #expect(RecordID(rawValue: 0xAB).description == "00000000000000ab")
    #expect(RecordID("00000000000000ab") == RecordID(rawValue: 0xAB))
    #expect(RecordID("ffffffffffffffff")?.rawValue == .max)
  }

  @Test(arguments: [
    "", "ab", "00000000000000AB", "+0000000000000ab", "0000000000000000a", "000000000000000g",
  ])
  func `other texts are no identifiers`(text: String) {
    #expect(RecordID(text) == nil)
  }

  @Test func `new ones differ`() {
    #expect(Set((0..<1000).map { _ in RecordID.random() }).count == 1000)
  }

  @Test func `a prefix finds it`() {
    let id = RecordID(rawValue: 0x0123_4567_89AB_CDEF)
    #expect(id.begins(with: "012345"))
    #expect(!id.begins(with: "12345"))
  }
}

@Suite struct `A kind of record` {
  @Test func `names and numbers lead to each other`() {
    for kind in Kind.known { #expect(Kind(kind.description) == kind) }
    #expect(Kind(rawValue: 11).description == "document")
  }

  @Test func `an unknown number survives`() {
    #expect(Kind(rawValue: 900).description == "kind900")
    #expect(Kind("kind900") == Kind(rawValue: 900))
  }

  @Test(arguments: ["kind1", "kind007", "kind70000", "kind", "Entry", ""])
  func `a name has one spelling`(name: String) {
    #expect(Kind(name) == nil)
  }

  @Test func `the journal's kinds are chained and no others`() {
    #expect(Kind.known.filter(\.isChained) == [.entry, .amendment, .withdrawal, .attachmentNote])
  }
}

@Suite struct `A record` {
  let record = Record(id: RecordID(rawValue: 7), kind: .plan, fields: ["title": "x", "later": ["1": 2]])

  @Test func `its JSON begins with id and kind and reads back`() {
    #expect(record.json.object?.names == ["id", "kind", "title", "later"])
    #expect(Record(json: record.json) == record)
  }

  @Test func `its stored bytes are the canonical fields and read back`() throws {
    #expect(record.stored == Array(#"{"later":{"1":2},"title":"x"}"#.utf8))
    #expect(try Record(id: record.id, kind: record.kind, stored: record.stored) == record)
  }

  @Test func `stored bytes must be an object`() {
    #expect(throws: JSON.Fault.self) { try Record(id: record.id, kind: .plan, stored: Array("[]".utf8)) }
  }

  @Test func `its id and kind are its own, whatever its text says`() throws {
    let text = #"{"id":"zz","kind":"entry","name":"Lease"}"#
    let record = try Record(id: RecordID(rawValue: 0xAB), kind: .document, stored: Array(text.utf8))
    let members = record.json.object?.members.map { "\($0.name): \($0.value.text ?? "")" }
    #expect(members == ["id: 00000000000000ab", "kind: document", "name: Lease"])
  }
}
