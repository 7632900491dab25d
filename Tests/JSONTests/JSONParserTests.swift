import Testing

@testable import JSON

/// The problem of a text that must not be read, or `nil` if it was read.
private func problem(_ text: String) -> JSON.Problem? { problem(Array(text.utf8)) }

private func problem(_ bytes: [UInt8], limit: Int = JSON.mostBytes) -> JSON.Problem? {
  do throws(JSON.Fault) {
    _ = try JSON(parsing: bytes, limit: limit)
    return nil
  } catch { return error.problem }
}

private func read(_ text: String) throws -> JSON { try JSON(parsing: Array(text.utf8)) }

@Suite struct `Reading JSON` {
  @Test func `every kind of value is read`() throws {
    let value = try read(#" { "a" : [ null , true, false, -0.5e+3, "x" ] , "b" : { } , "c":[] }"#)
    #expect(value == ["a": [.null, true, false, .number("-0.5e+3"), "x"], "b": [:], "c": []])
    #expect(value.object?.names == ["a", "b", "c"])
  }

  @Test func `a value may stand alone`() throws {
    #expect(try read("\t\"x\"\r\n") == "x")
    #expect(try read("7").integer == 7)
    #expect(try read("null") == .null)
  }

  @Test(arguments: ["0", "-0", "1e999", "123456789012345678901234567890", "1.50", "1E-7"])
  func `a number stays as it was written`(text: String) throws {
    #expect(try read(text) == .number(text))
    #expect(try read(text).canonical == Array(text.utf8))
  }

  @Test(arguments: ["01", "-", "1.", ".5", "+1", "1e", "1e+", "--1", "0x10", "NaN", "Infinity", "-a", "1.e3"])
  func `what only resembles a number is refused`(text: String) {
    #expect(problem(text) != nil)
  }

  @Test func `escapes are decoded`() throws {
    #expect(try read(#""\"\\\/\b\f\n\r\t\u00e9\ud83d\uDE00\u0000""#) == "\"\\/\u{8}\u{c}\n\r\té😀\0")
  }

  @Test(arguments: [
    #""\ud800""#, #""\udc00""#, #""\ud800\u0041""#, #""\ud800x""#, #""\udc00\ud800""#, #""\ud800\ud800""#,
  ])
  func `half a surrogate pair is refused`(text: String) {
    #expect(problem(text) == .halfPair)
  }

  @Test(arguments: [#""\x""#, #""\u12g4""#, #""\u+123""#])
  func `an unknown escape is refused`(text: String) {
    #expect(problem(text) == .escape)
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC3, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0x5C, 0x6E, 0x80, 0x22],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
    #expect(problem(bytes) == .notUTF8)
  }

  @Test func `a byte order mark is refused by name`() {
    #expect(problem("\u{FEFF}{}") == .byteOrderMark)
  }

  @Test func `a control character in a text is refused`() {
    #expect(problem("\"a\nb\"") == .control(0x0A))
    #expect(problem("\"\\n\u{1}\"") == .control(1))
  }

  @Test func `a name that occurs twice is refused`() {
    #expect(problem(#"{"a":1,"b":2,"\u0061":3}"#) == .nameTwice("a"))
    let many = (0..<100).map { "\"n\($0)\":0" }.joined(separator: ",")
    #expect(problem("{\(many)}") == nil)
    #expect(problem("{\(many),\"n99\":0}") == .nameTwice("n99"))
    #expect(problem("{\(many),\"n3\":0}") == .nameTwice("n3"))
  }

  @Test func `names that only look the same are two names`() throws {
    let value = try read("{\"\u{e9}\":1,\"e\u{301}\":2}")
    #expect(value.object?["\u{e9}"] == 1)
    #expect(value.object?["e\u{301}"] == 2)
  }

  @Test func `nesting is read to its limit and not beyond`() throws {
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(problem(nested(64)) == nil)
    #expect(problem(nested(65)) == .tooDeep)
    #expect(problem(nested(100_000)) == .tooDeep)
    #expect(problem(String(repeating: "{\"a\":", count: 100_000)) == .tooDeep)
    #expect(problem("[" + String(repeating: "[],", count: 1000) + "[]]") == nil)
  }

  @Test func `more bytes than the limit are refused unread`() {
    #expect(problem([UInt8](repeating: 0x5B, count: 100_000_000), limit: 1 << 20) == .tooLong(limit: 1 << 20))
    #expect(problem(Array("[1]".utf8), limit: 3) == nil)
    #expect(problem(Array("[1]".utf8), limit: 2) == .tooLong(limit: 2))
  }

  @Test(arguments: [
    "", " ", "[", "[1", "[1,", "{", "{\"a\"", "{\"a\":", "\"a", "\"\\", "\"\\u12", "tru", "-",
  ])
  func `an early end is told as such`(text: String) {
    #expect(problem(text) == .endsEarly)
  }

  @Test(arguments: ["[1,]", "{\"a\":1,}", "[1 2]", "{a:1}", "{\"a\" 1}", "[,]", "truE", "'a'", "//x\n1", "]"])
  func `a wrong character is refused`(text: String) {
    guard case .unexpected = problem(text) else {
      Issue.record("\(text) was not refused for a character")
      return
    }
  }

  @Test func `what follows the value is refused`() {
    #expect(problem("{} x") == .goesOn)
    #expect(problem("1 2") == .goesOn)
    #expect(problem("01") == .number)
  }

  @Test func `a fault names its line and character`() {
    #expect(throws: JSON.Fault(problem: .unexpected(0x78), line: 3, column: 8)) {
      try read("{\n\"a\": 1,\n\"ñé\" : x}")
    }
    #expect(throws: JSON.Fault(problem: .nameTwice("a"), line: 2, column: 1)) {
      try read("{\"a\":1,\n\"a\":2}")
    }
  }
}

@Suite struct `Reading a sequence` {
  @Test func `each value has the line on which it begins`() throws {
    let values = try JSON.sequence(Array("{\"a\":1}\n\n{\"a\":\n2}\n  [] 3".utf8))
    #expect(values.map(\.line) == [1, 3, 5, 5])
    #expect(values.map(\.value) == [["a": 1], ["a": 2], [], 3])
  }

  @Test func `nothing is an empty sequence`() throws {
    #expect(try JSON.sequence([]).isEmpty)
    #expect(try JSON.sequence(Array(" \n".utf8)).isEmpty)
  }

  @Test func `a fault in a later value names its own line`() {
    #expect(throws: JSON.Fault(problem: .unexpected(0x7D), line: 2, column: 6)) {
      try JSON.sequence(Array("{\"a\":1}\n{\"a\":}".utf8))
    }
  }

  @Test func `many values are counted to the last line`() throws {
    let bytes = [UInt8](repeatElement(Array("{\"a\":1}\n".utf8), count: 50_000).joined())
    #expect(try JSON.sequence(bytes).last?.line == 50_000)
  }
}
