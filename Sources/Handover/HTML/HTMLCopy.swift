internal import Records
internal import Sodium

/// A copy as one page that needs nothing else: no script, no picture from elsewhere, no font.
///
/// At its end, out of sight, stands the copy as JSON, so that what is seen can be checked.
struct HTMLCopy: Sendable {
  /// Counts up whenever the page of a copy is drawn otherwise than before: `verify` draws it again and compares.
  static let edition = 1

  let copy: Copy
  let reader: FactReader
  let words: CopyWords
  /// The copy as it stands at the end of the page.
  private let data: JSONCopy
  /// What stands above the list of files.
  let filesNote: String

  init(_ copy: Copy, filesNote: String? = nil) {
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
  var count: Int { shownCount + 1 + data.count }

  /// A piece; `read` gives the bytes of a picture.
  func piece(_ index: Int, reading read: (ListedFile) throws -> [UInt8]) rethrows -> [UInt8] {
    let place = index - shownCount
    if place < 0 { return try shownPiece(index, reading: read) }
    return place == 0 ? Array(HTMLCopy.beginOfData.utf8) : data.piece(place - 1)
  }

  /// The last piece. `digest` is that of all bytes before.
  func seal(_ digest: String) -> [UInt8] { data.seal(digest) + HTMLCopy.end.utf8 }

  /// What stands before the JSON. Nothing else in a page begins a comment.
  static let beginOfData = "<!--homebook\n"
  /// What stands behind it.
  static let end = "-->\n</body>\n</html>\n"

  /// How many pieces the part has that is seen.
  var shownCount: Int { copy.items.count + copy.pictures.count + 3 }

  /// The head, each item, the lists, each picture, the end of what is seen.
  func shownPiece(_ index: Int, reading read: (ListedFile) throws -> [UInt8]) rethrows -> [UInt8] {
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
    page.code("<!doctype html>\n")
    page.open("html", ["lang": copy.language.rawValue])
    page.tag("head") { drawHead(into: &$0) }
    page.open("body", ["class": "of-\(copy.product)"])
    page.tag("a", ["class": "skip", "href": "#entries"], words.skip)
    page.tag("header") { drawCover(into: &$0) }
    page.open("main")
    if copy.product == .report, !copy.isEmpty { drawOverview(into: &page) }
    page.open("section", ["id": "entries", "class": "items", "aria-labelledby": "entries-title"])
    let head =
      copy.product == .report ? words.entriesHead : words.subjects(copy.items.count, of: copy.product)
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
      page.tag("p", "\(words.end) · \(copy.title) · \(words.subjects(copy.items.count, of: copy.product))")
    }
    page.code("\n")
  }

  private func drawHead(into page: inout Markup) {
    page.void("meta", ["charset": "utf-8"])
    page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    page.void("meta", ["name": "referrer", "content": "no-referrer"])
    page.void("meta", ["name": "robots", "content": "noindex"])
    page.tag("title", [copy.title, copy.period].compactMap(\.self).joined(separator: ", "))
    page.tag("style") { $0.code(style) }
  }

  private var style: Code { Code(stringLiteral: Stylesheet.all.text + runningHeads.text) }

  /// Even if something of the data became markup, the page could not load, run or send anything.
  private var policy: String {
    let digest = base64(SHA256.digest(Array(style.text.utf8)))
    let pictures = copy.pictures.isEmpty ? "" : "img-src data:; "
    return "default-src 'none'; style-src 'sha256-\(digest)'; \(pictures)base-uri 'none'; form-action 'none'"
  }

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
  var period: String? { product == .report ? Times.span(of: items, in: language) : nil }
}
