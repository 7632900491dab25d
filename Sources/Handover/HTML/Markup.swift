internal import Records
internal import Text

/// Code of a page, written in this program. Data cannot become one by accident: there is no way but a literal.
struct Code: ExpressibleByStringLiteral {
  let text: String

  init(stringLiteral text: String) { self.text = text }
}

/// A page in the making. Tags are closed by construction, and whatever is not ``Code`` is escaped.
struct Markup {
  /// How what is drawn is written.
  enum Form {
    /// As HTML.
    case page
    /// As JSON for the sealed page: `["p",{"class":"step"},"text",…]`, a comma before each.
    case tree
  }

  private let form: Form
  private(set) var bytes: [UInt8] = []

  init(_ form: Form = .page) { self.form = form }

  /// Hands out what was written so far and goes on with nothing.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  mutating func code(_ code: Code) { bytes += code.text.utf8 }

  /// Appends characters of base64.
  mutating func append(_ characters: [UInt8]) { bytes += characters }

  mutating func text(_ data: String) {
    switch form {
    case .page: write(escaping: data.shown)
    case .tree: if !data.isEmpty { bytes += [UInt8(ascii: ",")] + JSON.string(data.shown).compact }
    }
  }

  mutating func tag(
    _ name: Code, _ attributes: KeyValuePairs<Code, String> = [:], _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  mutating func tag(_ name: Code, _ attributes: KeyValuePairs<Code, String>, _ data: String) {
    tag(name, attributes) { $0.text(data) }
  }

  mutating func tag(_ name: Code, _ data: String) { tag(name, [:], data) }

  /// An element without content, as `meta`.
  mutating func void(_ name: Code, _ attributes: KeyValuePairs<Code, String> = [:]) {
    open(name, attributes)
    if form == .tree { close(name) }
  }

  mutating func open(_ name: Code, _ attributes: KeyValuePairs<Code, String> = [:]) {
    guard form == .page else { return openBranch(name, attributes) }
    bytes.append(UInt8(ascii: "<"))
    bytes += name.text.utf8
    for (attribute, value) in attributes { write(attribute, value) }
    bytes.append(UInt8(ascii: ">"))
  }

  /// White space between elements would show where lines of a text are kept, so only these end their line.
  private static let endsLine: Set<String> = [
    "article", "head", "header", "section", "style", "svg", "title", "tr",
  ]

  mutating func close(_ name: Code) {
    guard form == .page else { return bytes.append(UInt8(ascii: "]")) }
    bytes += "</".utf8
    bytes += name.text.utf8
    bytes.append(UInt8(ascii: ">"))
    if Markup.endsLine.contains(name.text) { bytes.append(0x0A) }
  }

  private mutating func openBranch(_ name: Code, _ attributes: KeyValuePairs<Code, String>) {
    let object = JSONObject(attributes.map { ($0.text, .string($1.shown)) })
    bytes += ",[".utf8
    bytes += JSON.string(name.text).compact + [UInt8(ascii: ",")] + JSON.object(object).compact
  }

  private mutating func write(_ attribute: Code, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    bytes += attribute.text.utf8
    bytes += "=\"".utf8
    write(escaping: value.shown)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(escaping text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
