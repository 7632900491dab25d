internal import Records

extension DueItem {
  /// How many days before it expires a document is named.
  private static let daysAhead: Int64 = 90
  /// After how many days something is looked at again.
  private static let daysUnchecked: Int64 = 182

  /// What a document or thing wants: to be renewed, handed out, looked at.
  static func papers(_ document: Record, _ today: Int64) -> [DueItem] {
    let item = Item(document.fields)
    let forms = item.forms
    let expiry = DueItem(
      item.isLegal ? .renewal : .expiry, item.expires, document, by: today + daysAhead * 86_400)
    let copies = item.isLegal && hasCopiesLeft(forms) ? DueItem(.handOut, nil, document) : nil
    return [expiry, copies, check(document, forms, today)].compactMap(\.self)
  }

  /// Whether the paper is at hand and a copy of it is with nobody and nowhere yet.
  private static func hasCopiesLeft(_ forms: [Item.Form]) -> Bool {
    forms.contains(where: \.isAtHand) && forms.contains { $0.kind == "copy" && !$0.isAtHand }
  }

  /// The day on which any form of it was last looked at, where that is long ago.
  private static func check(_ document: Record, _ forms: [Item.Form], _ today: Int64) -> DueItem? {
    let checked = forms.compactMap { $0.fields[.checked] }
    let last = checked.max { (first($0) ?? .min) < (first($1) ?? .min) }
    return DueItem(.check, last, document, by: today - daysUnchecked * 86_400)
  }

  private static func first(_ when: JSON) -> Int64? { (try? When(when))?.earliest?.first }
}
