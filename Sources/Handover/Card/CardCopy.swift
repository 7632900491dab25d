internal import Records

/// A copy as a card for a wallet: eight panels on a sheet, to be cut out and folded.
struct CardCopy: CopyForm {
  /// How many panels a sheet has: two rows of four.
  static let panelsPerSheet = 8

  let copy: Copy
  private let reader: FactReader

  init(_ copy: Copy) {
    self.copy = copy
    reader = copy.reader
  }

  /// The head, each sheet, the end.
  var pieces: Pieces {
    let panels = CardPanels(lines).panels
    let starts = Array(stride(from: 0, to: panels.count, by: CardCopy.panelsPerSheet))
    return Pieces(count: starts.count + 2) { index in
      var page = Markup()
      switch index {
      case 0: begin(&page)
      case starts.count + 1: page.code("</main>\n</body>\n</html>\n")
      default:
        let start = starts[index - 1]
        draw(panels[start...].prefix(CardCopy.panelsPerSheet), from: start, of: panels.count, into: &page)
      }
      return page.take()
    }
  }

  private var words: CopyWords { copy.words }

  private func begin(_ page: inout Markup) {
    PageHead(language: copy.language, title: copy.title, style: Stylesheet.card).draw(into: &page)
    page.open("body")
    page.open("main")
    page.tag("h1", copy.title)
    page.tag(
      "p", ["class": "how"],
      copy.isEmpty ? words.nothing : words.cardNote(copy.made.dayShown(in: copy.language)))
  }

  private func draw(
    _ panels: ArraySlice<[CardPanels.Line]>, from start: Int, of count: Int, into page: inout Markup
  ) {
    page.tag(
      "section",
      [
        "class": "sheet rows\(min(panels.count, 4))",
        "aria-label": words.cardSheet(start / CardCopy.panelsPerSheet + 1),
      ]
    ) { page in
      for (index, panel) in panels.enumerated() {
        page.tag("div", ["class": "panel"]) { page in
          for line in panel { page.tag("p", ["class": line.look.rawValue, "dir": "auto"], line.text) }
          page.tag("p", ["class": "place"], "\(start + index + 1)/\(count)")
        }
      }
    }
  }
}

// What stands on the card.
extension CardCopy {
  private typealias Line = CardPanels.Line

  /// What is known without a card, or of no use on the way.
  private static let leftOut: Set<String> = [
    "title", "name", "to", "sections", "stage", "applies", "country", "template", "reviewBy",
  ]

  private var lines: [Line] {
    copy.items.flatMap { lines(of: $0) }
      + list(copy.people, titled: words.people) + list(copy.files, titled: words.files)
  }

  private func lines(of item: Copy.Item) -> [Line] {
    let fields = copy.rules.portion(of: item.record)
    let title = Line(look: .title, text: copy.label(of: item))
    let facts = reader.facts(fields, of: item.record.kind, without: CardCopy.leftOut)
    let later = item.later.flatMap { reader.facts(copy.rules.portion(of: $0), of: $0.kind) }
    return [title] + sections(fields) + (facts + later).map { plain($0) }
  }

  private func sections(_ fields: JSONObject) -> [Line] {
    (fields[.sections]?.items ?? []).compactMap(\.object).flatMap { section in
      let steps = (section[.steps]?.items ?? []).compactMap(\.object).filter { $0[.status] != "notForMe" }
      let heading = section[.heading]?.text.map { [Line(look: .heading, text: $0)] } ?? []
      return steps.isEmpty ? [] : heading + steps.map { step($0) }
    }
  }

  private func step(_ step: JSONObject) -> Line {
    let facts = reader.facts(step, ofPart: ["sections", "steps"], of: .plan, without: ["text", "status"])
    let more = facts.map { $0.name == "by" ? "\($0.label): \($0.content.line)" : short($0.content) }
    let text = ([step[.text]?.text ?? "–"] + more).joined(separator: " – ")
    return Line(look: step[.status] == "done" ? .done : .step, text: text)
  }

  private func list(_ records: [Record], titled title: String) -> [Line] {
    guard !records.isEmpty else { return [] }
    return [Line(look: .heading, text: title)]
      + records.map { record in
        let facts = reader.facts(copy.rules.portion(of: record), of: record.kind, without: ["name"])
        let text = [copy.name(of: record)] + facts.map { short($0.content) }
        return Line(look: .plain, text: text.joined(separator: "; "))
      }
  }

  private func plain(_ fact: Fact) -> Line {
    Line(look: .plain, text: "\(fact.label): \(short(fact.content))")
  }

  /// What a fact holds, without labels: of yes and no, the label of what is so.
  private func short(_ content: Fact.Content) -> String {
    switch content {
    case .list(let items): items.map { short($0) }.joined(separator: "; ")
    case .facts(let facts): facts.compactMap { part($0) }.joined(separator: ", ")
    case .text, .link, .digits: content.line
    }
  }

  private func part(_ fact: Fact) -> String? {
    let text = short(fact.content)
    return text == words.no ? nil : text == words.yes ? "(\(fact.label))" : text
  }
}

extension Instant {
  /// The day alone.
  fileprivate func dayShown(in language: Language) -> String {
    (try? TimePoint(String(description.prefix(10))))?.day.shown(in: language) ?? description
  }
}
