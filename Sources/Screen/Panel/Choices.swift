/// The rows of a panel that can be chosen, by their order.
struct Choices {
  private let rows: [Int]

  init(_ rows: [Row]) { self.rows = rows.indices.filter { rows[$0].isChoice } }

  /// How many there are.
  var count: Int { rows.count }

  /// The choice that is `choice`, or the first or last one; -1 as long as none stands out.
  func kept(_ choice: Int) -> Int { choice < 0 ? -1 : nearest(choice) }

  /// The choice that is `choice`, or the first or last one.
  func nearest(_ choice: Int) -> Int { max(0, min(choice, count - 1)) }

  /// The row of a choice, if there is such a one.
  func row(_ choice: Int) -> Int? { rows.indices.contains(choice) ? rows[choice] : nil }
}
