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
  /// What it is called.
  public internal(set) var label: Wording
  /// How it is asked for; empty for a field that nobody is asked for.
  public internal(set) var question: Wording
  /// The values of a choice, in order.
  public internal(set) var choices: [Choice]
  /// The fields inside it.
  public internal(set) var parts: [Field]

  /// The field inside it with a name.
  public func part(_ name: String) -> Field? { parts.first { $0.name == name } }

  /// The choice with a JSON value.
  public func choice(_ value: String) -> Choice? { choices.first { $0.value == value } }
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
  /// In every notebook.
  case always
  /// Where the full set is switched on.
  case full
  /// In none: it is given by hand.
  case never
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
}
