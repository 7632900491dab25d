internal import Records

/// The end of a notebook's journal: the number and the digest that the next record goes on from.
struct Journal {
  /// The highest number of an entry.
  private static let highestNumber = 999_999_999

  private(set) var number: Int
  private(set) var head: String

  init(_ book: borrowing OpenBook, _ level: Level) throws(VaultError) {
    number = try Journal.lastNumber(in: book, level)
    head = Chain.genesis
    let end = try book.index(level).lastOrder
    for summary in try book.summaries(Kind.known.filter(\.isChained), in: level).reversed()
    where summary.order <= end {
      guard let digest = (try? book.record(summary, in: level))?.fields["digest"]?.text else { continue }
      head = digest
      break
    }
  }

  /// The number behind which entries are counted on. Each entry behind it that cannot be read has had one too.
  private static func lastNumber(in book: borrowing OpenBook, _ level: Level) throws(VaultError) -> Int {
    var used: [Int] = []
    var unread: [Int] = []
    for summary in try book.summaries([.entry], in: level) {
      if let entry = try? book.record(summary, in: level) {
        if let number = entry.whole("number") { used.append(number) }
      } else {
        unread.append(used.count)
      }
    }
    let last = Counting.last(of: used, upTo: highestNumber)
    let place = used.lastIndex(of: last) ?? -1
    return last + unread.count { $0 > place }
  }

  /// Whether `record` comes from another copy of this journal and goes on from here as it is.
  func isNext(_ record: Record) -> Bool {
    let hasNumber = record.kind != .entry || record.whole("number") == number + 1
    return hasNumber && Chain.isNext(record, after: head)
  }

  /// Goes on behind `record` as it is.
  mutating func pass(_ record: Record) {
    number = record.whole("number") ?? number
    head = record.fields["digest"]?.text ?? head
  }

  /// Counts one more entry, and gives its number.
  mutating func count() -> Int {
    number = min(number + 1, Journal.highestNumber)
    return number
  }

  /// `record` with the next number, if it is an entry, and as the next one of the chain.
  mutating func link(_ record: Record) -> Record {
    if isNext(record) {
      pass(record)
      return record
    }
    var record = record
    if record.kind == .entry { record.fields["number"] = .integer(count()) }
    let linked = Chain.linked(record, after: head)
    pass(linked)
    return linked
  }
}
