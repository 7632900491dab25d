internal import Records

extension HTMLCopy {
  func draw(_ item: Copy.Item, into page: inout Markup) {
    switch copy.product {
    case .report: drawEntry(item, into: &page)
    case .plan: drawPlan(item, into: &page)
    case .documents: drawRow(item, into: &page)
    case .log: drawCard(item, into: &page)
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
    drawMarks(of: item.record, copy.delay(of: item), into: &page)
    page.close("div")
    if !item.later.isEmpty { drawLater(item, into: &page) }
    page.close("article")
  }

  private func drawTitle(_ item: Copy.Item, _ fields: JSONObject, into page: inout Markup) {
    page.tag("h3") { page in
      page.tag("span", ["class": "number"], copy.label(of: item))
      page.text(" ")
      page.tag("span", ["class": "when", "dir": "auto"], copy.time(of: item))
      if let title = fields[.title]?.text {
        page.text(" ")
        page.tag("span", ["class": "title", "dir": "auto"], title)
      }
    }
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
  private func drawMarks(of record: Record, _ delay: String? = nil, into page: inout Markup) {
    page.tag("p", ["class": "marks"]) { page in
      if let time = copy.writtenDown(record, delay) {
        page.text("\(words.writtenDown): \(time)")
      }
      guard let digest = record.fields[.digest]?.text else { return }
      page.void("br")
      page.text("\(words.digest): ")
      page.tag("code", digest)
    }
  }

  /// A document or a thing as a row: what it is and whose, where it is, and what else there is to say.
  private func drawRow(_ item: Copy.Item, into page: inout Markup) {
    let fields = copy.rules.portion(of: item.record)
    let facts = reader.facts(fields, of: .document, without: ["name", "for", "group"])
    page.tag("article", ["class": "card row", "id": copy.anchor(of: item)]) { page in
      page.tag("h3", ["dir": "auto"], copy.listed(item))
      page.tag("div") { page in
        let said = facts.filter { $0.name != "forms" }.map(\.line)
        let forms = facts.first { $0.name == "forms" }.map { $0.content.items.map(line(ofForm:)) }
        for line in forms ?? [] { page.tag("p", ["dir": "auto"], line) }
        // On one line, so that a long list stays short on paper.
        let rest = (forms == nil ? [words.notThereYet] : []) + said
        if !rest.isEmpty { page.tag("p", ["dir": "auto"], rest.joined(separator: " · ")) }
      }
    }
  }

  /// A form in few words: `original: Desk, with Ana (packed)`. Of yes and no, the label of what is so.
  private func line(ofForm content: Fact.Content) -> String {
    guard case .facts(let facts) = content else { return content.line }
    let parts = facts.compactMap { fact -> String? in
      switch fact.name {
      case "kind", "where": fact.content.line
      case "packed", "wouldBeMissed": fact.isSo == true ? "(\(fact.label))" : nil
      default: fact.line
      }
    }
    return parts.joined(separator: ", ")
  }

  /// A line of the log.
  private func drawCard(_ item: Copy.Item, into page: inout Markup) {
    let fields = copy.rules.portion(of: item.record)
    page.tag("article", ["class": "card", "id": copy.anchor(of: item)]) { page in
      page.tag("h3", ["dir": "auto"], copy.name(of: item.record))
      page.facts(reader.facts(fields, of: item.record.kind, without: ["name", "to"]))
    }
  }
}
