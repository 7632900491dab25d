import Foundation
import Testing

@testable import Records

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../Sources/Records/Fields").standardized

/// Every field of a kind, its parts included, by path.
private func everyField(_ fields: [Field], at path: String) -> [(path: String, field: Field)] {
  fields.flatMap { field in
    [("\(path).\(field.name)", field)] + everyField(field.parts, at: "\(path).\(field.name)")
  }
}

private let everything = Kind.known.flatMap { everyField(Schema.of($0), at: $0.description) }

@Suite struct `The schema` {
  @Test func `every kind has fields and a name in both languages`() {
    for kind in Kind.known {
      #expect(!Schema.of(kind).isEmpty, "\(kind)")
      #expect(Schema.label(of: kind)?.en.isEmpty == false)
      #expect(Schema.label(of: kind)?.es.isEmpty == false)
    }
    #expect(Schema.of(Kind(rawValue: 900)).isEmpty)
  }

  @Test func `no label, question or value lacks a language`() {
    #expect(everything.count > 150)
    for (path, field) in everything {
      #expect(!field.label.en.isEmpty && !field.label.es.isEmpty, "\(path): label")
      #expect(field.question.en.isEmpty == field.isAutomatic, "\(path): question")
      #expect(field.question.es.isEmpty == field.isAutomatic, "\(path): question")
      for choice in field.choices {
        #expect(!choice.label.en.isEmpty && !choice.label.es.isEmpty, "\(path): \(choice.value)")
      }
    }
  }

  @Test func `every question in Spanish opens as it closes`() {
    for (path, field) in everything {
      for question in [field.question.es, field.householdQuestion.es] {
        #expect(question.count { $0 == "¿" } == question.count { $0 == "?" }, "\(path)")
      }
      #expect(field.householdQuestion.en.isEmpty == field.householdQuestion.es.isEmpty, "\(path)")
    }
  }

  @Test func `a column that people name has its names in both languages, and means one field`() {
    for kind in Kind.known {
      let named = Schema.of(kind).filter { !$0.columns.isEmpty }
      for field in named {
        #expect(field.columns.allSatisfy { !$0.isEmpty } && field.columns.count > 1, "\(field.name)")
      }
      let all = named.flatMap(\.columns)
      #expect(Set(all).count == all.count)
    }
    #expect(Schema.field("happened", of: .entry)?.columns.contains("fecha y hora") == true)
  }

  @Test func `choices and parts stand where the type says`() {
    for (path, field) in everything {
      let type = if case .list(let inner) = field.type { inner } else { field.type }
      #expect((type == .choice) == !field.choices.isEmpty, "\(path)")
      #expect((type == .parts) == !field.parts.isEmpty, "\(path)")
      #expect(Schema.label(ofGroup: field.group) != nil, "\(path): \(field.group)")
    }
  }

