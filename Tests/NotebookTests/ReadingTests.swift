import Notebook
import Records
import Testing
import Storage
import Vault

/// What is read of a notebook.
@Suite struct ReadingTests {
  private let house: House

  init() throws { house = try House() }

  @Test func `entries come newest first, with what was written beside them, and with it applied`() throws {
    var notebook = try house.open()
    let first = try notebook.entry("Rain", ["place": "roof", "title": "Rain"])
    let second = try notebook.entry("Wind")
    try notebook.keep(
      .amendment, ["entry": .string(first.description), "place": .null, "reason": "wrong room"],
      ["entry": .string(first.description), "title": "Water"])
    try notebook.keep(.withdrawal, ["entry": .string(second.description)])
    let pages = try notebook.pages(.entry).value
    #expect(pages.map(\.record.id) == [second, first])
    #expect(pages[0].withdrawal != nil && pages[1].withdrawal == nil)
    #expect(pages[1].fields["place"] == nil && pages[1].fields["title"] == "Water")
    #expect(pages[1].fields["reason"] == nil && pages[1].fields["entry"] == nil)
    #expect(pages[1].record.fields["place"] == "roof")
    #expect(try notebook.pages(.entry, limit: 1).value.map(\.record.id) == [second])
    #expect(try notebook.page(String(first.description.prefix(8)), [.entry]).value == pages[1])
    try notebook.close()
  }

  @Test func `the place of an emptied entry is no entry, and is counted apart`() throws {
    var notebook = try house.open()
    let first = try notebook.entry("Rain")
    try notebook.entry("Wind")
    try notebook.book.empty(first, in: notebook.level)
    #expect(try notebook.pages(.entry).value.count == 1)
    #expect(try notebook.entryCount() == 1)
    #expect(throws: ReadingError.unknownRecord) { try notebook.page(first.description, [.entry]) }
    let words = try #require(SearchWords("rain", in: .en))
    #expect(try notebook.records(with: words, in: .en).value.isEmpty)
    #expect(try notebook.book.emptiedCount(in: notebook.level) == 1)
    try notebook.close()
  }

  @Test func `a record of another kind is not found under that kind`() throws {
    var notebook = try house.open()
    let person = try #require(try notebook.keep(.person, ["name": "Ana"]).first)
    #expect(throws: ReadingError.unknownRecord) { try notebook.page(person.description, [.plan, .entry]) }
    #expect(try notebook.page(person.description, [.person]).value.record.fields["name"] == "Ana")
    try notebook.close()
  }

  @Test func `the search as one types finds what the search finds`() throws {
    var notebook = try house.open()
    for text in ["The boiler was loud", "Boiling rain", "A letter of Ana's"] { try notebook.entry(text) }
    var memory = SearchMemory(.en)
    while !memory.isComplete { try memory.read(notebook) }
    for line in ["boil", "boile", "BOILING r", "ána", "nothing here"] {
      memory.find(line)
      let words = try #require(SearchWords(line, in: .en))
      #expect(
        Array(memory.found.map(\.id)) == (try notebook.records(with: words, in: .en).value.map(\.id)),
        "\(line)")
    }
    try notebook.close()
  }
}
