internal import Records

// A copy of which nothing is left but what the program says by itself.
extension Copy {
  /// The copy with everything that somebody wrote taken out: drawn, it has the program's own words and no others. It is
  /// made from the records themselves, so that no fault of a cover is in it.
  package var blank: Copy {
    var blank = self
    blank.rules = Rules(product: product, included: rules.included, cover: .none, isGiven: rules.isGiven)
    blank.note = note.map { _ in Blank.text }
    blank.items = items.map { item in
      Item(record: item.record.blank, later: item.later.map(\.blank), when: item.when)
    }
    (blank.files, blank.emptied) = (files.map(\.blank), emptied.map(\.blank))
    (blank.people, blank.row) = (people.map(\.blank), row.map(\.blank))
    if !pictures.isEmpty { blank = blank.showingPictures() }
    return blank
  }
}

extension Record {
  /// The record without what somebody wrote into it.
  fileprivate var blank: Record {
    let fields = JSONObject(
      self.fields.members.map { member in
        if Chain.carriers.contains(member.name) { return (member.name, member.value) }
        guard let field = Schema.field(member.name, of: kind) else {
          return (Blank.name, Blank.value(member.value))
        }
        return (member.name, Blank.value(member.value, field, field.type))
      })
    return Record(id: id, kind: kind, fields: fields)
  }
}

/// What stands for words of a person, and what of a record is none.
private enum Blank {
  static let text = "–"
  static let name = "–"

  /// A value that no field explains: all texts in it, and all names of its members.
  static func value(_ value: JSON) -> JSON {
    switch value {
    case .string(let words): .string(words.isEmpty ? "" : text)
    case .array(let items): .array(items.map { Blank.value($0) })
    case .object(let object): .object(JSONObject(object.members.map { (name, Blank.value($0.value)) }))
    case .null, .bool, .number: value
    }
  }

  /// A value of a field. What is one of the program's own values stays, so that it is drawn in the program's words.
  static func value(_ value: JSON, _ field: Field, _ type: FieldType) -> JSON {
    switch (type, value) {
    case (.list(let inner), .array(let items)): .array(items.map { Blank.value($0, field, inner) })
    case (.parts, .object(let object)): .object(parts(of: object, field))
    case (.when, _): time(value)
    case (_, .string(let words)): isOfProgram(words, field, type) ? value : Blank.value(value)
    default: Blank.value(value)
    }
  }

  private static func parts(of object: JSONObject, _ field: Field) -> JSONObject {
    JSONObject(
      object.members.map { member in
        guard let part = field.part(member.name) else { return (name, value(member.value)) }
        return (member.name, value(member.value, part, part.type))
      })
  }

  /// A time is shown in words of the program, but for what somebody said of it.
  private static func time(_ value: JSON) -> JSON {
    switch try? When(value) {
    case .point?: value
    case .words(_, let earliest, let latest)?: When.words(text, earliest: earliest, latest: latest).json
    case nil: Blank.value(value)
    }
  }

  private static func isOfProgram(_ words: String, _ field: Field, _ type: FieldType) -> Bool {
    switch type {
    case .choice: field.choice(words) != nil
    case .id: RecordID(words) != nil
    case .instant: Instant(words) != nil
    case .hex: words.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    // A line may name a record, the language of the words, the kind of a picture or the clock of the computer.
    case .line:
      RecordID(words) != nil || UTCOffset(words) != nil || ListedFile.pictureTypes.contains(words)
        || (field.name == "language" && words.utf8.count == 2)
    default: false
    }
  }
}
