internal import Records

/// A month as a calendar has it, with the days that have entries filled.
struct MonthDrawing {
  let month: Times.Month
  let language: Language

  private let cell = 23.0
  private let head = 42.0

  func draw(into page: inout Markup) {
    guard let first = month.first else { return }
    let words = CopyWords(language)
    let name = first.monthShown(in: language)
    let said = words.monthSaid(name, month.count)
    let days = CivilDay.days(in: month.month, of: month.year)
    let rows = (first.weekday + days + 6) / 7
    let box = "0 0 161 \((head + Double(rows) * cell).short)"
    page.tag("svg", ["class": "month", "viewBox": box, "role": "img", "aria-label": said]) { page in
      page.tag("text", ["x": "4", "y": "14", "class": "name"], name)
      for (column, weekday) in words.weekdays.enumerated() {
        page.tag("text", ["x": x(column).short, "y": "34", "class": "mid faint"], weekday)
      }
      for day in 1...days {
        draw(day, at: first.weekday + day - 1, into: &page)
      }
    }
  }

  private func x(_ column: Int) -> Double { cell * (Double(column) + 0.5) }

  private func draw(_ day: Int, at place: Int, into page: inout Markup) {
    let (row, column) = place.quotientAndRemainder(dividingBy: 7)
    let y = head + Double(row) * cell
    let count = month.days[day]?.count ?? 0
    if count > 0 {
      let kind = count == 1 ? "one" : "more"
      page.tag(
        "rect",
        ["x": (x(column) - 10).short, "y": y.short, "width": "20", "height": "20", "rx": "4", "class": kind],
        "")
    }
    let tone = count == 0 ? "mid faint" : count == 1 ? "mid" : "mid on"
    page.tag("text", ["x": x(column).short, "y": (y + 14).short, "class": tone], String(day))
  }
}
