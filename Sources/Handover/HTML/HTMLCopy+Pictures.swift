internal import Records
internal import Text

extension HTMLCopy {
  /// A picture with its bytes as they are kept; the first one opens the section, which the end of the page closes.
  func draw(_ picture: ListedFile, _ bytes: [UInt8], isFirst: Bool, into page: inout Markup) {
    if isFirst {
      page.open("section", ["id": "pictures", "aria-labelledby": "pictures-title"])
      page.tag("h2", ["id": "pictures-title"], words.pictures)
    }
    page.tag("article", ["class": "card picture", "id": picture.pictureAnchor]) { page in
      page.tag("h3", ["dir": "auto"], picture.name)
      let facts = facts(of: picture)
      page.facts(facts)
      if let type = bytes.pictureType {
        page.picture(facts.first { $0.name == "shows" }?.content.line ?? picture.name, type, bytes)
      } else {
        page.tag("p", words.notShown)
      }
      page.tag("p") { $0.tag("a", ["href": "#\(picture.anchor)"], "\(words.files): \(picture.place)") }
    }
  }

  /// Whose picture it is: on paper no link leads to that.
  private func facts(of picture: ListedFile) -> [Fact] {
    guard let file = copy.files.first(where: { $0.id == picture.id }) else { return [] }
    let fields = copy.rules.portion(of: file)
    let told = reader.facts(fields, of: .attachment).filter {
      ["shows", "takenBy", "takenAt"].contains($0.name)
    }
    guard let item = copy.items.first(where: { $0.record.id.description == file.fields[.of]?.text }) else {
      return told
    }
    let today = copy.rules.portion(of: Record(id: item.record.id, kind: item.record.kind, fields: item.today))
    let place = today["place"].flatMap { reader.fact("place", $0, of: item.record.kind) }
    let time = copy.product == .report ? [copy.label(of: item), copy.time(of: item)] : [copy.label(of: item)]
    let owner = Fact(name: "of", label: words.belongsTo, content: .text(time.joined(separator: ", ")))
    return [owner] + [place].compactMap(\.self) + told
  }
}

extension Markup {
  /// A picture that is in the page itself.
  fileprivate mutating func picture(_ name: String, _ type: Code, _ data: [UInt8]) {
    code("<img alt=\"")
    text(name)
    code("\" src=\"data:")
    code(type)
    code(";base64,")
    append(Base64.encode(data, padded: true))
    code("\">")
  }
}

extension [UInt8] {
  /// What kind of picture begins so.
  fileprivate var pictureType: Code? {
    if starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if starts(with: "GIF8".utf8) { return "image/gif" }
    if starts(with: "RIFF".utf8), dropFirst(8).starts(with: "WEBP".utf8) { return "image/webp" }
    if dropFirst(4).starts(with: "ftypavif".utf8) { return "image/avif" }
    return starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png" : nil
  }
}
