internal import Text

extension Record {
  /// How strictly given fields are checked.
  public struct Manner: OptionSet, Sendable {
    /// The set as a number.
    public let rawValue: Int

    /// The set of a number.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The fields are changes to a record: required ones may be absent, and `null` takes a field away.
    public static let changes = Manner(rawValue: 1)
    /// The fields come from a copy of a notebook: automatic ones may be there.
    public static let restored = Manner(rawValue: 2)
  }

  /// The most members that an object in a given record may have.
  public static let mostMembers = 1000

  /// The fields as they are to be kept: checked against the schema, without members that are `null`.
  ///
  /// Fields that the schema does not know are kept as given; their texts are checked for control characters.
  public static func checked(
    _ kind: Kind, _ input: JSONObject, _ manner: Manner = []
  ) throws(Flaw) -> JSONObject {
    let isChange = manner.contains(.changes) || kind == .amendment
    let check = FieldCheck(isChange: isChange, isRestored: manner.contains(.restored))
    let names = Chain.carriers.union(["id", "kind", "recorded", "localOffset", "formerLink", "versionOf"])
      .sorted()
    for name in names where !check.isRestored && input[name] != nil {
      throw Flaw(path: name, problem: .automatic)
    }
    let fields = try check.object(input, Schema.of(kind), at: "")
    if isChange, fields.isEmpty { throw Flaw(path: "", problem: .nothing) }
    return fields
  }
}

/// Checks values against fields.
private struct FieldCheck {
  let isChange: Bool
  let isRestored: Bool

  func object(_ input: JSONObject, _ fields: [Field], at path: String) throws(Flaw) -> JSONObject {
    let isTop = path.isEmpty
    if input.count > Record.mostMembers { throw Flaw(path: path, problem: .members(Record.mostMembers)) }
    var kept = JSONObject()
    for member in input.members {
      let place = isTop ? member.name : "\(path).\(member.name)"
      try check(text: member.name, at: place)
      guard let field = fields.first(where: { $0.name.isSameBytes(as: member.name) }) else {
        try check(textsIn: member.value, at: place)
        kept[member.name] = member.value
        continue
      }
      if field.isAutomatic, !isRestored { throw Flaw(path: place, problem: .automatic) }
      if member.value == .null {
        if isTop, isChange, !field.isRequired { kept[member.name] = .null }
      } else {
        kept[member.name] = try value(member.value, field.type, of: field, at: place)
      }
    }
    try checkRequired(fields, input, kept, at: path)
    return kept
  }

  private func checkRequired(
    _ fields: [Field], _ input: JSONObject, _ kept: JSONObject, at path: String
  ) throws(Flaw) {
    for field in fields where field.isRequired && (!field.isAutomatic || isRestored) {
      let mayBeAbsent = path.isEmpty && isChange && input[field.name] == nil
      let isEmpty = kept[field.name] == nil || kept[field.name]?.text?.isEmpty == true
      guard isEmpty, !mayBeAbsent else { continue }
      throw Flaw(path: path.isEmpty ? field.name : "\(path).\(field.name)", problem: .missing)
    }
  }

  private func value(
    _ value: JSON, _ type: FieldType, of field: Field, at path: String
  ) throws(Flaw) -> JSON {
    try check(textsIn: value, at: path)
    switch type {
    case .parts: return .object(try object(try given(value.object, type, path), field.parts, at: path))
    case .list(let type):
      var items: [JSON] = []
      for (index, item) in try given(value.items, field.type, path).enumerated() {
        items.append(try self.value(item, type, of: field, at: "\(path)[\(index)]"))
      }
      return .array(items)
    case .any: return value
    case .when: try check(when: value, at: path)
    case .choice: try check(choice: value, of: field, at: path)
    case .whole(let bounds):
      let number = try given(value.integer, type, path)
      guard bounds.contains(number) else { throw Flaw(path: path, problem: .bounds(bounds)) }
      return .integer(number)
    default: try check(simple: value, type, at: path)
    }
    return value
  }

  private func given<Value>(_ value: Value?, _ type: FieldType, _ path: String) throws(Flaw) -> Value {
    guard let value else { throw Flaw(path: path, problem: .type(type)) }
    return value
  }

  private func check(simple value: JSON, _ type: FieldType, at path: String) throws(Flaw) {
    let text = value.text
    let fits =
      switch type {
      case .flag: value.flag != nil
      case .id: text.flatMap { RecordID($0) } != nil
      case .instant: text.flatMap { Instant($0) } != nil
      case .hex(let count): text.map { $0.utf8.count == count && $0.utf8.allSatisfy(\.isLowerHex) } ?? false
      default: text != nil
      }
    guard fits else { throw Flaw(path: path, problem: .type(type)) }
  }

  private func check(choice value: JSON, of field: Field, at path: String) throws(Flaw) {
    guard let text = value.text, field.choice(text) != nil else {
      throw Flaw(path: path, problem: .choice(field.choicesForAll))
    }
  }

  private func check(when value: JSON, at path: String) throws(Flaw) {
    do throws(When.Problem) { _ = try When(value) } catch {
      throw Flaw(path: path, problem: .when(error))
    }
  }
}

extension FieldCheck {
  /// Checks all texts and names inside a value.
  private func check(textsIn value: JSON, at path: String) throws(Flaw) {
    switch value {
    case .string(let text): try check(text: text, at: path)
    case .array(let items):
      for (index, item) in items.enumerated() { try check(textsIn: item, at: "\(path)[\(index)]") }
    case .object(let object):
      if object.count > Record.mostMembers { throw Flaw(path: path, problem: .members(Record.mostMembers)) }
      for member in object.members {
        try check(text: member.name, at: "\(path).\(member.name)")
        try check(textsIn: member.value, at: "\(path).\(member.name)")
      }
    case .null, .bool, .number: break
    }
  }

  private func check(text: String, at path: String) throws(Flaw) {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return }
    guard let unfit = text.unicodeScalars.first(where: { !$0.isFit(.kept) }) else { return }
    throw Flaw(path: path, problem: unfit.value < 0xA0 ? .control(unfit.value) : .direction(unfit.value))
  }
}
