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
      if let type = bytes.pictureType {
        page.picture(picture.name, type, bytes)
      } else {
        page.tag("p", words.notShown)
      }
      page.tag("p") { $0.tag("a", ["href": "#\(picture.anchor)"], "\(words.files): \(picture.place)") }
    }
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
    return starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png" : nil
  }
}
