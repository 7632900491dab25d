import Testing

@testable import Records
import Text

/// A journal of three linked records.
private func journal() -> [JSONObject] {
  var head = Chain.genesis
  let fields: [JSONObject] = [
    ["number": 1, "happened": "2026-03-01", "account": "one", "private": "mine"],
    ["entry": "0000000000000001", "account": "one, corrected", "reason": "typing"],
    ["number": 2, "happened": "2026-03-02", "account": "two", "who": ["b": 1, "a": [1, "é"]]],
  ]
  return fields.enumerated().compactMap { index, fields in
    let kind: Kind = index == 1 ? .amendment : .entry
    let id = RecordID(rawValue: UInt64(index) + 1)
    let linked = Chain.linked(Record(id: id, kind: kind, fields: fields), after: head)
    head = linked.fields["digest"]?.text ?? ""
    return linked.json.object
  }
}

/// The record with another digest in the chain that lies `depth` chains back.
private func forging(_ link: JSONObject, _ depth: Int) -> JSONObject {
  guard depth > 0, let former = link["formerLink"]?.object else {
    var forged = link
    forged["digest"] = .string(String(repeating: "9", count: 64))
    return forged
  }
  var forged = link
  forged["formerLink"] = .object(forging(former, depth - 1))
  return forged
}

private func problems(_ links: [JSONObject]) -> [Chain.Problem] {
  Chain.verify(links).differences.map(\.problem)
}

@Suite struct `A chain of records` {
  @Test func `a whole chain verifies to its last digest`() {
    let links = journal()
    let outcome = Chain.verify(links)
    #expect(outcome.differences.isEmpty)
    #expect(outcome.head == links.last?["digest"]?.text)
    #expect(Chain.verify([]).head == Chain.genesis)
  }

  @Test func `every field has a salt of its own in a copy, identifier and kind included`() {
    for link in journal().map({ Chain.withholding([], from: $0) }) {
      #expect(link["seed"] == nil)
      let salts = link["salts"]?.object ?? [:]
      #expect(Set(salts.names) == Set(link.names).subtracting(["salts", "previous", "digest"]))
      #expect(Set(salts.members.map(\.value)).count == salts.count)
    }
    #expect(journal()[0]["digest"] != journal()[0]["digest"])
  }

  @Test(arguments: ["id", "kind", "number", "happened", "account", "private"])
  func `a change of any field is seen at its record`(name: String) {
    var links = journal()
    links[0][name] = "changed"
    #expect(Chain.verify(links).differences.map(\.place) == [1])
    #expect(problems(links) == [.digest])
    links[0][name] = nil
    #expect(problems(links) == [.digest])
  }

  @Test func `a difference names the number and the record`() {
    var links = journal()
    links[2]["account"] = "changed"
    let expected = Chain.Difference(place: 3, number: 2, id: RecordID(rawValue: 3), problem: .digest)
    #expect(Chain.verify(links).differences == [expected])
  }

  @Test func `a field added is seen, with a salt or without`() {
    var links = journal()
    links[1]["title"] = "added"
    #expect(problems(links) == [.digest])
    links[1] = Chain.withholding([], from: journal()[1])
    links[1]["title"] = "added"
    #expect(problems(links).contains(.incomplete))
  }

  @Test func `a missing record and a changed order are seen`() {
    let links = journal()
    #expect(problems([links[0], links[2]]) == [.previous])
    #expect(problems([links[1], links[2]]) == [.previous])
    #expect(problems([links[1], links[0], links[2]]) == [.previous, .previous, .previous])
    #expect(problems([links[0], links[0]]) == [.previous])
  }

  @Test func `a record rewritten with a new digest is seen at the one after it`() {
    var links = journal()
    let forged = Record(id: RecordID(rawValue: 1), kind: .entry, fields: ["account": "other"])
    links[0] = Chain.linked(forged, after: Chain.genesis).json.object ?? [:]
    let outcome = Chain.verify(links)
    #expect(outcome.differences.map(\.place) == [2])
    #expect(outcome.differences.map(\.problem) == [.previous])
  }

  @Test(arguments: ["seed", "previous", "digest"])
  func `a record without its links is told as incomplete`(name: String) {
    var links = journal()
    links[2][name] = nil
    #expect(problems(links) == [.incomplete])
    links[2][name] = "ABCD"
    #expect(problems(links) == [.incomplete])
  }

