internal import Records

/// The entries over time as a picture: a numbered disc each where there is room, else bars.
struct TimelineDrawing {
  let slots: Slots
  /// The numbers of the entries by their places in the copy.
  let numbers: [String]
  let language: Language

  private let width = 640.0
  private let left = 12.0
  private let top = 26.0

  private var step: Double { (width - 2 * left) / Double(slots.entries.count) }
  private var showsDiscs: Bool { slots.most <= 7 && step >= 17 && numbers.allSatisfy { $0.count <= 3 } }

  /// Where the ground of the picture is.
  private var base: Double { showsDiscs ? Double(slots.most) * 20 + 10 : 168 }

  func draw(into page: inout Markup, saying description: String) {
    let box = "0 0 640 \((base + 34).short)"
    page.tag("svg", ["class": "timeline", "viewBox": box, "role": "img", "aria-label": description]) { page in
      drawAxis(into: &page)
      for (slot, entries) in slots.entries.enumerated() where !entries.isEmpty {
        if showsDiscs {
          drawDiscs(entries, at: slot, into: &page)
        } else {
          drawBar(entries.count, at: slot, into: &page)
        }
      }
    }
  }

  private func middle(_ slot: Int) -> Double { left + step * (Double(slot) + 0.5) }

  private func drawAxis(into page: inout Markup) {
    page.tag("path", ["class": "axis", "d": "M\(left) \(base)H\(width - left)"], "")
    let labelWidth = 76.0
    let every = Swift.max(1, Int((labelWidth / step).rounded(.up)))
    for slot in stride(from: 0, to: slots.entries.count, by: every) {
      let x = Swift.min(Swift.max(middle(slot), left + 24), width - left - 24)
      page.tag("path", ["class": "axis", "d": "M\(middle(slot).short) \(base)v5"], "")
      page.tag("text", ["x": x.short, "y": (base + 22).short, "class": "mid"], label(slot))
    }
  }

  private func drawDiscs(_ entries: [Int], at slot: Int, into page: inout Markup) {
    for (row, entry) in entries.enumerated() {
      let y = base - 12 - Double(row) * 20
      page.tag("circle", ["cx": middle(slot).short, "cy": y.short, "r": "8.5", "class": "mark"], "")
      page.tag("text", ["x": middle(slot).short, "y": (y + 3.4).short, "class": "mid on"], numbers[entry])
    }
  }

  private func drawBar(_ count: Int, at slot: Int, into page: inout Markup) {
    let height = Swift.max(2, (base - top) * Double(count) / Double(slots.most))
    let wide = Swift.min(26, step * 0.72)
    let x = middle(slot) - wide / 2
    page.tag(
      "rect",
      [
        "x": x.short, "y": (base - height).short, "width": wide.short, "height": height.short,
        "class": "mark",
      ], "")
    guard step >= 6.5 * Double(String(count).count) else { return }
    page.tag(
      "text", ["x": middle(slot).short, "y": (base - height - 5).short, "class": "mid small"], String(count))
  }

  private func label(_ slot: Int) -> String {
    let day = slots.day(slot)
    let month = CivilDay.monthNames(in: language)[day.month - 1].prefix(3)
    return switch slots.length {
    case .day, .week: "\(day.day) \(month)"
    case .month: "\(month) \(day.year)"
    case .years: String(day.year)
    }
  }
}

extension Double {
  /// At most two digits behind the point.
  var short: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    let digits = String(abs(rest))
    return "\(hundredths < 0 && whole == 0 ? "-" : "")\(whole).\(digits.count == 1 ? "0" : "")\(digits)"
  }
}
