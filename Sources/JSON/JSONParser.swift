internal import Text

extension JSON {
  /// Most bytes that are read unless a caller says otherwise: 64 MiB.
  public static let mostBytes = 1 << 26

  /// Reads one value (RFC 8259) that fills the bytes but for white space around it.
  public init(parsing bytes: [UInt8], limit: Int = mostBytes) throws(Fault) {
    var parser = try JSONParser(bytes, limit: limit)
    self = try parser.value()
    parser.skipSpace()
    guard parser.isAtEnd else { throw parser.fault(.goesOn) }
  }

  /// A value and the line on which it begins.
  public struct Numbered: Hashable, Sendable {
    /// The line, counted from 1.
    public let line: Int
    /// The value.
    public let value: JSON
  }

  /// Reads values that follow one another, one a line or over several lines each.
  public static func sequence(_ bytes: [UInt8], limit: Int = mostBytes) throws(Fault) -> [Numbered] {
    var parser = try JSONParser(bytes, limit: limit)
    var values: [Numbered] = []
    var (line, counted) = (1, 0)
    while true {
      parser.skipSpace()
      if parser.isAtEnd { return values }
      line += parser.newlines(from: counted)
      counted = parser.position
      values.append(Numbered(line: line, value: try parser.value()))
    }
  }
}

/// Reads bytes from front to back; strict, and bounded in depth.
struct JSONParser {
  let bytes: [UInt8]
  var position = 0
  private var depth = 0

  init(_ bytes: [UInt8], limit: Int) throws(JSON.Fault) {
    self.bytes = bytes
    if bytes.count > limit { throw JSON.Fault(problem: .tooLong(limit: limit), line: 1, column: 1) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.byteOrderMark) }
  }

  var isAtEnd: Bool { position == bytes.count }

  /// The byte here, or `nil` at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
  }

  mutating func value() throws(JSON.Fault) -> JSON {
    skipSpace()
    switch next {
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "{"): return try nested { parser throws(JSON.Fault) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(JSON.Fault) in try parser.array() }
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || byte.isDigit: return .number(try number())
    default: throw unexpected()
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSON.Fault) -> JSON
  ) throws(JSON.Fault) -> JSON {
    if depth == JSON.deepest { throw fault(.tooDeep) }
    depth += 1
    position += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func array() throws(JSON.Fault) -> JSON {
    var items: [JSON] = []
    if closes(with: UInt8(ascii: "]")) { return .array(items) }
    repeat {
      items.append(try value())
    } while try goesOn(until: UInt8(ascii: "]"))
    return .array(items)
  }

  private mutating func object() throws(JSON.Fault) -> JSON {
    var object = JSONObject()
    if closes(with: UInt8(ascii: "}")) { return .object(object) }
    repeat {
      skipSpace()
      let start = position
      guard next == UInt8(ascii: "\"") else { throw unexpected() }
      let name = try text()
      if object[name] != nil { throw fault(.nameTwice(name), at: start) }
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw unexpected() }
      position += 1
      object.append(name, try value())
    } while try goesOn(until: UInt8(ascii: "}"))
    return .object(object)
  }

  private mutating func closes(with end: UInt8) -> Bool {
    skipSpace()
    guard next == end else { return false }
    position += 1
    return true
  }

  /// Steps over a comma (true) or over the end of the array or object (false).
  private mutating func goesOn(until end: UInt8) throws(JSON.Fault) -> Bool {
    if closes(with: end) { return false }
    guard next == UInt8(ascii: ",") else { throw unexpected() }
    position += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSON.Fault) -> JSON {
    for byte in word.description.utf8 {
      guard next == byte else { throw unexpected() }
      position += 1
    }
    return value
  }
}
