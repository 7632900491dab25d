internal import Records
internal import Text
internal import Times

/// A table in CSV (RFC 4180): a head that names fields, by their names or labels, and a record in each row.
struct ImportTable {
  private let rows: [[String]]
  private let kind: Kind
  private let columns: [Column]
  private let times: [String: TimeColumn]

  /// What a column holds.
  private struct Column {
    let name: String
    let field: Field?
  }

  /// - Parameters:
  ///   - teller: who tells the times in it.
  ///   - order: the order of day and month in its dates, where it is known.
  init(_ bytes: [UInt8], kind: Kind?, _ teller: Teller, _ order: DateOrder?) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw ImportFault.encoding }
    var rows = try CSVRows(text).all.filter { row in row.contains { !$0.isEmpty } }
    guard let head = rows.first, head.count > 1 || rows.count > 1 else { throw ImportFault.unknownFormat }
    rows.removeFirst()
    self.rows = rows
    guard let kind = kind ?? ImportTable.kind(of: head) else { throw ImportFault.noKind }
    self.kind = kind
    let columns = head.map { cell in
      let field = Schema.of(kind).first { $0.isCalled(cell) } ?? ImportTable.usual(cell, in: head, of: kind)
      return Column(name: field?.name ?? cell.trimmed, field: field)
    }
    self.columns = columns
    if let own = columns.first(where: { $0.field?.isAutomatic == true }) {
      throw ImportFault.ownTable(own.name)
    }
    let names = columns.map(\.name)
    // Of two columns of one name the second would take the place of the first.
    if let twice = names.first(where: { name in !name.isEmpty && names.count { $0 == name } > 1 }) {
      throw ImportFault.column(twice)
    }
    if let missing = ImportTable.needed(kind).first(where: { field in
      !columns.contains { $0.field == field }
    }) {
      let given = head.filter { !$0.trimmed.isEmpty }
      throw ImportFault.noColumn(missing.label, name: missing.name, head: given)
    }
    times = ImportTable.times(columns, rows, teller, order)
  }

  /// A reader for each column of times.
  private static func times(
    _ columns: [Column], _ rows: [[String]], _ teller: Teller, _ order: DateOrder?
  ) -> [String: TimeColumn] {
    var times: [String: TimeColumn] = [:]
    for (index, column) in columns.enumerated() {
      guard let field = column.field, case .when = field.type else { continue }
      let cells = rows.compactMap { $0.count > index ? $0[index] : nil }
      times[field.name] = TimeColumn(cells, field.tense, teller, order)
    }
    return times
  }

  /// The times that were not understood as one time each.
  func unread() -> [UnreadTime] {
    rows.enumerated().flatMap { index, row in
      zip(columns, row).compactMap { column, cell in
        guard !cell.isEmpty, let reading = times[column.name]?.reading(of: cell) else { return nil }
        switch reading {
        case .understood: return nil
        case .asked(let question):
          return UnreadTime(row: index + 1, field: column.name, text: cell, question: question)
        case .words: return UnreadTime(row: index + 1, field: column.name, text: cell, question: nil)
        }
      }
    }
  }

  /// The times that name a date, a month, a season or a feast and not its year.
  func yearless() -> [UnreadTime] {
    rows.enumerated().flatMap { index, row in
      zip(columns, row).compactMap { column, cell in
        guard !cell.isEmpty, times[column.name]?.lacksYear(cell) == true else { return nil }
        return UnreadTime(row: index + 1, field: column.name, text: cell, question: nil)
      }
    }
  }

  /// The only kind of which all needed fields stand in the head.
  private static func kind(of head: [String]) -> Kind? {
    let kinds = ImportKind.allCases.map(\.kind).filter { kind in
      needed(kind).allSatisfy { field in head.contains { field.isCalled($0) } }
    }
    return kinds.count == 1 ? kinds[0] : nil
  }

  private static func needed(_ kind: Kind) -> [Field] {
    Schema.of(kind).filter { $0.isRequired && !$0.isAutomatic }
  }

  /// The needed field that a usual name of a column stands for, where no column has its own name and no other column a
  /// usual one.
  private static func usual(_ cell: String, in head: [String], of kind: Kind) -> Field? {
    needed(kind).first { field in
      let names = Set(field.columns.map { Folded(name: $0) })
      return names.contains(Folded(name: cell)) && !head.contains { field.isCalled($0) }
        && head.count { names.contains(Folded(name: $0)) } == 1
    }
  }

  func records() throws -> [Record] {
    try rows.enumerated().map { index, row in
      guard row.count <= columns.count else { throw ImportFault.row(index + 1) }
      var fields = JSONObject()
      for (column, cell) in zip(columns, row) where !cell.isEmpty {
        let time = times[column.name]?.reading(of: cell).unasked(cell).json
        fields[column.name] = time ?? column.field?.value(of: cell) ?? .string(cell)
      }
      return try record(fields, index + 1)
    }
  }

  private func record(_ fields: JSONObject, _ place: Int) throws -> Record {
    do {
      return Record(id: .random(), kind: kind, fields: try Record.checked(kind, fields)).namedByContent
    } catch {
      throw ImportFault.record(place, error)
    }
  }
}

