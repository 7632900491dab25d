internal import Records

/// A copy as one page that needs nothing else: no script, no picture from elsewhere, no font.
///
/// At its end, out of sight, stands the copy as JSON, so that what is seen can be checked.
package struct HTMLCopy: CopyForm {
  let copy: Copy
  let reader: FactReader
  let words: CopyWords
  /// The copy as it stands at the end of the page.
  private let data: JSONCopy
  /// What stands above the list of files.
  let filesNote: String

  package init(_ copy: Copy, filesNote: String? = nil) {
    self.copy = copy
    self.filesNote = filesNote ?? copy.words.filesNote(pictures: copy.pictures.count)
    reader = copy.reader
    words = copy.words
    data = JSONCopy(copy)
  }

  /// The page, then the copy as JSON in a comment.
  var pieces: Pieces {
    Pieces(count: count, sealedBy: { seal($0) }, { piece($0) { _ in [] } })
  }

  /// How many pieces there are before the last.
  package var count: Int { shownCount + 1 + data.count }

  /// A piece; `read` gives the bytes of a picture.
  package func piece<E: Error>(
    _ index: Int, reading read: (ListedFile) throws(E) -> [UInt8]
  ) throws(E) -> [UInt8] {
    let place = index - shownCount
    if place < 0 { return try shownPiece(index, reading: read) }
    return place == 0 ? Array(PageData.begin.utf8) : data.piece(place - 1)
  }

  /// The last piece. `digest` is that of all bytes before.
  func seal(_ digest: String) -> [UInt8] { data.seal(digest) + PageData.end.utf8 }

  /// How many pieces the part has that is seen.
  package var shownCount: Int { copy.items.count + copy.pictures.count + 3 }

  /// The head, each item, the lists, each picture, the end of what is seen.
  package func shownPiece<E: Error>(
    _ index: Int, reading read: (ListedFile) throws(E) -> [UInt8]
  ) throws(E) -> [UInt8] {
    var page = Markup()
    let place = index - copy.items.count - 2
    if index == 0 {
      begin(&page)
    } else if place < -1 {
      draw(copy.items[index - 1], into: &page)
    } else if place == -1 {
      drawLists(into: &page)
    } else if place < copy.pictures.count {
      let picture = copy.pictures[place]
      draw(picture, try read(picture), isFirst: place == 0, into: &page)
    } else {
      end(&page)
    }
    return page.take()
  }

  private func begin(_ page: inout Markup) {
    let title = [copy.title, copy.period].compactMap(\.self).joined(separator: ", ")
    let pictures = copy.pictures.isEmpty ? nil : "data:"
    PageHead(language: copy.language, title: title, style: style, pictures: pictures).draw(into: &page)
    page.open("body", ["class": "of-\(copy.product)"])
    page.tag("a", ["class": "skip", "href": "#entries"], words.skip)
    page.tag("header") { drawCover(into: &$0) }
    page.open("main")
    if copy.product == .report, !copy.isEmpty { drawOverview(into: &page) }
    page.open("section", ["id": "entries", "class": "items", "aria-labelledby": "entries-title"])
    let head =
      copy.product == .report ? words.entriesHead : copy.subjectsShown
    page.tag("h2", ["id": "entries-title"], head)
    if copy.isEmpty { page.tag("p", words.nothing) }
  }

  private func drawLists(into page: inout Markup) {
    page.close("section")
    if !copy.people.isEmpty { drawPeople(into: &page) }
    if copy.product == .report || !copy.files.isEmpty { drawFiles(into: &page) }
  }

  private func end(_ page: inout Markup) {
    if !copy.pictures.isEmpty { page.close("section") }
    page.close("main")
    page.tag("footer") { page in
      page.tag("p", "\(words.end) · \(copy.title) · \(copy.subjectsShown)")
    }
    page.code("\n")
  }

  private var style: Code { Code(stringLiteral: Stylesheet.all.text + runningHeads.text) }

  /// The margins of printed pages. What stands in them is of this program: titles, dates, numbers of pages.
  private var runningHeads: Code {
    let number = words.page("\" counter(page) \"", of: "\" counter(pages) \"")
    return Code(
      stringLiteral: """
        @page { margin: 22mm 18mm 20mm;
          @top-left { content: "\(copy.title)"; \(Stylesheet.margin) }
          @top-right { content: "\(copy.period ?? "")"; \(Stylesheet.margin) }
          @bottom-right { content: "\(number)"; \(Stylesheet.margin) } }
        @page :first { @top-left { content: none } @top-right { content: none } }

        """)
  }
}

extension Copy {
  /// The title of its first page.
  var title: String { words.title(of: product) }

  /// From when to when its entries reach, in words that are all this program's; `nil` without times.
  package var period: String? { product == .report ? Times.span(of: items, in: language) : nil }
}
