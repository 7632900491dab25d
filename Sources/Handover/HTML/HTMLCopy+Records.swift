internal import Records

extension HTMLCopy {
  func draw(_ item: Copy.Item, into page: inout Markup) {
    switch copy.product {
    case .report: drawEntry(item, into: &page)
    case .plan: drawPlan(item, into: &page)
    case .documents, .log: drawCard(item, into: &page)
    }
  }

  /// An entry as it was first written, and beside it what came later.
  private func drawEntry(_ item: Copy.Item, into page: inout Markup) {
    let anchor = copy.anchor(of: item)
    page.open("article", ["class": item.later.isEmpty ? "entry" : "entry amended", "id": anchor])
    page.open("div", ["class": "first"])
    let fields = copy.rules.portion(of: item.record)
    drawTitle(item, fields, into: &page)
    if item.later.contains(where: { $0.kind == .withdrawal }) {
      page.tag("p", ["class": "withdrawn"], words.withdrawnLater)
    }
    if let code = item.languageCode {
      page.tag("div", ["lang": code]) { drawWords(item, fields, into: &$0) }
    } else {
      drawWords(item, fields, into: &page)
    }
    drawMarks(of: item.record, into: &page)
    page.close("div")
    if !item.later.isEmpty { drawLater(item, into: &page) }
    page.close("article")
  }

  private func drawTitle(_ item: Copy.Item, _ fields: JSONObject, into page: inout Markup) {
    page.tag("h3") { page in
      page.tag("span", ["class": "number"], copy.label(of: item))
      page.text(" ")
      page.tag("span", ["class": "when", "dir": "auto"], shown(fields[.happened]))
      if let title = fields[.title]?.text {
        page.text(" ")
        page.tag("span", ["class": "title", "dir": "auto"], title)
      }
    }
  }

  private func shown(_ time: JSON?) -> String {
    guard let time, let when = try? When(time) else { return time?.text ?? words.timeUnknown }
    return when.shown(in: copy.language)
  }

  private func drawWords(_ item: Copy.Item, _ fields: JSONObject, into page: inout Markup) {
    if let account = fields[.account]?.text { page.prose(account, class: "account") }
    let changed = item.later.filter { $0.kind == .amendment }.flatMap(\.fields.names)
    page.facts(
      reader.facts(fields, of: .entry, without: ["happened", "title", "account"]),
      marking: Set(changed), words.changedLater)
  }

  private func drawLater(_ item: Copy.Item, into page: inout Markup) {
    page.tag("div", ["class": "later"]) { page in
      page.tag("h4", words.later)
      for record in item.later {
        page.tag("section", ["aria-label": title(of: record)]) { page in
          page.tag("h5", title(of: record))
          let code = item.languageCode
          page.tag("div", code.map { ["lang": $0] } ?? [:]) { page in
            page.facts(reader.facts(copy.rules.portion(of: record), of: record.kind, without: ["change"]))
          }
          drawMarks(of: record, into: &page)
        }
      }
    }
  }

  private func title(of record: Record) -> String {
    switch record.kind {
    case .withdrawal: words.withdrawn
    case .attachmentNote: record.fields[.change]?.text == "removed" ? words.fileRemoved : words.fileAdded
    default: words.amended
    }
  }

  /// What the program wrote beside a record of the journal.
  private func drawMarks(of record: Record, into page: inout Markup) {
    page.tag("p", ["class": "marks"]) { page in
      if let time = record.recordedShown(in: copy.language) { page.text("\(words.writtenDown): \(time)") }
      guard let digest = record.fields[.digest]?.text else { return }
      page.void("br")
      page.text("\(words.digest): ")
      page.tag("code", digest)
    }
  }

  /// A document, a thing, or a line of the log.
  private func drawCard(_ item: Copy.Item, into page: inout Markup) {
    let fields = copy.rules.portion(of: item.record)
    page.tag("article", ["class": "card", "id": copy.anchor(of: item)]) { page in
      page.tag("h3", ["dir": "auto"], copy.name(of: item.record))
      page.facts(reader.facts(fields, of: item.record.kind, without: ["name", "to"]))
    }
  }
}
