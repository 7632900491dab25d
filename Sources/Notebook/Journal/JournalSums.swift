public import Records

/// What the sums that stand in a journal come to, as far as they can be added (Docs/Records.md).
public struct JournalSums: Sendable {
  /// What was added up: sums of one currency in one field, and with one answer to what happened with them.
  public struct Total: Sendable {
    /// The field, or the part of one, that holds them.
    public let field: Field
    /// The JSON value of what happened with them; `nil` where nothing was said.
    public let how: String?
    /// The currency; empty where none was written.
    public let currency: String
    /// What they come to, in hundredths.
    public fileprivate(set) var hundredths = 0
    /// How many they are.
    public fileprivate(set) var count = 0
  }

  /// What was added up, in the order in which it was found first.
  public private(set) var totals: [Total] = []
  /// How many sums are not numbers with a currency, and nothing else, or are more than can be added.
  public private(set) var notAdded = 0

  /// The list of sums, and the part of it that says what happened with one.
  private static let sums = Schema.field("sums", of: .entry)
  /// What happened with a sum: the field whose values name it.
  public static let how = sums?.part("how")

  /// Adds up what stands in `pages`, the entries of a journal; withdrawn ones do not count.
  public init(_ pages: [Page]) {
    for page in pages where page.withdrawal == nil { count(page.fields) }
  }

  private mutating func count(_ fields: JSONObject) {
    for sum in items("sums", fields) {
      add(sum["amount"], JournalSums.sums?.part("amount"), sum["how"]?.text)
    }
    let things = Schema.field("belongings", of: .entry)?.part("value")
    for thing in items("belongings", fields) { add(thing["value"], things, nil) }
    add(fields["cost"], Schema.field("cost", of: .entry), nil)
  }

  private func items(_ name: String, _ fields: JSONObject) -> [JSONObject] {
    (fields[name]?.items ?? []).compactMap(\.object)
  }

  private mutating func add(_ value: JSON?, _ field: Field?, _ how: String?) {
    guard let text = value?.text, let field else { return }
    guard let amount = Amount(text) else { return notAdded += 1 }
    let isMeant = { (total: Total) in
      total.field == field && total.how == how && total.currency == amount.currency
    }
    let place = totals.firstIndex(where: isMeant) ?? totals.count
    if place == totals.count { totals.append(Total(field: field, how: how, currency: amount.currency)) }
    let (total, isTooLarge) = totals[place].hundredths.addingReportingOverflow(amount.hundredths)
    if isTooLarge { return notAdded += 1 }
    totals[place].hundredths = total
    totals[place].count += 1
  }
}
