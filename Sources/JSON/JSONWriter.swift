internal import Text

extension JSON {
  /// The one byte form of a value: UTF-8, no white space, names sorted by their bytes, numbers as written,
  /// no escape but the needed ones. Section "Canonical JSON" of `Docs/Records.md`.
  public var canonical: [UInt8] {
    var writer = JSONWriter(form: .canonical)
    writer.write(self)
    return writer.bytes
  }

  /// One line in the order of the members, harmless to a terminal that shows it.
  public var compact: [UInt8] {
    var writer = JSONWriter(form: .compact)
    writer.write(self)
    return writer.bytes
  }

  /// Several lines in the order of the members, harmless to a terminal that shows it.
  public func pretty(indent: Int = 2) -> [UInt8] {
    var writer = JSONWriter(form: .pretty(indent: indent))
    writer.write(self)
    return writer.bytes
  }
}

extension JSONObject {
  /// The canonical bytes of the object; see ``JSON/canonical``.
  public var canonical: [UInt8] { JSON.object(self).canonical }
}

/// Writes values as bytes.
struct JSONWriter {
  enum Form {
    case canonical
    case compact
    case pretty(indent: Int)
  }

  let form: Form
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  init(form: Form) { self.form = form }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let text): bytes += text.utf8
    case .string(let text): write(text)
    case .array(let items): list(items, "[", "]") { writer, item in writer.write(item) }
    case .object(let object): list(ordered(object), "{", "}") { writer, member in writer.write(member) }
    }
  }

  private func ordered(_ object: JSONObject) -> [JSONObject.Member] {
    if case .canonical = form { object.sorted } else { object.members }
  }

  private mutating func write(_ member: JSONObject.Member) {
    write(member.name)
    bytes.append(UInt8(ascii: ":"))
    if case .pretty = form { bytes.append(UInt8(ascii: " ")) }
    write(member.value)
  }

  private mutating func list<Item>(
    _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar,
    _ each: (inout JSONWriter, Item) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newline()
      each(&self, item)
    }
    depth -= 1
    if !items.isEmpty { newline() }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func newline() {
    guard case .pretty(let indent) = form else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * indent))
  }
}

extension JSONWriter {
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.contains(where: needsCare) {
      for scalar in text.unicodeScalars { write(scalar) }
    } else {
      bytes += text.utf8
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether the byte may belong to a character that is escaped.
  private func needsCare(_ byte: UInt8) -> Bool {
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return true }
    if case .canonical = form { return false }
    return byte.mayBeginUnfit
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(ascii: scalar)]
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case "\u{08}": bytes += "\\b".utf8
    case "\u{0C}": bytes += "\\f".utf8
    case _ where scalar.value < 0x20 || (isShown && !scalar.isFit(.shown)):
      for unit in String(scalar).utf16 { number(unit) }
    default: bytes += Character(scalar).utf8
    }
  }

  private var isShown: Bool {
    if case .canonical = form { false } else { true }
  }

  private mutating func number(_ unit: UInt16) {
    bytes += ("\\u" + hex([UInt8(unit >> 8), UInt8(unit & 255)])).utf8
  }
}
