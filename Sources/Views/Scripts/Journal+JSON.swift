package import Notebook
package import Records

// The journal as scripts are given it.

extension JournalMonths {
  /// What scripts are given of it.
  package var json: JSON {
    var object: JSONObject = [
      "months": .array(months.map(\.json)), "withoutMonth": .integer(withoutMonth),
      "withdrawn": .integer(withdrawn), "repeated": .array(repeated.map(JournalMonths.json)),
      "recurring": .array(recurring.map(\.json)),
    ]
    if !sums.totals.isEmpty { object["sums"] = .array(sums.totals.map(\.json)) }
    if sums.notAdded > 0 { object["sumsNotAdded"] = .integer(sums.notAdded) }
    return .object(object)
  }

  private static func json(_ page: Page) -> JSON {
    ["id": .string(page.record.id.description), "pattern": page.fields[.pattern] ?? .null]
  }
}

extension JournalMonths.Month {
  /// `2026-03`.
  var name: String { String(first.description.prefix(7)) }

  /// What scripts are given of it.
  package var json: JSON {
    var object: JSONObject = ["month": .string(name), "entries": .integer(entries)]
    object["days"] = JSON(counted: days)
    if !weights.isEmpty { object[.weight] = JSON(counted: weights) }
    return .object(object)
  }
}

extension JournalSums.Total {
  /// What scripts are given of it.
  package var json: JSON {
    var object: JSONObject = ["field": .string(field.name), "hundredths": .integer(hundredths)]
    object["how"] = how.map { .string($0) }
    object["currency"] = .string(currency)
    object["sums"] = .integer(count)
    return .object(object)
  }
}

extension JournalMonths.Recurring {
  /// What scripts are given of it.
  package var json: JSON {
    [
      "field": .string(field.name), "value": .string(value), "entries": .integer(entries),
      "months": .integer(months.count),
    ]
  }
}

extension Matter {
  /// What scripts are given of it.
  package var json: JSON { ["thread": .string(name), "entries": .integer(entries)] }
}

extension JSON {
  /// What occurs, in order, and how often.
  fileprivate init(counted counts: [some Comparable & Hashable: Int]) {
    self = .object(JSONObject(counts.sorted { $0.key < $1.key }.map { ("\($0.key)", .integer($0.value)) }))
  }
}
