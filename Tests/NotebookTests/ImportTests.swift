import Foundation
import Notebook
import Records
import Testing
import Times

/// What comes in from outside is checked before anything of it is taken.
@Suite struct ImportTests {
  /// Noon of Saturday, 28 November 2026, in London.
  private let teller = Teller(.en, country: Country("GB"), at: 1_795_867_200, in: .always(0))

  private func records(_ text: String, _ kind: Kind? = nil) throws -> [Record] {
    try ImportSource(Array(text.utf8), kind: kind, teller).records()
  }

  private func contents(_ text: [UInt8], _ path: String, modified: Int64? = 1_772_000_000) throws
    -> OpenedFile.Contents
  {
    try OpenedFile(text, path: path, modified: modified, shown: { $0 }, teller) {
      "not said, \($0 ?? "never")"
    }
    .contents(nil)
  }

  @Test func `a table names its fields by their names or their labels in either language`() throws {
    let rows = "Cuándo,account,Title\n2026-03-01,Rain,\"a \"\"word\"\"\"\nsome day,\"two\nlines\",\n"
    let found = try records(rows, .entry)
    #expect(found.map(\.kind) == [.entry, .entry])
    #expect(found[0].fields["happened"] == "2026-03-01" && found[0].fields["title"] == "a \"word\"")
    #expect(found[1].fields["happened"] == ["words": "some day"])
    #expect(found[1].fields["account"] == "two\nlines" && found[1].fields["title"] == nil)
  }

  @Test func `cells are separated by semicolons where the head has no comma`() throws {
    let found = try records("happened;account\n2026;Rain, and wind\n")
    #expect(found.map { $0.fields["account"] } == ["Rain, and wind"])
  }

  @Test func `the guard of a spreadsheet is taken off again`() throws {
    #expect(try records("happened,account\n2026,'=1+1\n").first?.fields["account"] == "=1+1")
  }

  @Test(arguments: [
    ("happened,account\n2026,Rain,more\n", ImportFault.row(1)),
    ("happened,account\n2026,\"Rain\n", ImportFault.row(1)), ("a,b\n1,2\n", ImportFault.noKind),
    (#"{"entries":[{"title":"Rain"}]}"#, ImportFault.notARecord(1)),
    ("only one line", ImportFault.unknownFormat), ("[1]", ImportFault.notARecord(1)),
    (#"{"kind":"nothing"}"#, ImportFault.notARecord(1)), (#"{"happened":"2026"}"#, ImportFault.noKind),
    (
      #"{"kind":"entry","account":"Rain"}"#,
      ImportFault.record(1, Flaw(path: "happened", problem: .missing))
    ),
  ])
  func `what breaks a rule is refused by its place`(text: String, fault: ImportFault) {
    #expect(throws: fault) { try records(text) }
  }

  @Test(arguments: [
    "Date,What\n2026-03-01,Rain\n", "Fecha;Descripción\n2026-03-01;Rain\n",
    "fecha y hora,NOTAS,title\n2026-03-01,Rain,a\n",
    "happened,Text\n2026-03-01,Rain\n",
  ])
  func `the usual names of columns stand for what an entry needs`(text: String) throws {
    let found = try records(text, .entry)
    #expect(found.map { $0.fields["account"] } == ["Rain"])
    #expect(
      found.first.flatMap { $0.fields["happened"] }.flatMap { try? When($0) }?.earliest?.text == "2026-03-01")
  }

  @Test(arguments: [
    ("Tag,Text\n2026,Rain\n", "happened", ["Tag", "Text"]),
    ("happened;Was;\n2026;Rain;\n", "account", ["happened", "Was"]),
    // Which of two it is, nobody can tell.
    ("date,day,text\n2026,2026,Rain\n", "happened", ["date", "day", "text"]),
  ])
  func `a column that is needed and not there is named, with those that are`(
    text: String, name: String, head: [String]
  ) throws {
    let field = try #require(Schema.field(name, of: .entry))
    #expect(throws: ImportFault.noColumn(field.label, name: name, head: head)) {
      try records(text, .entry)
    }
  }

  @Test func `what list nests into an entry comes in beside it`() throws {
    let id = RecordID.random()
    let text = """
      [{"id":"\(id)","kind":"entry","happened":"2026","account":"Rain","amendments":[{"kind":"amendment",\
      "entry":"\(id)","title":"Water"}],"withdrawn":{"kind":"withdrawal","entry":"\(id)"}}]
      """
    let found = try records(text)
    #expect(found.map(\.kind) == [.entry, .amendment, .withdrawal])
    #expect(found[0].fields.names == ["happened", "account"] && found[0].id == id)
  }

