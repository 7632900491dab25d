internal import Records

/// A copy as a card for a wallet.
struct CardCopy: CopyForm {
  let copy: Copy
  private let reader: FactReader

  init(_ copy: Copy) {
    self.copy = copy
    reader = copy.reader
  }

  /// The head, the sheet, the end.
  var pieces: Pieces {
    let sheet = CardSheet(lines, in: copy.language)
    let note = copy.isEmpty ? words.nothing : words.cardNote(copy.made.dayShown(in: copy.language))
    return Pieces(count: 3) { index in
      var page = Markup()
      switch index {
      case 0: sheet.begin(&page, note: note)
      case 1: sheet.draw(into: &page)
      default: sheet.end(&page)
      }
      return page.take()
    }
  }

  private var words: CopyWords { copy.words }
}

// What stands on the card.
extension CardCopy {
  private typealias Line = CardPanels.Line

  /// What is known without a card, or of no use on the way.
  private static let leftOut: Set<String> = [
    "title", "name", "to", "sections", "stage", "applies", "country", "template", "reviewBy",
  ]

  private var lines: [Line] {
    list(copy.people, titled: words.people) + copy.items.flatMap { lines(of: $0) }
      + list(copy.files, titled: words.files)
  }

  private func lines(of item: Copy.Item) -> [Line] {
    let fields = copy.rules.portion(of: item.record)
    let title = Line(look: .title, text: copy.label(of: item))
    let facts = reader.facts(fields, of: item.record.kind, without: CardCopy.leftOut)
    let later = item.later.flatMap { reader.facts(copy.rules.portion(of: $0), of: $0.kind) }
    // Of a plan, what is needed in a hurry comes first, and its title would tell what the card is.
    let others = (facts + later).map { plain($0) }
    return copy.product == .plan ? others + sections(fields) : [title] + others
  }

  private func sections(_ fields: JSONObject) -> [Line] {
    (fields[.sections]?.items ?? []).compactMap(\.object).flatMap { section in
      // Ideas are for the quiet of the whole plan.
      let steps = (section[.steps]?.items ?? []).compactMap(\.object)
        .filter { $0[.status] == "doing" || $0[.status] == "done" }
      let heading = section[.heading]?.text.map { [Line(look: .heading, text: $0)] } ?? []
      return steps.isEmpty ? [] : heading + steps.map { step($0) }
    }
  }

  private func step(_ step: JSONObject) -> Line {
    let facts = reader.facts(step, of: Plan.stepFields, without: ["text", "status", "time"])
    let more = facts.map { $0.name == "by" ? $0.line : short($0.content) }
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
    Line(look: .plain, text: fact.lead + short(fact.content))
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
    guard let isSo = fact.isSo else { return short(fact.content) }
    return isSo ? "(\(fact.label))" : nil
  }
}

extension Instant {
  /// The day alone.
  func dayShown(in language: Language) -> String {
    (try? TimePoint(String(description.prefix(10))))?.day.shown(in: language) ?? description
  }
}
