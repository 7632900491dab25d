import Testing

@testable import JSON

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct `Writing JSON` {
  let value: JSON = ["b": [1, .null, true], "a": ["x": "é\n\"\\/\u{1}\u{7f}"], "é": [], "z": [:]]

  @Test func `the canonical form sorts names and leaves no space`() {
    #expect(
      text(value.canonical)
        == #"{"a":{"x":"é\n\"\\/\u0001"# + "\u{7f}" + #""},"b":[1,null,true],"z":{},"é":[]}"#)
  }

  @Test func `names are sorted by their bytes and not as UTF-16`() {
    let object: JSON = ["\u{1F600}": 1, "\u{FFFD}": 2, "Z": 3, "a": 4, "": 5]
    #expect(text(object.canonical) == "{\"\":5,\"Z\":3,\"a\":4,\"\u{FFFD}\":2,\"\u{1F600}\":1}")
  }

  @Test func `the canonical form is stable`() throws {
    #expect(try JSON(parsing: value.canonical).canonical == value.canonical)
    #expect(try JSON(parsing: value.pretty()).canonical == value.canonical)
    #expect(try JSON(parsing: value.compact).canonical == value.canonical)
  }

  @Test func `texts that look the same keep their own bytes`() {
    #expect(JSON.string("e\u{301}").canonical == [0x22, 0x65, 0xCC, 0x81, 0x22])
    #expect(JSON.string("e\u{301}") != JSON.string("\u{e9}"))
  }

  @Test func `the compact form keeps the order of members`() {
    #expect(text((["b": 1, "a": [2]] as JSON).compact) == #"{"b":1,"a":[2]}"#)
  }

  @Test func `the pretty form has a line for each value`() {
    let shown = text((["b": [1, 2], "a": [:], "c": []] as JSON).pretty())
    #expect(shown == "{\n  \"b\": [\n    1,\n    2\n  ],\n  \"a\": {},\n  \"c\": []\n}")
  }

  @Test func `forms that are shown hold nothing that acts on a terminal`() throws {
    let hostile: JSON = .string("\u{1b}[2J\u{9b}1m\u{202e}abc\u{2066}\u{7f}é€\u{2028}")
    let shown = #""\u001b[2J\u009b1m\u202eabc\u2066\u007fé€\u2028""#
    #expect(text(hostile.compact) == shown)
    #expect(text(hostile.pretty()) == shown)
    #expect(try JSON(parsing: hostile.compact) == hostile)
  }
}

@Suite struct `An object` {
  @Test func `setting a name keeps its place and nil takes it away`() {
    var object: JSONObject = ["a": 1, "b": 2]
    object["a"] = 3
    object["c"] = 4
    object["b"] = nil
    #expect(object.names == ["a", "c"])
    #expect(object["a"] == 3)
    #expect(object["b"] == nil)
  }

  @Test func `order does not count for equality`() {
    #expect(["a": 1, "b": 2] as JSONObject == ["b": 2, "a": 1])
    #expect(Set([["a": 1, "b": 2] as JSONObject, ["b": 2, "a": 1]]).count == 1)
    #expect(["a": 1] as JSONObject != ["a": .number("1.0")])
  }

  @Test func `changes replace members and null takes them away`() {
    let object: JSONObject = ["a": 1, "b": 2]
    #expect(object.changed(by: ["b": .null, "a": 5, "c": 6]) == ["a": 5, "c": 6])
  }
}
