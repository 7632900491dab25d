internal import Records
internal import Text

/// A copy as plain text, 80 columns wide, or with lines that whoever shows them breaks.
struct TextCopy: CopyForm {
  let copy: Copy
  let reader: FactReader
  private let width: Int?

  init(_ copy: Copy, width: Int? = TextLayout.width) {
    (self.copy, self.width) = (copy, width)
    reader = copy.reader
  }

  /// The head, each item, the end.
  var pieces: Pieces {
    let count = copy.items.count
    return Pieces(count: count + 2) { index in
      var page = TextLayout(columns: width)
      switch index {
      case 0: begin(&page)
      case count + 1: end(&page)
      default: write(copy.items[index - 1], into: &page)
      }
      return page.take()
    }
  }

  private var words: CopyWords { copy.words }

  private func begin(_ page: inout TextLayout) {
    page.rule("=")
    page.wrap(copy.title)
    if let period = copy.period { page.wrap(period) }
    page.wrap(copy.subjectsShown)
    page.wrap("\(words.made): \(copy.made.shown(in: copy.language))")
    for code in copy.codes { page.wrap(code.line) }
    page.rule("=")
    if let note = copy.note { section(words.noteToReader, [note], into: &page) }
    if copy.product == .report { section(words.howToRead, words.reading(copy), into: &page) }
    section(words.howToCheck, [words.textIsNotChecked] + words.checking(of: copy), into: &page)
  }

  private func section(_ title: String, _ paragraphs: [String], into page: inout TextLayout) {
    page.line()
    page.wrap(title.uppercased())
    for paragraph in paragraphs {
      page.line()
      page.wrap(paragraph)
    }
  }

  private func write(_ item: Copy.Item, into page: inout TextLayout) {
    let fields = copy.rules.portion(of: item.record)
    page.line()
    page.rule()
    page.wrap(head(of: item, fields))
    if item.later.contains(where: { $0.kind == .withdrawal }) { page.wrap("* \(words.withdrawnLater)") }
    if let account = fields[.account]?.text, copy.product == .report {
      page.line()
      page.wrap(account)
      page.line()
    }
    let shown = copy.product == .plan ? Plan(fields).arranged(in: copy.language) : fields
    write(reader.facts(shown, of: item.record.kind, without: skipped), indent: 2, into: &page)
    writeMarks(of: item.record, copy.delay(of: item), into: &page)
    for record in item.later { write(later: record, into: &page) }
  }

  private var skipped: Set<String> {
    copy.product == .report ? ["happened", "title", "account"] : ["title", "name", "to"]
  }

  private func head(of item: Copy.Item, _ fields: JSONObject) -> String {
    guard copy.product == .report else { return copy.label(of: item).shown.onOneLine }
    return [copy.label(of: item), copy.time(of: item), fields[.title]?.text].compactMap(\.self)
      .joined(separator: " - ").shown.onOneLine
  }

  private func write(later record: Record, into page: inout TextLayout) {
    page.line()
    page.wrap("+ \(Schema.label(of: record.kind)?[copy.language] ?? record.kind.description)", first: "  ")
    write(reader.facts(copy.rules.portion(of: record), of: record.kind), indent: 4, into: &page)
    writeMarks(of: record, indent: 4, into: &page)
  }

  private func write(_ facts: [Fact], indent: Int, into page: inout TextLayout) {
    for fact in facts {
      write(fact.content, after: String(repeating: " ", count: indent) + fact.lead, indent, into: &page)
    }
  }

  private func write(_ content: Fact.Content, after lead: String, _ indent: Int, into page: inout TextLayout)
  {
    switch content {
    case .text(let words), .link(let words, _), .digits(let words):
      page.wrap(words, behind: lead, orUnder: indent + 2)
    case .facts(let facts):
      page.label(lead)
      write(facts, indent: indent + 2, into: &page)
    case .list(let items):
      page.label(lead)
      let bullet = String(repeating: " ", count: indent + 2) + "- "
      for item in items { write(item: item, after: bullet, indent + 2, into: &page) }
    }
  }

  private func write(item: Fact.Content, after bullet: String, _ indent: Int, into page: inout TextLayout) {
    guard case .facts(let facts) = item else { return page.wrap(item.line, first: bullet) }
    for (index, fact) in facts.enumerated() {
      let lead = index == 0 ? bullet : String(repeating: " ", count: bullet.columns)
      write(fact.content, after: lead + fact.lead, indent + 2, into: &page)
    }
  }

  private func writeMarks(
    of record: Record, _ delay: String? = nil, indent: Int = 2, into page: inout TextLayout
  ) {
    let lead = String(repeating: " ", count: indent)
    if record.kind.isChained, let time = copy.writtenDown(record, delay) {
      page.wrap(time, first: "\(lead)\(words.writtenDown): ")
    }
    if let digest = record.fields[.digest]?.text { page.wrap(digest, first: "\(lead)\(words.digest): ") }
  }

  private func end(_ page: inout TextLayout) {
    list(copy.people, of: .person, titled: words.people, into: &page)
    list(copy.files, of: .attachment, titled: words.files, into: &page)
    page.line()
    page.rule("=")
    page.wrap("\(words.end). \(copy.subjectsShown).")
  }

  private func list(_ records: [Record], of kind: Kind, titled title: String, into page: inout TextLayout) {
    if records.isEmpty { return }
    section(title, [], into: &page)
    for (index, record) in records.enumerated() {
      page.line()
      page.wrap(copy.name(of: record).shown.onOneLine, first: "\(index + 1). ")
      write(reader.facts(copy.rules.portion(of: record), of: kind, without: ["name"]), indent: 3, into: &page)
    }
  }
}

extension TextLayout {
  /// A label with nothing behind it.
  fileprivate mutating func label(_ lead: String) { line(lead.withoutTail) }

  /// A text behind its label, or under it where there is no room beside it.
  fileprivate mutating func wrap(_ text: String, behind lead: String, orUnder indent: Int) {
    guard let columns else { return wrap(text, first: lead) }
    let room = columns - lead.columns
    let widest = text.split(whereSeparator: \.isWhitespace).map { String($0).columns }.max() ?? 0
    guard lead.columns > 36 || widest > room else { return wrap(text, first: lead) }
    label(lead)
    wrap(text, first: String(repeating: " ", count: indent))
  }
}
