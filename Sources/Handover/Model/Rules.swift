internal import Records

/// What of a record goes into a copy: the fields that the product carries, those that were named, and the cover.
struct Rules: Sendable {
  let product: Product
  let included: Set<String>
  let cover: Cover
  /// Whether the records were read from a copy, in which everything goes in.
  var isGiven = false

  /// Of the people that a plan or a document names, no more than this unless it is named.
  private static let ofPeople: Set<String> = ["name", "role"]

  /// Whether a field goes in. A field that the schema does not know stays out: nobody has said whether it may.
  func carries(_ name: String, of kind: Kind) -> Bool {
    // The chain goes with a record in a form of its own, and only in JSON.
    if kind.isChained && Chain.carriers.contains(name) { return false }
    return isGiven || included.contains(name) || carriesUnnamed(name, of: kind)
  }

  /// Whether the program keeps a field for itself, so that its absence from a copy is nothing to tell.
  static func isOfProgram(_ name: String) -> Bool {
    Chain.carriers.contains(name) || name == "recorded" || name == "localOffset"
  }

  /// Whether a field goes in without being named.
  func carriesUnnamed(_ name: String, of kind: Kind) -> Bool {
    if kind == .person && !Rules.ofPeople.contains(name) { return false }
    guard let field = FieldTable.row(name, of: kind)?.field else { return false }
    return product.carries(field.privacy, in: kind)
  }

  /// The fields that go in, as they go in.
  func portion(of record: Record) -> JSONObject {
    let carried = record.fields.members.filter { carries($0.name, of: record.kind) }
    if isGiven { return JSONObject(carried.map { ($0.name, $0.value) }) }
    return JSONObject(carried.map { ($0.name, portion(of: $0.value, named: $0.name, in: record.kind)) })
  }

  private func portion(of value: JSON, named name: String, in kind: Kind) -> JSON {
    guard let field = FieldTable.row(name, of: kind)?.field else { return cover.covering(value) }
    let isNamed = included.contains(name)
    return portion(of: value, field: field, type: field.type, kind: kind, isWhole: isNamed)
  }

  private func portion(of value: JSON, field: Field, type: FieldType, kind: Kind, isWhole: Bool) -> JSON {
    switch (type, value) {
    case (.list(let inner), .array(let items)):
      .array(items.map { portion(of: $0, field: field, type: inner, kind: kind, isWhole: isWhole) })
    case (.parts, .object(let object)):
      .object(portion(of: object, field: field, kind: kind, isWhole: isWhole))
    case (.choice, _), (.id, _), (.instant, _), (.hex, _), (.flag, _), (.whole, _): value
    default: cover.covering(value)
    }
  }

  private func portion(of object: JSONObject, field: Field, kind: Kind, isWhole: Bool) -> JSONObject {
    var result = JSONObject()
    for member in object.members {
      if let part = field.part(member.name), isWhole || product.carries(part.privacy, in: kind) {
        result[member.name] = portion(
          of: member.value, field: part, type: part.type, kind: kind, isWhole: isWhole)
      } else if isWhole {
        result[member.name] = cover.covering(member.value)
      }
    }
    return result
  }
}
