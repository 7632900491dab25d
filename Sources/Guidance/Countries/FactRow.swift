internal import Records

/// One thing that is known, as the table has it.
struct FactRow {
  /// What is said, cell by cell, without the source.
  let cells: [String]
  /// The pages that say so, as the table names them.
  let sources: [String]
  /// The day on which it was last found there.
  let checked: String
  /// The line that it is about; `nil` for a fact of the country itself.
  let line: TextBlock?
}

extension LocalFacts {
  /// The rows that a form is for, of those that someone has found where the table says they stand.
  func rows(of form: TextBlock) -> [FactRow] {
    guard let place else { return [] }
    let fact = form["fact"]
    let rows = fact == "line" ? lines(for: form.words("for")) : rows(fact, in: place.entry.country)
    let isPlaced = fact != "line" && form.words("cells").first == "where"
    return rows.filter { !isPlaced || place.has($0.cells[0].words) }.map { isPlaced ? $0.placed(self) : $0 }
  }

  private func rows(_ fact: String, in block: TextBlock) -> [FactRow] {
    let checked = block["checked"]
    if checked == "never" { return [] }
    return block.all(fact).filter { $0 != "ask" }.map { row in
      // Behind the last bar stands the source.
      FactRow(cells: row.cells.dropLast(), sources: [row.cells.last ?? ""], checked: checked, line: nil)
    }
  }

  /// The lines for somebody: where they are, what they are called, the telephone number, and when it is answered.
  private func lines(for whom: [String]) -> [FactRow] {
    guard let place else { return [] }
    let found = place.entry.lines.filter { line in
      line["checked"] != "never" && whom.contains(line.id) && place.has(line.words("in"))
    }
    return found.map { line in
      let voice = rows("voice", in: line).first?.cells ?? ["", ""]
      return FactRow(
        cells: [label(of: line), line["name"]] + voice, sources: [], checked: line["checked"], line: line)
    }
  }

  /// Where a line is, if it is not for the whole country, and for whom.
  private func label(of line: TextBlock) -> String {
    (names(line.words("in")) + [shown(line.id, of: "whom")]).joined(separator: ", ")
  }

  /// What the parts of the country with these letters are called.
  fileprivate func names(_ codes: [String]) -> [String] {
    let parts = place?.entry.parts ?? []
    return codes.map { code in
      parts.first { $0.code == code }?.name.half(language) ?? shown(code, of: "where")
    }
  }

  /// Every way to reach a line, in the order of their words.
  func channels(of line: TextBlock) -> [LocalEntry.Channel] {
    words.filter { $0.id.hasPrefix("channel.") }.flatMap { form in
      let kind = String(form.id.dropFirst("channel.".count))
      return rows(kind, in: line).map { row in
        LocalEntry.Channel(
          kind: kind, text: said(row, in: [form]) ?? "", value: row.cells[0].half(language),
          hours: row.cells[1].half(language), sources: row.sources)
      }
    }
  }
}

extension FactRow {
  /// The row with the names of places for their letters.
  fileprivate func placed(_ facts: LocalFacts) -> FactRow {
    let names = facts.names(cells[0].words).joined(separator: ", ")
    return FactRow(cells: [names] + cells.dropFirst(), sources: sources, checked: checked, line: line)
  }
}

extension String {
  /// What stands between spaces.
  fileprivate var words: [String] { split(separator: " ").map(String.init) }
}
