internal import Text

/// A field of a record: its type, what it is for, and its words in every language.
public struct Field: Hashable, Sendable {
  /// The JSON name.
  public let name: String
  /// What it may hold.
  public let type: FieldType
  /// Whether a record must have it.
  public let isRequired: Bool
  /// Whether the program fills it in.
  public let isAutomatic: Bool
  /// The heading under which it is asked: a name in ``Schema/groups``.
  public let group: String
  /// Why a copy leaves it out unless it is chosen by name.
  public let privacy: Privacy
  /// In which notebooks it is asked.
  public let asked: Asked
  /// What calls for it in a form; `nil` for a field that stands in every form.
  public let calling: Calling?
  /// How words begin that call for it where they stand in the record's own texts.
  public let namedBy: [String]
  /// Whether and where it stands in the short form of a new record; `nil` for a field that only the long one has.
  public let short: Short?
  /// The records that it names, where it is the identifier of one.
  public let naming: Naming?
  /// What it is called.
  public internal(set) var label: Wording
  /// How it is asked for; empty for a field that nobody is asked for.
  public internal(set) var question: Wording
  /// How it is asked for where the household set is on; empty where it is asked for in the same words.
  public internal(set) var householdQuestion: Wording
  /// What people call it in tables of their own, in both languages.
  public internal(set) var columns: [String] = []
  /// The values of a choice, in order.
  public internal(set) var choices: [Choice]
  /// The fields inside it.
  public internal(set) var parts: [Field]

  /// Whether a form of the record `fields` shows it: what is filled in is always shown.
  public func isCalledFor(in fields: JSONObject) -> Bool {
    guard let calling, fields[name] == nil else { return true }
    return calling.holds(in: fields) || isNamed(in: fields)
  }

  /// Whether the short form of a new record `fields` shows it.
  public func isInShortForm(of fields: JSONObject) -> Bool {
    if isRequired || fields[name] != nil { return true }
    if calling != nil { return isCalledFor(in: fields) }
    return switch short {
    case .always: true
    case .where(let calling): calling.holds(in: fields)
    case nil: false
    }
  }

  /// Whether a word of the record's own texts begins like one that calls for it.
  private func isNamed(in fields: JSONObject) -> Bool {
    if namedBy.isEmpty { return false }
    let texts = ["title", "account", "words"].compactMap { fields[$0]?.text }
    let begins = namedBy.map { Folded($0).bytes }
    return texts.contains { text in
      text.split { !$0.isLetter && !$0.isNumber }.map { Folded(String($0)).bytes }
        .contains { word in begins.contains { word.starts(with: $0) } }
    }
  }

  /// Whether any notebook asks for it.
  public var isAsked: Bool { !isAutomatic && asked != .never }

  /// The field inside it with a name.
  public func part(_ name: String) -> Field? { parts.first { $0.name == name } }

  /// The choice with a JSON value.
  public func choice(_ value: String) -> Choice? { choices.first { $0.value == value } }
}

/// What makes a form show a field: another field of the record that holds one of some values.
public struct Calling: Hashable, Sendable {
  /// The name of the other field, a choice or a list of choices.
  public let field: String
  /// Its values that call for the field.
  public let values: [String]

  /// Whether a record holds one of them.
  public func holds(in fields: JSONObject) -> Bool {
    fields[field].map { $0.texts ?? [$0.text].compactMap(\.self) }?.contains(where: values.contains) ?? false
  }
}

/// Where a field stands in the short form of a new record.
public enum Short: Hashable, Sendable {
  /// In every one.
  case always
  /// In those that hold one of some values.
  case `where`(Calling)
}

/// The records that a field with an identifier names.
public struct Naming: Hashable, Sendable {
  /// Their kind.
  public let kind: Kind
  /// What they must hold; `nil` for all of the kind.
  public let condition: Calling?
}

/// What a field may hold.
public indirect enum FieldType: Hashable, Sendable {
  /// A short text.
  case line
  /// A text of any length.
  case text
  /// A time as ``When`` reads it.
  case when
  /// Yes or no.
  case flag
  /// A whole number within bounds.
  case whole(ClosedRange<Int>)
  /// One of the field's choices.
  case choice
  /// The identifier of a record.
  case id
  /// A moment as ``Instant`` reads it.
  case instant
  /// This many hexadecimal digits.
  case hex(Int)
  /// An object with the field's parts.
  case parts
  /// Any JSON.
  case any
  /// Several of a type.
  case list(FieldType)
}

/// Why a copy for others leaves a field out unless it is chosen by name.
public enum Privacy: String, CaseIterable, Sendable {
  /// It does not: the field goes into copies.
  case open
  /// A note for oneself.
  case note
  /// Agreed words.
  case codes
  /// Where to go and how to get out.
  case places
  /// How to reach someone.
  case contact
  /// What is planned.
  case steps
  /// Numbers of documents.
  case numbers
}

/// In which notebooks a field is asked. It is accepted in all of them.
public enum Asked: String, CaseIterable, Sendable {
  /// In every notebook: its words were read for both sets.
  case both
  /// Where the full set is switched on.
  case full
  /// Where it is not.
  case household
  /// In none: it is given by hand.
  case never

  /// Whether it is asked in a notebook with the full or the household set.
  func reaches(full: Bool) -> Bool {
    switch self {
    case .both: true
    case .full: full
    case .household: !full
    case .never: false
    }
  }
}

/// The same words in every language.
public struct Wording: Hashable, Sendable {
  /// English.
  public let en: String
  /// Spanish.
  public let es: String

  /// The words in each language.
  public init(en: String, es: String) { (self.en, self.es) = (en, es) }

  /// The words in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .es: es
    }
  }
}

/// A value that a field may have, with its words.
public struct Choice: Hashable, Sendable {
  /// The value in JSON.
  public let value: String
  /// What it is called.
  public let label: Wording
  /// In which notebooks it is offered. It is accepted in all of them.
  public let asked: Asked
}
