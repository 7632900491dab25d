internal import Text

/// A page cut into its articles that have a name, and the rest.
struct PageParts {
  private let order: [String]
  private let parts: [String: ArraySlice<UInt8>]
  private let rest: [UInt8]

  init(_ page: ArraySlice<UInt8>) {
    let bytes = Array(page)
    var (order, parts, rest) = ([String](), [String: ArraySlice<UInt8>](), [UInt8]())
    var at = 0
    while let begin = bytes.place(of: "<article ", from: at),
      let end = bytes.place(after: "</article>\n", from: begin)
    {
      rest += bytes[at..<begin]
      let part = bytes[begin..<end]
      if let name = PageParts.name(of: part) {
        order.append(name)
        // Of two with one name, the first counts: the other one is one too many.
        if parts[name] == nil { parts[name] = part }
      } else {
        rest += part
      }
      at = end
    }
    (self.order, self.parts, self.rest) = (order, parts, rest + bytes[at...])
  }

  /// The `id` of an article.
  private static func name(of part: ArraySlice<UInt8>) -> String? {
    let tag = String(decoding: part.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard let begin = tag.firstRange(of: " id=\"")?.upperBound else { return nil }
    return String(tag[begin...].prefix { $0 != "\"" })
  }

  /// The bytes of the picture in an article.
  func picture(_ name: String) -> [UInt8]? {
    guard let part = parts[name].map({ Array($0) }), let begin = part.place(after: ";base64,", from: 0) else {
      return nil
    }
    let characters = Array(part[begin...].prefix { $0 != UInt8(ascii: "\"") })
    return Base64.decode(characters.span, padded: true)
  }

  /// What is otherwise in a page that was given.
  func differences(in given: PageParts, _ label: (String) -> String) -> [Difference.Shown] {
    var found: [Difference.Shown] = []
    for name in order {
      guard let part = given.parts[name] else {
        found.append(.missing(label(name)))
        continue
      }
      if part != parts[name] { found.append(.changed(label(name))) }
    }
    var seen: Set<String> = []
    for (place, name) in given.order.enumerated() where !seen.insert(name).inserted || parts[name] == nil {
      found.append(.added(after: place > 0 ? label(given.order[place - 1]) : nil))
    }
    if found.isEmpty, given.order != order { found.append(.moved) }
    if rest != given.rest { found.append(.rest) }
    return found
  }
}