  @Test func `linking again gives a new seed and keeps the fields`() throws {
    let record = try #require(Record(json: .object(journal()[0])))
    let again = Chain.linked(record, after: String(repeating: "a", count: 64))
    #expect(again.fields["account"] == record.fields["account"])
    #expect(again.fields["seed"] != record.fields["seed"])
    #expect(
      Chain.verify([again.json.object ?? [:]], after: String(repeating: "a", count: 64)).differences.isEmpty)
  }

  @Test func `what is tied to a chain is written as it must be, in every part`() throws {
    let (link, copy) = (journal()[0], Chain.withholding(["private"], from: journal()[0]))
    #expect(Chain.isLinked(link) && Chain.isLinked(copy) && !Chain.isLinked(Chain.free(link)))
    for name in ["previous", "digest"] {
      for value in [
        nil, "", .string(String(repeating: "A", count: 64)), .string(String(repeating: "a", count: 63)),
      ]
        as [JSON?]
      {
        var flawed = link
        flawed[name] = value
        #expect(!Chain.isLinked(flawed))
      }
    }
    var flawed = copy
    flawed["withheld"] = ["x"]
    #expect(!Chain.isLinked(flawed))
    for value in [nil, "x"] as [JSON?] {
      flawed = copy
      var salts = try #require(copy["salts"]?.object)
      salts["account"] = value
      flawed["salts"] = .object(salts)
      #expect(!Chain.isLinked(flawed))
    }
  }

  @Test func `a record that came from another chain is verified there too, through every chain`() throws {
    let first = journal()[0]
    var record = try #require(Record(json: .object(first)))
    for round in 0..<3 {
      record = Chain.linked(Chain.unlinked(record), after: String(repeating: "\(round)", count: 64))
    }
    let (link, head) = (try #require(record.json.object), String(repeating: "2", count: 64))
    #expect(Chain.verify([link], after: head).differences.isEmpty)
    let before = try #require(Chain.former(link).flatMap { Chain.former($0) }.flatMap { Chain.former($0) })
    #expect(before.canonical == first.canonical)
    // A digest of before that is another one, in the last chain and in the first.
    for depth in 1...3 {
      let forged = try #require(Record(json: .object(forging(link, depth))))
      let again = Chain.linked(forged, after: head)
      #expect(Chain.verify([again.json.object ?? [:]], after: head).differences.map(\.problem) == [.digest])
    }
    // Without its words nobody can tell of what the digests of before were.
    var without = Chain.withholding(["account"], from: link)
    without["formerLink"] = link["formerLink"]
    #expect(Chain.verify([without], after: head).differences.isEmpty)
  }

  @Test func `stored bytes keep the chain`() throws {
    let record = try #require(Record(json: .object(journal()[0])))
    let back = try Record(id: record.id, kind: record.kind, stored: record.stored)
    #expect(Chain.verify([back.json.object ?? [:]]).differences.isEmpty)
  }
}

@Suite struct `A copy that leaves something out` {
  @Test func `two names that only look the same are both withheld`() throws {
    var fields = JSONObject((0..<2).map { ("member \($0)", .integer($0)) })
    fields["e\u{301}"] = "two"
    fields["\u{e9}"] = "one"
    let linked = Chain.linked(Record(id: .random(), kind: .entry, fields: fields), after: Chain.genesis)
    let link = try #require(linked.json.object)
    let left = Chain.leavingOut(link)
    #expect(left["withheld"]?.items?.count == 6 && left["e\u{301}"] == nil && left["\u{e9}"] == nil)
    #expect(Chain.verify([left]).differences.isEmpty)
  }

  @Test func `a withheld field leaves its commitment and nothing else`() {
    var links = journal()
    links[0] = Chain.withholding(["private", "absent"], from: links[0])
    #expect(links[0]["private"] == nil)
    #expect(links[0]["salts"]?.object?["private"] == nil)
    #expect(links[0]["withheld"]?.items?.count == 1)
    #expect(Chain.verify(links).differences.isEmpty)
    #expect(!String(decoding: JSON.object(links[0]).canonical, as: UTF8.self).contains("mine"))
  }

  @Test func `fields may be withheld one after another`() {
    let link = journal()[0]
    let once = Chain.withholding(["private", "account"], from: link)
    let twice = Chain.withholding(["private"], from: Chain.withholding(["account"], from: link))
    #expect(once == twice)
  }

  @Test func `a record left out keeps its place and shows no field`() {
    var links = journal()
    links[1] = Chain.leavingOut(links[1])
    #expect(Set(links[1].names) == ["previous", "digest", "withheld"])
    let outcome = Chain.verify(links)
    #expect(outcome.differences.isEmpty)
    #expect(outcome.leftOut == 1)
  }

