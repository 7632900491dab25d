package import Screen
import Views

/// The rows of a page, and what each of those that can be chosen stands for.
package struct Menu<Target> {
  package private(set) var rows: [Row] = []
  private var targets: [Target] = []

  package init() {}

  /// Whether there is nothing to choose.
  package var hasNoChoice: Bool { targets.isEmpty }

  /// What the choice at a place stands for.
  package subscript(place: Int?) -> Target? {
    place.flatMap { targets.indices.contains($0) ? targets[$0] : nil }
  }

  /// The place of the first choice that stands for something like this.
  package func place(where isMeant: (Target) -> Bool) -> Int? { targets.firstIndex(where: isMeant) }

  /// A row that can be chosen.
  package mutating func choice(
    _ text: String, _ target: Target, indent: Int = 0, wraps: Bool = false, key: Character? = nil,
    mark: Row.Mark? = nil
  ) {
    rows.append(.choice(text, indent: indent, wraps: wraps, key: key, mark: mark))
    targets.append(target)
  }

  /// A row as it is, which can be chosen where it stands for something.
  package mutating func add(_ row: Row, _ target: Target? = nil) {
    rows.append(row)
    if let target { targets.append(target) }
  }

  /// A row that is only read.
  package mutating func text(_ text: String, _ style: Row.Style = .plain, indent: Int = 0, wraps: Bool = true)
  {
    rows.append(Row(text, style: style, indent: indent, wraps: wraps))
  }

  /// A row to read above all others.
  package mutating func before(_ text: String) {
    let gap = rows.first?.text.isEmpty == false ? [Row.empty] : []
    rows.insert(contentsOf: [Row(text)] + gap, at: 0)
  }

  /// A heading over the rows that follow, after an empty row.
  package mutating func heading(_ text: String) {
    gap()
    rows.append(.heading(text))
  }

  /// An empty row, unless there is one already or nothing stands before it.
  package mutating func gap() {
    if let last = rows.last, !last.text.isEmpty { rows.append(.empty) }
  }

  /// Lines of a view, whose spaces at the beginning say how far they are set in.
  package mutating func lines(_ lines: [String]) {
    for line in lines {
      let indent = line.prefix { $0 == " " }.count
      rows.append(Row(String(line.dropFirst(indent)), indent: indent))
    }
  }
}

/// How many columns lines are made for that the screen breaks itself.
package let unbroken = 100_000
