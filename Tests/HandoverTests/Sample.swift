import Records

@testable import Handover

/// A made-up household's records, as a notebook gives them.
enum Sample {
  static let made = Instant(seconds: 1_780_000_000)

  static func id(_ number: Int) -> RecordID { RecordID(rawValue: UInt64(number) &* 0x9E37_79B9_7F4A_7C15) }

  static func record(_ kind: Kind, _ number: Int, _ fields: JSONObject) -> Record {
    Record(id: id(number), kind: kind, fields: fields)
  }

  static func records(_ kind: Kind, _ objects: [JSONObject]) -> [Record] {
    objects.enumerated().map { record(kind, $0 + 1 + Int(kind.rawValue) * 1000, $1) }
  }

  /// Chained records as a notebook writes them, in this order.
  static func linked(_ records: [Record]) -> [Record] {
    var head = Chain.genesis
    return records.enumerated().map { index, record in
      var record = record
      record.fields["recorded"] = .string(Instant(seconds: 1_770_000_000 + Int64(index) * 40_000).description)
      record.fields["localOffset"] = "+01:00"
      let linked = Chain.linked(record, after: head)
      head = linked.fields["digest"]?.text ?? head
      return linked
    }
  }

  static func entry(_ number: Int, _ fields: JSONObject) -> Record {
    var all: JSONObject = ["number": .integer(number), "happened": "2026-03-01", "account": "It rained."]
    for member in fields.members { all[member.name] = member.value }
    return record(.entry, number, all)
  }

  /// A journal of plain entries, a day or so apart.
  static func journal(_ count: Int) -> [Record] {
    let begin: Int64 = 20_454
    return linked(
      (1...count).map { number in
        let day = CivilDay(number: begin + Int64(number * number % 3 + number * 7 / 5))
        return entry(
          number,
          [
            "happened": number % 5 == 0 ? .string("\(day)T21:3\(number % 10)+01:00") : .string("\(day)"),
            "title": .string("The door, \(number)"), "account": .string(account(number)),
            "place": "Kitchen, 12 Mill Lane", "words": "“You will see what comes of it.”",
            "kinds": ["verbal", "property"], "who": ["name": "R. Doe", "relationship": "former partner"],
            "witnesses": [["name": "Ana Ruiz", "saw": "Heard it through the wall."]],
            "weight": ["troubled", "afraid"][number % 2], "damage": "Hinge of the kitchen door, about 60.",
            "told": [["who": "Dr. Osei", "role": "doctor", "when": "2026-03-04", "advised": "Photographs."]],
          ])
      })
  }

  private static func account(_ number: Int) -> String {
    """
    He came home at half past nine and asked who had called. I said it was my sister. He took the telephone out of \
    my hand and put it in his pocket, and then he struck the door of the kitchen with his fist until the upper hinge \
    came out of the frame.

    Afterwards I sat with the children in their room until it was quiet. It was the \(number). time that I wrote \
    something down.
    """
  }

  /// An amendment, a file and a withdrawal beside the second and third entries.
  static func journalWithLater() -> [Record] {
    var records = journal(3).map { Record(id: $0.id, kind: $0.kind, fields: bare($0.fields)) }
    let second = JSON.string(records[1].id.description)
    records.append(
      record(
        .amendment, 501,
        ["entry": second, "reason": "I found the letter.", "place": "Hall, 12 Mill Lane", "damage": .null]))
    records.append(
      record(
        .attachmentNote, 502,
        [
          "entry": second, "attachment": .string(id(601).description), "change": "added",
          "sha256": .string(String(repeating: "ab", count: 32)),
        ]))
    records.append(
      record(
        .withdrawal, 503, ["entry": .string(records[2].id.description), "reason": "Written down twice."]))
    let file = record(
      .attachment, 601,
      [
        "name": "door.jpg", "type": "image/jpeg", "bytes": 48211, "added": "2026-03-05T08:00:00Z",
        "of": second,
        "sha256": .string(String(repeating: "ab", count: 32)), "takenBy": "me", "takenAt": "2026-03-02T10:00",
      ])
    return linked(records) + [file]
  }

  private static func bare(_ fields: JSONObject) -> JSONObject {
    var fields = fields
    for name in Chain.carriers { fields[name] = nil }
    return fields
  }

  /// A plan, documents, people and a line of the log.
  static func household() -> [Record] {
    let ana = record(
      .person, 701,
      [
        "name": "Ana Ruiz", "role": "neighbour", "telephones": ["555 0100"], "address": "14 Mill Lane",
        "codeWords": [["word": "lemons", "means": "call", "theyDo": "calls"]], "notes": "Home after six.",
      ])
    let plan = record(
      .plan, 702,
      [
        "title": "This spring", "stage": "preparing", "applies": ["children", "pets"],
        "reviewBy": "2026-06-01",
        "places": [["where": "Ana's", "first": true], ["where": "Station hotel"]],
        "exits": [["room": "Kitchen", "ways": "Back door, key on the hook"]],
        "sections": [
          [
            "heading": "Papers and money", "area": "money",
            "steps": [
              [
                "text": "Copy the birth certificates.", "status": "done",
                "people": [.string(ana.id.description)],
              ],
              [
                "text": "Open an account at another bank.", "status": "doing",
                "detail": "Northern, branch in town",
                "caution": "No letters to this address.", "by": "2026-04",
              ],
              ["text": "Put aside cash.", "status": "idea"],
            ],
          ],
          ["heading": "The cat", "steps": [["text": "Ask Ana about two weeks.", "status": "notForMe"]]],
        ],
      ])
    let documents = (1...6).map { number in
      record(
        .document, 710 + number,
        [
          "name": .string(
            ["Passport", "Birth certificate", "Lease", "Spare keys", "Vaccination card", "Bank card"][
              number - 1]),
          "group": .string(["identity", "identity", "home", "keysPhone", "health", "money"][number - 1]),
          "for": "Lena",
          "number": "C01X00T47", "expires": "2029-05",
          "forms": [
            ["kind": "original", "where": "Desk, top drawer", "packed": false, "wouldBeMissed": true],
            ["kind": "copy", "heldBy": .string(ana.id.description), "packed": true, "checked": "2026-02-11"],
          ],
        ])
    }
    let log = record(
      .handedOver, 730,
      [
        "to": "Ms Okafor", "when": "2026-04-02T10:00:00Z", "product": "report", "form": "html",
        "records": [.string(plan.id.description)], "digest": .string(String(repeating: "cd", count: 32)),
      ])
    return [ana, plan] + documents + [log]
  }

  static func text(_ copy: Copy, as form: Form) -> String {
    String(decoding: copy.pieces(as: form).flatMap(\.self), as: UTF8.self)
  }
}
