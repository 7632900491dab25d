internal import Records

extension HTMLCopy {
  /// The first page: what this is, how to read it, how to check it.
  func drawCover(into page: inout Markup) {
    page.tag("h1", copy.title)
    if let period = copy.period { page.tag("p", ["class": "lede"], period) }
    page.facts(coverFacts, class: "facts cover")
    if let note = copy.note {
      page.tag("section", ["class": "note", "aria-labelledby": "note-title"]) { page in
        page.tag("h2", ["id": "note-title"], words.noteToReader)
        page.prose(note, class: "account")
      }
    }
    if copy.product == .report {
      drawSection("reading", words.howToRead, words.reading(copy), into: &page)
    }
    drawSection("checking", words.howToCheck, words.checking(of: copy), into: &page)
  }

  private var coverFacts: [Fact] {
    let later = copy.items.reduce(0) { $0 + $1.later.count }
    let contents = words.entriesAndLater(copy.subjectsShown, later, copy.files.count)
    let facts = [
      Fact(name: "contents", label: words.contents, content: .text(contents)),
      Fact(name: "made", label: words.made, content: .text(copy.made.shown(in: copy.language))),
    ]
    return (copy.product == .report ? facts : [facts[1]]) + copy.codes
  }

  private func drawSection(_ name: String, _ title: String, _ paragraphs: [String], into page: inout Markup) {
    page.tag("section", ["class": "about", "aria-labelledby": name]) { page in
      page.tag("h2", ["id": name], title)
      for paragraph in paragraphs { page.tag("p", paragraph) }
    }
  }
}
