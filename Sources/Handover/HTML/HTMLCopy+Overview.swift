internal import Records

extension HTMLCopy {
  /// More months than this are told by the table alone.
  private static let mostMonths = 120

  /// When the entries lie: two pictures, and a table that says the same.
  func drawOverview(into page: inout Markup) {
    let times = Times(copy.items)
    page.tag("section", ["id": "overview", "aria-labelledby": "overview-title"]) { page in
      page.tag("h2", ["id": "overview-title"], words.overview)
      drawTimeline(times, into: &page)
      drawCalendar(times, into: &page)
      drawTable(times, into: &page)
    }
  }

  private func drawTimeline(_ times: Times, into page: inout Markup) {
    guard let slots = Slots(times) else { return }
    let drawing = TimelineDrawing(slots: slots, numbers: copy.items.map(shortLabel), language: copy.language)
    let busiest = slots.entries.firstIndex { $0.count == slots.most } ?? 0
    let said = words.timelineSaid(
      times.days.count, copy.period ?? "", most: slots.most, in: name(of: busiest, in: slots))
    page.tag("h3", words.timeline)
    page.tag("div", ["class": "wide", "tabindex": "0", "role": "region", "aria-label": words.timeline]) {
      drawing.draw(into: &$0, saying: said)
    }
  }

  private func name(of slot: Int, in slots: Slots) -> String {
    let day = slots.day(slot)
    return switch slots.length {
    case .day: day.shown(in: copy.language)
    case .week: words.weekOf(day.shown(in: copy.language))
    case .month: day.monthShown(in: copy.language)
    case .years(1): String(day.year)
    case .years(let count): words.span(String(day.year), String(day.year + count - 1))
    }
  }

  private func drawCalendar(_ times: Times, into page: inout Markup) {
    guard !times.months.isEmpty, times.months.count <= HTMLCopy.mostMonths else { return }
    page.tag("h3", words.calendar)
    page.tag("p", ["class": "key"], words.calendarKey)
    page.tag("div", ["class": "months"]) { page in
      for month in times.months { MonthDrawing(month: month, language: copy.language).draw(into: &page) }
    }
  }

  private func drawTable(_ times: Times, into page: inout Markup) {
    page.tag("p", ["class": "key"], words.overviewNote)
    page.tag("table") { page in
      page.tag("thead") { page in
        page.tag("tr") { page in
          for head in [words.month, words.entriesHead, words.daysAndNumbers] {
            page.tag("th", ["scope": "col"], head)
          }
        }
      }
      page.tag("tbody") { page in
        for month in times.months { drawRow(month, into: &page) }
        for (year, entries) in times.years { drawRow(String(year), words.monthUnknown, entries, into: &page) }
        if !times.withoutYear.isEmpty { drawRow(words.yearUnknown, nil, times.withoutYear, into: &page) }
        if !times.withoutTime.isEmpty { drawRow(words.timeUnknown, nil, times.withoutTime, into: &page) }
      }
    }
  }

  private func drawRow(_ month: Times.Month, into page: inout Markup) {
    page.tag("tr") { page in
      page.tag("th", ["scope": "row"], month.first?.monthShown(in: copy.language) ?? "")
      page.tag("td", String(month.count))
      page.tag("td") { page in
        let days = month.days.sorted { $0.key < $1.key }
        for (index, (day, entries)) in days.enumerated() {
          if index > 0 { page.text(" · ") }
          drawLinks(dayLabel(day, of: month), entries, into: &page)
        }
        if !month.withoutDay.isEmpty {
          if !days.isEmpty { page.text(" · ") }
          drawLinks(words.dayUnknown, month.withoutDay, into: &page)
        }
      }
    }
  }

  private func drawRow(_ label: String, _ about: String?, _ entries: [Int], into page: inout Markup) {
    page.tag("tr") { page in
      page.tag("th", ["scope": "row"], label)
      page.tag("td", String(entries.count))
      page.tag("td") { drawLinks(about, entries, into: &$0) }
    }
  }

  private func drawLinks(_ label: String?, _ entries: [Int], into page: inout Markup) {
    if let label { page.tag("span", ["class": "day"], "\(label): ") }
    for (index, entry) in entries.enumerated() {
      if index > 0 { page.text(", ") }
      let item = copy.items[entry]
      page.tag(
        "a", ["href": "#\(copy.anchor(of: item))", "aria-label": copy.label(of: item)], shortLabel(item))
    }
  }

  /// The number of an entry.
  private func shortLabel(_ item: Copy.Item) -> String { item.number.map(String.init) ?? "–" }

  private func dayLabel(_ day: Int, of month: Times.Month) -> String {
    String(CivilDay(year: month.year, month: month.month, day: day)?.shown(in: copy.language).dropYear ?? "")
  }
}

extension String {
  /// A date in words without its year: `1 March`, `1 de marzo`.
  fileprivate var dropYear: Substring {
    let words = split(separator: " ")
    return words.dropLast(words.dropLast().last == "de" ? 2 : 1).joined(separator: " ")[...]
  }
}
