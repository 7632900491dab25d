/// A document or a thing to pack, as its fields tell it. Other fields are kept.
public struct Item: Hashable, Sendable {
  /// One form in which it is there or is to be: the original, a copy, a picture.
  public struct Form: Hashable, Sendable {
    /// All fields.
    public var fields: JSONObject

    /// The form with these fields; nothing is checked.
    public init(_ fields: JSONObject) { self.fields = fields }

    /// What form it is, by the value of the choice.
    public var kind: JSON? { fields[.kind] }
    /// Whether it is in the bag.
    public var isPacked: Bool { fields[.packed]?.flag == true }
    /// Whether it has its place: somewhere, with someone, or in the bag.
    public var isAtHand: Bool { fields[.where] != nil || fields[.heldBy] != nil || isPacked }
    /// Whether anything says that it is there at all: a suggestion alone names forms that nobody has yet.
    public var isThere: Bool { isAtHand || fields["checked"] != nil }
  }

  /// All fields.
  public var fields: JSONObject

  /// The document or thing with these fields; nothing is checked.
  public init(_ fields: JSONObject) { self.fields = fields }

  /// What it is called.
  public var name: String? { fields[.name]?.text }
  /// For whom it is, as it was written; empty where nobody is named.
  public var owner: String { fields[.for]?.text ?? "" }
  /// How important it is; what nobody has said comes in the middle.
  public var importance: Importance {
    fields[.importance]?.text.flatMap(Importance.init(rawValue:)) ?? .next
  }

  /// How important something is.
  public enum Importance: String, CaseIterable, Sendable {
    /// First of all.
    case first
    /// Then.
    case next
    /// If there is room.
    case last
  }

  /// Whether it is a contract, an order or an agreement, which ends and may have to be renewed.
  public var isLegal: Bool { fields[.group]?.text == "legal" }
  /// When it expires or ends.
  public var expires: JSON? { fields[.expires] }
  /// What an order or an agreement says, one by one: the number of a term, where it has one, and its words.
  public var terms: [String] {
    (fields[.terms]?.items ?? []).compactMap(\.object).compactMap { term in
      let text = term[.text]?.text?.split(whereSeparator: \.isNewline).joined(separator: " ")
      let parts = [term[.number]?.text, text].compactMap(\.self).filter { !$0.isEmpty }
      return parts.isEmpty ? nil : parts.joined(separator: ". ")
    }
  }
  /// Its forms, in order; what is no object is left out.
  public var forms: [Form] { (fields[.forms]?.items ?? []).compactMap(\.object).map { Form($0) } }
  /// Whether it is at hand in some form.
  public var isAtHand: Bool { forms.contains(where: \.isAtHand) }
}

/// A person or a service, as its fields tell it. Other fields are kept.
public struct Person: Hashable, Sendable {
  /// All fields.
  public var fields: JSONObject

  /// The person with these fields; nothing is checked.
  public init(_ fields: JSONObject) { self.fields = fields }

  /// The telephone numbers, as they were written.
  public var telephones: [String] { fields[.telephones]?.texts ?? [] }
}