  @Test func `names differ within a kind and within a field`() {
    for kind in Kind.known { #expect(Set(Schema.of(kind).map(\.name)).count == Schema.of(kind).count) }
    for (path, field) in everything {
      #expect(Set(field.parts.map(\.name)).count == field.parts.count, "\(path)")
      #expect(Set(field.choices.map(\.value)).count == field.choices.count, "\(path)")
    }
  }

  @Test func `what could harm someone is in no copy unless it is named`() {
    #expect(Schema.closed(.entry).map(\.name) == ["weight", "private"])
    #expect(Schema.closed(.amendment).map(\.name) == ["weight", "private"])
    #expect(
      Schema.closed(.plan).map(\.name) == ["priorities", "sections", "signs", "places", "exits", "madeWith"])
    #expect(Schema.closed(.formerPlan).map(\.name) == Schema.closed(.plan).map(\.name))
    #expect(Schema.closed(.document).map(\.name) == ["number", "key"])
    #expect(
      Schema.closed(.person).map(\.name) == [
        "telephones", "safeToCall", "address", "description", "bornOn", "vehicles", "worksAt", "weapons",
        "knows", "codeWords", "holds", "copiesGiven", "notes",
      ])
    #expect(Schema.closed(.attachment).map(\.name) == ["original"])
    let parts = Kind.known.flatMap { kind in
      Schema.closedParts(kind).map { $0.map(\.name).joined(separator: ".") }
    }
    #expect(Set(parts) == ["told.advised", "sections.steps.detail"])
    // A class of its own closes a part; it never opens one.
    for (path, field) in everything {
      #expect(field.parts.allSatisfy { $0.privacy == field.privacy || $0.privacy != .open }, "\(path)")
    }
  }

  @Test func `a field is called for by answers that another field of its kind has`() throws {
    let called = everything.filter { $0.1.calling != nil }
    #expect(called.count > 15)
    for kind in Kind.known {
      for field in Schema.of(kind) {
        guard let calling = field.calling else { continue }
        let other = try #require(Schema.field(calling.field, of: kind), "\(field.name)")
        #expect(!calling.values.isEmpty && field.asked == .full, "\(field.name)")
        for value in calling.values { #expect(other.choice(value) != nil, "\(field.name): \(value)") }
      }
    }
  }

  @Test func `a form shows what is called for or filled in`() throws {
    let neck = try #require(Schema.field("neck", of: .entry))
    #expect(!neck.isCalledFor(in: [:]))
    #expect(!neck.isCalledFor(in: ["kinds": ["money"]]))
    #expect(neck.isCalledFor(in: ["kinds": ["money", "physical"]]))
    #expect(neck.isCalledFor(in: ["neck": ["wet": true]]))
    #expect(neck.isCalledFor(in: ["account": "Both hands, on my throat."]))
    #expect(neck.isCalledFor(in: ["words": "«te voy a AHORCAR»"]))
    for words in ["«Ahórcate»", "¡Ahógate!", "“Choke”", "—Cuello", "so:throat"] {
      #expect(neck.isCalledFor(in: ["words": .string(words)]), "\(words)")
    }
    #expect(!neck.isCalledFor(in: ["account": "A bottleneck at the bridge."]))
    let description = try #require(Schema.field("description", of: .person))
    #expect(
      description.isCalledFor(in: ["role": "otherSide"]) && !description.isCalledFor(in: ["role": "friend"]))
    #expect(try #require(Schema.field("account", of: .entry)).isCalledFor(in: [:]))
  }

  @Test func `the short form has what is needed, what is filled in and what is called for`() {
    func short(_ fields: JSONObject) -> Set<String> {
      Set(Schema.asked(.entry, full: true).filter { $0.isInShortForm(of: fields) }.map(\.name))
    }
    let always: Set = ["happened", "account", "place", "kinds", "weight", "thread"]
    #expect(short([:]) == always)
    #expect(short(["kinds": ["money"]]) == always.union(["sums", "belongings"]))
    #expect(short(["kinds": ["neck"]]).isSuperset(of: ["neck", "injuries", "care", "fear"]))
    #expect(short(["effect": "tired"]) == always.union(["effect"]))
    #expect(short(["account": "throat"]) == always.union(["neck"]))
  }

  @Test func `an identifier says of which records it is one`() throws {
    for (path, field) in everything where field.type == .id && field.isAsked {
      let naming = try #require(field.naming, "\(path)")
      #expect(!Schema.of(naming.kind).isEmpty, "\(path)")
      guard let condition = naming.condition else { continue }
      let other = try #require(Schema.field(condition.field, of: naming.kind))
      for value in condition.values { #expect(other.choice(value) != nil, "\(path): \(value)") }
    }
  }

  @Test func `the household set asks only for ordinary things`() {
    let asked = Schema.asked(.entry, full: false).map(\.name)
    #expect(asked == ["happened", "title", "account", "place", "damage", "cost", "after", "tags", "thread"])
    #expect(Schema.asked(.document, full: false).last { !$0.parts.isEmpty }?.part("wouldBeMissed") == nil)
    let full = Schema.asked(.entry, full: true).map(\.name)
    #expect(Set(asked).subtracting(full) == ["cost"] && full.count > 25)
    #expect(full.allSatisfy { Schema.field($0, of: .entry)?.isAutomatic == false })
    let settings = Schema.asked(.settings, full: false).map(\.name)
    #expect(settings == ["title", "idle", "language", "summer", "templates"])
  }

  @Test func `each set has its own questions and answers`() throws {
    func field(_ name: String, _ kind: Kind, full: Bool) throws -> Field {
      try #require(Schema.asked(kind, full: full).first { $0.name == name })
    }
    for full in [true, false] {
      let roles = try field("role", .person, full: full).choices.map(\.value)
      #expect(
        roles.contains("police") == full && roles.contains("trade") == !full && roles.contains("doctor"))
      let asked = try field("account", .entry, full: full).question.en
      #expect(asked.hasPrefix(full ? "What happened?" : "What do you want to note?"))
    }
    // What only one set offers is accepted in both.
    #expect(try Record.checked(.person, ["name": "Ana", "role": "police"])["role"] == "police")
    #expect(try Record.checked(.person, ["name": "Bo", "role": "trade"])["role"] == "trade")
  }
}
