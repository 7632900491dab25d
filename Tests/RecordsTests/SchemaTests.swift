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
      let question = field.question.es
      #expect(question.count { $0 == "¿" } == question.count { $0 == "?" }, "\(path)")
    }
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
    #expect(Schema.closed(.entry).map(\.name) == ["private"])
    #expect(Schema.closed(.amendment).map(\.name) == ["private"])
    #expect(Schema.closed(.plan).map(\.name) == ["sections", "signs", "places", "exits", "madeWith"])
    #expect(Schema.closed(.formerPlan).map(\.name) == Schema.closed(.plan).map(\.name))
    #expect(Schema.closed(.document).map(\.name) == ["number", "key"])
    #expect(
      Schema.closed(.person).map(\.name) == [
        "telephones", "safeToCall", "address", "knows", "codeWords", "holds", "copiesGiven", "notes",
      ])
    #expect(Schema.closed(.attachment).map(\.name) == ["original"])
    for (path, field) in everything {
      #expect(field.parts.allSatisfy { $0.privacy == field.privacy }, "\(path)")
    }
  }

  @Test func `the household set asks only for ordinary things`() {
    let asked = Schema.asked(.entry, full: false).map(\.name)
    #expect(asked == ["happened", "title", "account", "place", "damage", "after", "tags"])
    #expect(Schema.asked(.document, full: false).last { !$0.parts.isEmpty }?.part("wouldBeMissed") == nil)
    let full = Schema.asked(.entry, full: true).map(\.name)
    #expect(Set(full).isSuperset(of: asked) && full.count > 25)
    #expect(full.allSatisfy { Schema.field($0, of: .entry)?.isAutomatic == false })
  }
}
