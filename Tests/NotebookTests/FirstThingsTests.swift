import Notebook
import Records
import Testing

/// Papers and things by person and by importance.
@Suite struct `The bag` {
  private static func thing(_ name: String, _ owner: String, _ more: JSONObject) -> Record {
    let fields: JSONObject = ["name": .string(name), "for": .string(owner)]
    return Record(id: .random(), kind: .document, fields: fields.changed(by: more))
  }

  private static let things = [
    thing("Toys", "Leo", ["importance": "last"]), thing("Passport", "me", ["importance": "first"]),
    thing("Lease", "me", [:]),
    thing("Passport", "Leo", ["importance": "first", "forms": [["where": "drawer", "packed": true]]]),
    thing("Cash", "", ["importance": "first", "forms": [["heldBy": "Bea", "packed": true]]]),
  ]

  @Test func `lies by person, with the first things first`() {
    let lists = Owned.lists(Self.things)
    #expect(lists.map(\.owner) == ["Leo", "me", ""])
    #expect(lists[0].byImportance.map { $0.fields["name"] } == ["Passport", "Toys"])
    #expect(lists[1].documents.map { $0.fields["name"] } == ["Passport", "Lease"])
  }

  @Test func `names an owner and a place once, though there are two of a thing`() {
    let charger = Self.thing(
      "Charger", "Leo", ["importance": "first", "forms": [["where": "bag"]]])
    let first = FirstThing.all(in: [charger, charger])
    #expect(first.map(\.owners) == [["Leo"]] && first.map(\.places) == [["bag"]])
  }

  @Test func `names each of the first things once, packed where all of them are`() {
    let first = FirstThing.all(in: Self.things)
    #expect(first.map(\.name) == ["Passport", "Cash"])
    #expect(first[0].owners == ["me", "Leo"] && first[0].places == ["drawer"] && !first[0].isPacked)
    #expect(first[1].owners.isEmpty && first[1].places == ["Bea"] && first[1].isPacked)
  }
}
