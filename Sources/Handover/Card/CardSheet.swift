public import Records

/// One sheet of at most eight panels, to be cut out and folded. It names no title: whoever finds it is told as little as
/// can be.
struct CardSheet {
  /// How many panels the sheet has: two rows of four. What has no room is counted beside it.
  static let mostPanels = 8

  let language: Language
  private let panels: [[CardPanels.Line]]
  private let leftOut: Int
  private var words: CopyWords { CopyWords(language) }

  init(_ lines: [CardPanels.Line], in language: Language) {
    self.language = language
    let all = CardPanels(lines).panels
    panels = Array(all.prefix(CardSheet.mostPanels))
    leftOut = all.count - panels.count
  }

  /// The page up to the sheet; `note` stands above it.
  func begin(_ page: inout Markup, note: String) {
    PageHead(language: language, title: words.card, style: Stylesheet.card).draw(into: &page)
    page.open("body")
    page.open("main")
    page.tag("p", ["class": "how"], note)
    if leftOut > 0 { page.tag("p", ["class": "how"], words.cardLeavesOut(panels: leftOut)) }
  }

  /// The sheet; nothing where nothing is on it.
  func draw(into page: inout Markup) {
    if panels.isEmpty { return }
    page.tag("section", ["class": "sheet rows\(min(panels.count, 4))", "aria-label": words.card]) { page in
      for (index, panel) in panels.enumerated() {
        page.tag("div", ["class": "panel"]) { page in
          for line in panel { page.tag("p", ["class": line.look.rawValue, "dir": "auto"], line.text) }
          page.tag("p", ["class": "place"], "\(index + 1)/\(panels.count)")
        }
      }
    }
  }

  /// The end of the page.
  func end(_ page: inout Markup) { page.code("</main>\n</body>\n</html>\n") }
}

/// A card for a wallet with words of one's own choice: "At a glance" in `Docs/Guidance.md`.
public struct WalletCard {
  private let sheet: CardSheet
  private let made: Instant

  /// A card with `parts`, a heading each and the lines below it.
  public init(_ parts: [(title: String, lines: [String])], in language: Language, made: Instant) {
    let lines = parts.flatMap { part in
      [CardPanels.Line(look: .heading, text: part.title)]
        + part.lines.map { CardPanels.Line(look: .plain, text: $0) }
    }
    sheet = CardSheet(lines, in: language)
    self.made = made
  }

  /// The card as a page for a browser, in UTF-8. It loads nothing and runs nothing.
  public var page: [UInt8] {
    var page = Markup()
    let words = CopyWords(sheet.language)
    sheet.begin(&page, note: words.cardNote(made.dayShown(in: sheet.language)))
    sheet.draw(into: &page)
    sheet.end(&page)
    return page.take()
  }
}
