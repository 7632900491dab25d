import Records
import Testing

@testable import Handover

@Suite struct CSVTests {
  private func row(_ cells: String...) -> String {
    var writer = CSVWriter()
    writer.row(cells)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `cells are quoted where they must be`() {
    #expect(
      row("a", "b,c", "say \"so\"", "two\nlines", "") == "a,\"b,c\",\"say \"\"so\"\"\",\"two\nlines\",\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1", "＋1", "－1", "＠1", "\n=1"])
  func `no cell begins as a formula does`(cell: String) {
    #expect(row(cell).first == "'" || row(cell).hasPrefix("\"'"))
  }

  @Test(arguments: ["a;=1", "a\t=1", "a\n=1", "a; \"=1", "a\n\n  +1", "a;;=1", "a\n;=1"])
  func `nor does anything behind what may end a cell`(cell: String) {
    let text = row(cell)
    let formula = text.firstIndex { "=+".contains($0) }
    #expect(formula.map { text[..<$0].contains("'") } == true)
    #expect(
      text.filter { $0 != "'" }
        == row(cell.replacing("=", with: "x").replacing("+", with: "y"))
        .replacing("x", with: "=").replacing("y", with: "+"))
  }

  @Test func `what begins no formula stays as it is`() {
    #expect("one; two = three\n4 - 5; \"said\"".neutralised == "one; two = three\n4 - 5; \"said\"")
  }

  @Test func `a carriage return at the beginning of a cell is written out`() {
    #expect(row("\r=1") == "‹U+000D›=1\r\n")
  }

  @Test(arguments: Product.allCases)
  func `every row has as many cells as the head`(product: Product) {
    let copy = Copy(product, of: Hostile.records(), choosing: Hostile.everything, in: .en, made: Sample.made)
    let rows = parse(Sample.text(copy, as: .csv))
    #expect(rows.count >= 2)
    #expect(Set(rows.map(\.count)).count == 1)
    let formulas = rows.joined().filter { $0.first.map { "=+-@\t\r".contains($0) } ?? false }
    #expect(formulas == [])
  }

  @Test(arguments: Language.allCases)
  func `no field goes by its raw name`(language: Language) {
    let copy = Copy(.report, of: Sample.journalWithLater(), in: language, made: Sample.made)
    let cells = parse(Sample.text(copy, as: .csv)).joined().flatMap { $0.split(separator: "\n") }
    let names = Set(Kind.known.flatMap { Schema.of($0) }.map(\.name))
    let labels = Set(Kind.known.flatMap { Schema.of($0) }.map { $0.label[language] })
    let raw = cells.compactMap { $0.split(separator: ":").first.map(String.init) }
      .filter { names.contains($0) && !labels.contains($0) }
    #expect(raw == [])
  }

  /// A reader of RFC 4180 of its own, so that writer and reader share no fault.
  private func parse(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    for character in text {
      switch (character, isQuoted) {
      case ("\"", _):
        if !isQuoted && !cell.isEmpty && cell.last == "\u{1}" { cell.removeLast(); cell.append("\"") }
        isQuoted.toggle()
        if !isQuoted { cell.append("\u{1}") }
      case (",", false): row.append(cell.filter { $0 != "\u{1}" }); cell = ""
      case ("\r\n", false):
        rows.append(row + [cell.filter { $0 != "\u{1}" }])
        (row, cell) = ([], "")
      default: cell.append(character)
      }
    }
    return rows
  }
}