  @Test func `what is withheld stands in an order that tells nothing`() {
    for _ in 0..<20 {
      let withheld = Chain.leavingOut(journal()[2])["withheld"]?.texts ?? []
      #expect(withheld.count == 6 && withheld == withheld.sorted())
    }
  }

  @Test func `a copy tells nothing of the chains from which a record came`() throws {
    let record = try #require(Record(json: .object(journal()[0])))
    let link = try #require(Chain.linked(Chain.unlinked(record), after: Chain.genesis).json.object)
    #expect(link["formerLink"]?.object?["digest"] == record.fields["digest"])
    #expect(Chain.withholding([], from: link)["formerLink"] == nil)
  }

  @Test func `a place is empty where something was taken out, and nothing else is there`() throws {
    let record = try #require(Record(json: .object(journal()[0])))
    #expect(!record.isEmptied && record.emptied.isEmptied)
    let bare = Chain.linked(Record(id: record.id, kind: .entry, fields: ["number": 1]), after: Chain.genesis)
    #expect(!bare.isEmptied)
    var more = record.emptied
    more.fields["account"] = "x"
    #expect(!more.isEmptied)
  }

  @Test func `what a copy left out is seen however often the record was linked anew`() throws {
    let without = Chain.withholding(["private"], from: journal()[0])
    let place = try #require(Record(json: .object(journal()[0]))).emptied
    var (came, left) = (try #require(Record(json: .object(without))), place)
    for _ in 0..<3 {
      #expect(came.isAbridged && !came.isEmptied && left.isEmptied && !left.isAbridged)
      came = Chain.linked(Chain.unlinked(came), after: Chain.genesis)
      left = Chain.linked(Chain.unlinked(left), after: Chain.genesis)
    }
    let whole = try #require(Record(json: .object(journal()[0])))
    #expect(!whole.isAbridged && !Chain.linked(Chain.unlinked(whole), after: Chain.genesis).isAbridged)
  }

  @Test func `a changed commitment or a field put back with other words is seen`() {
    var links = journal()
    links[0] = Chain.withholding(["private"], from: links[0])
    var forged = links
    forged[0]["withheld"] = [.string(String(repeating: "0", count: 64))]
    #expect(problems(forged) == [.digest])
    forged = links
    forged[0]["withheld"] = nil
    #expect(problems(forged) == [.digest])
    forged[0]["withheld"] = ["x"]
    #expect(problems(forged) == [.incomplete])
  }

  @Test func `a record that is not linked just loses the fields`() {
    #expect(Chain.withholding(["a"], from: ["a": 1, "b": 2]) == ["b": 2])
  }
}

@Suite struct `The short code` {
  @Test func `it stands for the first 128 bits in groups of four`() {
    #expect(Chain.shortCode(of: Chain.genesis) == "0000-0000-0000-0000-0000-0000-00")
    // 128 ones, and the two zeros that fill up the last character.
    #expect(Chain.shortCode(of: String(repeating: "f", count: 64)) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZW")
    let head = "00443214c74254b635cf84653a56d7c6" + String(repeating: "0", count: 32)
    #expect(Chain.shortCode(of: head) == "0123-4567-89AB-CDEF-GHJK-MNPQ-RR")
    #expect(Chain.shortCode(of: "abc") == nil)
    #expect(Chain.shortCode(of: String(repeating: "F", count: 64)) == nil)
  }

  @Test func `every one of the 128 bits counts and none behind them`() throws {
    let codes = try (0..<256).map { bit in
      var bytes = [UInt8](repeating: 0, count: 32)
      bytes[bit / 8] = 0x80 >> UInt8(bit % 8)
      return try #require(Chain.shortCode(of: hex(bytes)))
    }
    #expect(Set(codes[..<128]).count == 128)
    #expect(Set(codes[128...]) == [try #require(Chain.shortCode(of: Chain.genesis))])
  }

  @Test func `it is read as people write it down`() {
    let plain = "0123456789ABCDEFGHJKMNPQRR"
    let written = [
      "0123-4567-89AB-CDEF-GHJK-MNPQ-RR", "0123 4567 89ab cdef ghjk mnpq rr", "o1234567-89abcdefghjkmnpqrr",
      "OI23\u{2013}4567\u{2013}89ab\u{2013}cdef\u{2013}ghjk\u{2013}mnpq\u{2013}rr",
      " 0l23456789ABCDEFGHJKMNPQRR\n",
    ]
    for text in written { #expect(Chain.plainCode(text) == plain, "\(text)") }
    for text in ["", "0123-4567-89AB-CDEF", plain + "0", "U" + plain.dropFirst(), "é" + plain.dropFirst()] {
      #expect(Chain.plainCode(text) == nil, "\(text)")
    }
  }
}
