import Notebook
import Records
import Testing

/// What is wanted in a hurry.
@Suite struct GlanceTests {
  private let house: House

  init() throws { house = try House() }

  private func glance(_ notebook: borrowing Notebook, _ language: Language = .en) throws -> Glance {
    try notebook.glance(in: language)
  }

  @Test func `nothing is there while nothing is written`() throws {
    let notebook = try house.open()
    #expect(try glance(notebook).isEmpty)
    try notebook.close()
  }

  @Test func `everything stands where it was written, first choices first`() throws {
    var notebook = try house.open()
    try notebook.keep(
      .plan,
      [
        "title": "Old", "country": "ES",
        "places": [["where": "The library"], ["where": "Bea", "first": true]],
      ], ["title": "New", "country": "GB", "exits": [["room": "Kitchen", "ways": "back door"]]])
    try notebook.keep(
      .person, ["name": "Ana", "telephones": ["600 111 222"]],
      ["name": "Bea", "telephones": ["1"], "codeWords": [["word": "lemon cake"]]], ["name": "Cleo"])
    try notebook.keep(
      .document, ["name": "Keys", "forms": [["where": "shed", "packed": true]]], ["name": "Passport"])
    let glance = try glance(notebook)
    #expect(glance.number?.contains("999") == true)
    #expect(glance.ways.map(\.field.name) == ["places", "exits"])
    #expect(glance.ways[0].items.map { $0["where"] } == ["Bea", "The library"])
    #expect(glance.people.map { $0.fields["name"] } == ["Bea", "Ana"])
    #expect(glance.agreed.words.count == 1)
    #expect(glance.packed.map { $0.fields["name"] } == ["Keys"] && glance.missing == 1)
    try notebook.close()
  }
}
