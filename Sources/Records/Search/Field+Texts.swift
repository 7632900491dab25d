internal import Text

extension Record {
  /// The texts of one of the fields, one after another, as they are read: what was chosen from a list in its words.
  public func texts(of name: String, in language: Language) -> [String] {
    guard let value = fields[name] else { return [] }
    return Schema.field(name, of: kind)?.texts(of: value, in: language) ?? value.allTexts
  }
}

extension Field {
  /// The texts of `value`, which stands in this field.
  fileprivate func texts(of value: JSON, in language: Language) -> [String] {
    switch (type, value) {
    case (_, .array(let items)): items.flatMap { texts(of: $0, in: language) }
    case (.choice, .string(let chosen)), (.list(.choice), .string(let chosen)):
      [choice(chosen)?.label[language] ?? chosen]
    case (_, .object(let object)) where !parts.isEmpty:
      object.members.flatMap { member in
        part(member.name)?.texts(of: member.value, in: language) ?? member.value.allTexts
      }
    default: value.allTexts
    }
  }
}

extension Schema {
  /// Every value that stands for an answer of a list, with the words of the answer, folded.
  static func answers(_ language: Language) -> [(value: String, words: Folded)] {
    switch language {
    case .en: english
    case .es: spanish
    }
  }

  private static let english = answers(.en, of: current)
  private static let spanish = answers(.es, of: current)

  private static func answers(_ language: Language, of schema: Schema) -> [(value: String, words: Folded)] {
    schema.kinds.values.flatMap(\.fields).flatMap(\.everyChoice)
      .map { ($0.value, Folded($0.label[language])) }
  }
}

extension Field {
  /// Its choices, and those of its parts.
  fileprivate var everyChoice: [Choice] { choices + parts.flatMap(\.everyChoice) }
}
