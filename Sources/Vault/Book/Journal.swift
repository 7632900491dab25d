public import Storage
internal import Records

/// The end of a notebook's journal: the number and the digest that the next record goes on from.
struct Journal {
  /// The highest number of an entry.
  private static let highestNumber = 999_999_999

  private(set) var number: Int
  private(set) var head: String

  init(_ book: borrowing OpenBook, _ level: Level) throws(ReadingError) {
    if let ordinary = try Journal.ordinaryNumber(in: book, level) {
      number = ordinary
    } else {
      number = try Journal.lastNumber(in: book, level)
    }
    head = try book.lastDigest(in: level) ?? Chain.genesis
  }

  /// The number of the last entry, where no other one can have a higher one: so in every journal that nobody planted
  /// anything in. To read all entries for each new one would take longer than everything else.
  private static func ordinaryNumber(
    in book: borrowing OpenBook, _ level: Level
  ) throws(ReadingError) -> Int? {
    let entries = try book.summaries([.entry], in: level)
    guard let last = entries.last, let number = (try? book.record(last, in: level))?.whole("number"),
      highestNumber - number >= Counting.room
    else { return entries.isEmpty ? 0 : nil }
    for entry in entries.dropLast() where try book.text(of: entry.id, in: level).mentions(above: number) {
      return nil
    }
    return number
  }

  /// The number behind which entries are counted on. Each entry behind it that cannot be read has had one too.
  private static func lastNumber(in book: borrowing OpenBook, _ level: Level) throws(ReadingError) -> Int {
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
    head = record.fields[.digest]?.text ?? head
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
    if record.kind == .entry { record.fields[.number] = .integer(count()) }
    let linked = Chain.linked(record, after: head)
    pass(linked)
    return linked
  }
}

extension OpenBook {
  /// The digest of the last record of a notebook's journal that can be read; `nil` where there is none.
  public func lastDigest(in level: Level) throws(ReadingError) -> String? {
    let end = try index(level).lastOrder
    for summary in try summaries(Kind.known.filter(\.isChained), in: level).reversed()
    where summary.order <= end {
      if let digest = (try? record(summary, in: level))?.fields[.digest]?.text { return digest }
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether the text of a record may have a field `number` above `most`: also one whose name is written in escapes.
  fileprivate func mentions(above most: Int) -> Bool {
    let name = Array("number\":".utf8)
    let (quote, escape) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    for place in indices where self[place] == quote || self[place] == escape {
      let rest = self[(place + 1)...]
      if self[place] == escape, rest.first == UInt8(ascii: "u") { return true }
      guard self[place] == quote, rest.starts(with: name) else { continue }
      let digits = rest.dropFirst(name.count).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      let value = digits.prefix(11).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      if digits.isEmpty || value > most { return true }
    }
    return false
  }
}