  @Test func `a table may say how its cells are parted, and in which letters it is written`() throws {
    let text = "sep=|\nhappened|account\n2026|Rain, and; wind\n"
    #expect(try records(text).map { $0.fields["account"] } == ["Rain, and; wind"])
    let units = Array("happened,account\n2026,Ñandú\n".utf16)
    for mark in [UInt16(0xFEFF), 0xFFFE] {
      let all = ([0xFEFF] + units).flatMap { unit in
        let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return mark == 0xFEFF ? bytes : bytes.reversed()
      }
      let found = try ImportSource(all, kind: nil, teller).records()
      #expect(found.map { $0.fields["account"] } == ["Ñandú"])
    }
  }

  @Test(arguments: [
    ("number,account\n1,Rain\n", ImportFault.ownTable("number")),
    ("happened,account,Account\n2026,a,b\n", ImportFault.column("account")),
  ])
  func `a table that would overwrite itself is refused`(text: String, fault: ImportFault) {
    #expect(throws: fault) { try records(text, .entry) }
  }

  @Test func `choices are known by their labels in either language`() throws {
    let text =
      "happened,account,kinds,weight\n2026,Rain,\"palabras que hieren\nthreat\",It weighs on my days\n"
    let found = try records(text, .entry)
    #expect(found[0].fields["kinds"] == ["verbal", "threat"] && found[0].fields["weight"] == "heavy")
  }

  @Test func `a file tells its times as of when it was last changed`() throws {
    let house = try House()
    let path = house.folder + "/table.csv"
    try Data("happened,account\nyesterday,Rain\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_772_000_000)], ofItemAtPath: path)
    let found = try ImportSource(path: path, kind: .entry, teller).records()
    #expect(found.map { $0.fields["happened"]?.object?["earliest"] } == ["2026-02-24"])
  }

  @Test func `a copy for programs comes in without what was left out of it`() throws {
    let copy = """
      {"homebook":"copy","journal":[{"kind":"entry","happened":"2026","account":"Rain"},{"digest":"00"}],\
      "records":[{"kind":"person","name":"Ana"}]}
      """
    #expect(try records(copy).map(\.kind) == [.entry, .person])
  }

  @Test func `keys of somebody else are left out`() throws {
    let text = #"[{"kind":"ageKey","identity":"x"},{"kind":"settings","title":"t","signingKey":"00"}]"#
    let found = try records(text)
    #expect(found.map(\.kind) == [.settings] && found[0].fields.names == ["title"])
  }

  @Test func `a journal of jrnl becomes entries`() throws {
    let text = """
      {"entries":[{"date":"2026-03-01","time":"08:05:00","title":"Rain","body":"all day","tags":["@roof"],\
      "starred":true},{"date":"2026-03-02","title":"Wind"}]}
      """
    let found = try records(text)
    #expect(
      found[0].fields["happened"] == "2026-03-01T08:05" && found[0].fields["tags"] == ["roof", "starred"])
    #expect(found[1].fields["account"] == "Wind" && found[1].fields["title"] == nil)
  }

  @Test func `a note has one name however often it comes in, and its first line may date it`() throws {
    let text = Array("2026-03-01 08:05\nThe boiler was loud\n\n".utf8)
    guard case .note(let one) = try contents(text, "/x/boiler.txt.age"),
      case .note(let other) = try contents(text, "/y/boiler.txt.age"),
      case .note(let undated) = try contents(Array("Loud".utf8), "n.age")
    else { throw ImportFault.unknownFormat }
    #expect(one == other && one.fields["title"] == "boiler" && one.fields["cameIn"] == "age")
    #expect(one.fields["happened"]?.object?["earliest"] == "2026-03-01T08:05")
    #expect(one.fields["account"] == "2026-03-01 08:05\nThe boiler was loud")
    #expect(undated.fields["happened"]?.object?["latest"] == "2026-02-25T06:13:20Z")
    #expect(undated.id != one.id)
  }

  @Test func `a picture is kept as a file, whatever it is called`() throws {
    let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]
    guard case .file(let file) = try contents(bytes, "/x/door.txt.age") else {
      throw ImportFault.unknownFormat
    }
    #expect(file.fields["type"] == "image/jpeg" && file.fields["name"] == "door.txt")
    #expect(file.id != nil)
  }

  @Test func `a note that begins with a bracket is no JSON`() throws {
    guard case .note(let note) = try contents(Array("[08:05] loud".utf8), "n.age") else {
      throw ImportFault.unknownFormat
    }
    #expect(note.fields["account"] == "[08:05] loud")
  }
}