extension Field {
  fileprivate func isCalled(_ cell: String) -> Bool {
    let cell = Folded(name: cell)
    return [name, label.en, label.es].contains { Folded(name: $0) == cell }
  }

  /// A cell as the field holds it; what does not fit is left for the check to refuse.
  fileprivate func value(of cell: String) -> JSON {
    switch type {
    case .whole: Int(cell).map { .integer($0) } ?? .string(cell)
    case .choice: .string(value(named: cell))
    case .list: .array(cell.split(separator: "\n").map { .string(value(named: String($0))) })
    default: .string(cell)
    }
  }

  private func value(named cell: String) -> String {
    let wanted = Folded(name: cell)
    return choices.first { choice in
      [choice.value, choice.label.en, choice.label.es].contains { Folded(name: $0) == wanted }
    }?.value ?? cell
  }
}

/// The rows of a CSV text. Cells are separated by what a first line `sep=` says, as spreadsheets write it; else by commas, or
/// by semicolons or tabs where the head has none but those.
private struct CSVRows {
  private(set) var all: [[String]] = []
  private var row: [String] = []
  private var cell: [UInt8] = []
  private var isQuoted = false
  private var isClosed = false

  init(_ text: String) throws(ImportFault) {
    var bytes = CSVRows.endingLines(text.utf8)
    let head = Array(bytes.prefix { $0 != 0x0A })
    let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    var separator = separators.first(where: head.contains) ?? separators[0]
    if head.count == 5, head.starts(with: Array("sep=".utf8)) {
      separator = head[4]
      bytes.removeFirst(min(6, bytes.count))
    }
    for byte in bytes { take(byte, separator) }
    if isQuoted { throw .row(max(1, all.count)) }
    if !cell.isEmpty || !row.isEmpty { endRow() }
  }

  /// Every end of a line as a line feed, also within a cell: programs write it as carriage return, line feed or both.
  private static func endingLines(_ text: String.UTF8View) -> [UInt8] {
    var bytes: [UInt8] = []
    var before: UInt8 = 0
    for byte in text {
      if byte == 0x0D { bytes.append(0x0A) } else if byte != 0x0A || before != 0x0D { bytes.append(byte) }
      before = byte
    }
    return bytes
  }

  private mutating func take(_ byte: UInt8, _ separator: UInt8) {
    let quote = UInt8(ascii: "\"")
    if isQuoted {
      if byte == quote { (isQuoted, isClosed) = (false, true) } else { cell.append(byte) }
    } else if byte == quote && (cell.isEmpty || isClosed) {
      // A quote directly behind the closing one stands for a quote in the cell.
      if isClosed { cell.append(quote) }
      isQuoted = true
    } else if byte == separator {
      endCell()
    } else if byte == 0x0A {
      endRow()
    } else {
      cell.append(byte)
    }
  }

  private mutating func endCell() {
    row.append(String(decoding: cell, as: UTF8.self).withoutGuard)
    cell = []
    isClosed = false
  }

  private mutating func endRow() {
    endCell()
    all.append(row)
    row = []
  }
}

extension String {
  /// Without the apostrophe that exports put before what a spreadsheet would read as a formula.
  fileprivate var withoutGuard: String {
    guard hasPrefix("'"), let second = dropFirst().first, "=+-@\t".contains(second) else { return self }
    return String(dropFirst())
  }
}
