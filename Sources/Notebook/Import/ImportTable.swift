internal import Records

/// A table in CSV (RFC 4180): a head that names fields, by their names or labels, and a record in each row.
struct ImportTable {
  private let rows: [[String]]
  private let kind: Kind
  private let columns: [Column]

  /// What a column holds.
  private struct Column {
    let name: String
    let field: Field?
  }

  init(_ bytes: [UInt8], kind: Kind?) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw ImportFault.unknownFormat }
    var rows = try CSVRows(text).all.filter { row in row.contains { !$0.isEmpty } }
    guard let head = rows.first, head.count > 1 || rows.count > 1 else { throw ImportFault.unknownFormat }
    rows.removeFirst()
    self.rows = rows
    guard let kind = kind ?? ImportTable.kind(of: head) else { throw ImportFault.noKind }
    self.kind = kind
    columns = head.map { cell in
      let field = Schema.of(kind).first { $0.isCalled(cell) }
      return Column(name: field?.name ?? cell, field: field)
    }
  }

  /// The only kind of which all needed fields stand in the head.
  private static func kind(of head: [String]) -> Kind? {
    let kinds = ImportKind.allCases.map(\.kind).filter { kind in
      Schema.of(kind).filter { $0.isRequired && !$0.isAutomatic }
        .allSatisfy { field in head.contains { field.isCalled($0) } }
    }
    return kinds.count == 1 ? kinds[0] : nil
  }

  func records() throws -> [Record] {
    try rows.enumerated().map { index, row in
      guard row.count <= columns.count else { throw ImportFault.row(index + 1) }
      var fields = JSONObject()
      for (column, cell) in zip(columns, row) where !cell.isEmpty {
        fields[column.name] = column.field?.value(of: cell) ?? .string(cell)
      }
      return try record(fields, index + 1)
    }
  }

  private func record(_ fields: JSONObject, _ place: Int) throws -> Record {
    do {
      return Record(id: .random(), kind: kind, fields: try Record.checked(kind, fields))
    } catch {
      throw ImportFault.record(place, error)
    }
  }
}

extension Field {
  fileprivate func isCalled(_ cell: String) -> Bool {
    [name, label.en, label.es].contains { $0.lowercased() == cell.lowercased() }
  }

  /// A cell as the field holds it; what does not fit is left for the check to refuse.
  fileprivate func value(of cell: String) -> JSON {
    switch type {
    case .when: (try? When(.string(cell))) == nil ? ["words": .string(cell)] : .string(cell)
    case .flag: flag(cell)
    case .whole: Int(cell).map { .integer($0) } ?? .string(cell)
    case .choice: .string(value(named: cell))
    case .list: .array(cell.split(separator: "\n").map { .string(value(named: String($0))) })
    default: .string(cell)
    }
  }

  private func value(named cell: String) -> String {
    choices.first { [$0.value, $0.label.en, $0.label.es].contains(cell) }?.value ?? cell
  }

  private func flag(_ cell: String) -> JSON {
    switch cell.lowercased() {
    case "yes", "true", "1", "sí", "si": true
    case "no", "false", "0": false
    default: .string(cell)
    }
  }
}

/// The rows of a CSV text. Cells are separated by commas, or by semicolons where the head has none but those.
private struct CSVRows {
  private(set) var all: [[String]] = []
  private var row: [String] = []
  private var cell: [UInt8] = []
  private var isQuoted = false
  private var isClosed = false

  init(_ text: String) throws(ImportFault) {
    let bytes = CSVRows.endingLines(text.utf8)
    let head = bytes.prefix { $0 != 0x0A }
    let separator: UInt8 = head.contains(UInt8(ascii: ",")) ? UInt8(ascii: ",") : UInt8(ascii: ";")
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
