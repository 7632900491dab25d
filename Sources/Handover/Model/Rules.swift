package import Records

/// What of a record goes into a copy: the fields that the product carries, those that were named, and the cover.
package struct Rules: Sendable {
  let product: Product
  package let included: Set<String>
  package let cover: Cover
  /// Whether the records were read from a copy, in which everything goes in.
  package var isGiven = false

  /// Of the people that a plan or a document names, no more than this unless it is named.
  private static let ofPeople: Set<String> = ["name", "role"]

  /// Whether a field goes in. A field that the schema does not know stays out: nobody has said whether it may.
  package func carries(_ name: String, of kind: Kind) -> Bool {
    // The chain goes with a record in a form of its own, and only in JSON.
    if kind.isChained && Chain.carriers.contains(name) { return false }
    return isGiven || included.contains(name) || carriesUnnamed(name, of: kind)
  }

  /// Whether the program keeps a field for itself, so that its absence from a copy is nothing to tell.
  package static func isOfProgram(_ name: String) -> Bool {
    Chain.carriers.contains(name) || name == "recorded" || name == "localOffset"
  }

  /// Whether a field goes in without being named.
  package func carriesUnnamed(_ name: String, of kind: Kind) -> Bool {
    if kind == .person && !Rules.ofPeople.contains(name) { return false }
    guard let field = Schema.field(name, of: kind) else { return false }
    return product.carries(field.privacy, in: kind)
  }

  /// Whether a part goes in, where the field that it belongs to does; `path` is the way to it, with dots.
  package func carries(_ part: Field, at path: String, of kind: Kind) -> Bool {
    isGiven || included.contains(path) || product.carries(part.privacy, in: kind)
  }

  /// The fields that go in, as they go in.
  package func portion(of record: Record) -> JSONObject {
    if isGiven { return record.fields.filter { carries($0, of: record.kind) } }
    return Portion(rules: self, kind: record.kind).object(record.withoutOthersSteps) { cover.covering($0) }
  }

  /// Counts where the terms of the cover stand in what goes in of a record.
  func count(in record: Record, into tally: inout Cover.Tally) {
    _ = Portion(rules: self, kind: record.kind).object(record.withoutOthersSteps) { value in
      tally.add(value)
      return value
    }
  }
}

/// Takes what goes in out of the fields of a record of some kind, and changes the words in it.
private struct Portion {
  let rules: Rules
  let kind: Kind

  func object(_ fields: JSONObject, _ change: (JSON) -> JSON) -> JSONObject {
    let carried = fields.filter { rules.carries($0, of: kind) }
    return JSONObject(carried.members.map { ($0.name, value($0.value, named: $0.name, change)) })
  }

  private func value(_ value: JSON, named name: String, _ change: (JSON) -> JSON) -> JSON {
    guard let field = Schema.field(name, of: kind) else { return change(value) }
    return part(value, field, field.type, at: name, isWhole: rules.included.contains(name), change)
  }

  /// `path` is the way to the field by names, with dots between them.
  private func part(
    _ value: JSON, _ field: Field, _ type: FieldType, at path: String, isWhole: Bool, _ change: (JSON) -> JSON
  ) -> JSON {
    switch (type, value) {
    case (.list(let inner), .array(let items)):
      .array(items.map { part($0, field, inner, at: path, isWhole: isWhole, change) })
    case (.parts, .object(let object)): .object(parts(of: object, field, at: path, isWhole: isWhole, change))
    case (.choice, _), (.id, _), (.instant, _), (.hex, _), (.flag, _), (.whole, _): value
    default: change(value)
    }
  }

  private func parts(
    of object: JSONObject, _ field: Field, at path: String, isWhole: Bool, _ change: (JSON) -> JSON
  ) -> JSONObject {
    var result = JSONObject()
    for member in object.members {
      let path = path + "." + member.name
      if let part = field.part(member.name), isWhole || rules.carries(part, at: path, of: kind) {
        result[member.name] = self.part(member.value, part, part.type, at: path, isWhole: isWhole, change)
      } else if isWhole {
        result[member.name] = change(member.value)
      }
    }
    return result
  }
}

extension Record {
  /// The fields, of a plan without the steps that are not for the person, and the headings that nothing stands under then.
  fileprivate var withoutOthersSteps: JSONObject {
    guard kind == .plan, let sections = fields[.sections]?.items else { return fields }
    var fields = fields
    fields[.sections] = .array(sections.compactMap { $0.withoutOthersSteps })
    return fields
  }

  /// How many steps of a plan are not for the person.
  package var othersSteps: Int {
    let sections = kind == .plan ? fields[.sections]?.items ?? [] : []
    return sections.flatMap { $0.object?[.steps]?.items ?? [] }.count(where: \.isForOthers)
  }
}

extension JSON {
  fileprivate var isForOthers: Bool { object?[.status]?.text == "notForMe" }

  /// A section without such steps; `nil` where it had no others.
  fileprivate var withoutOthersSteps: JSON? {
    guard var section = object, let steps = section[.steps]?.items else { return self }
    let kept = steps.filter { !$0.isForOthers }
    if kept.isEmpty, !steps.isEmpty { return nil }
    section[.steps] = .array(kept)
    return .object(section)
  }
}

extension JSONObject {
  fileprivate func filter(_ isMeant: (String) -> Bool) -> JSONObject {
    JSONObject(members.filter { isMeant($0.name) }.map { ($0.name, $0.value) })
  }
}
