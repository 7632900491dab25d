internal import Embedded

/// What a notebook keeps in each kind of record, as `Fields/fields.txt` says.
public struct Schema: Sendable {
  /// One kind of record.
  public struct Entry: Sendable {
    /// What the kind is called.
    public let label: Wording
    /// Its fields in the order in which they are asked.
    public let fields: [Field]
    /// The same by name: a copy looks them up for every field of every record.
    fileprivate let named: [String: Field]

    init(label: Wording, fields: [Field]) {
      (self.label, self.fields) = (label, fields)
      named = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
    }
  }

  /// The kinds of record by number.
  public let kinds: [Kind: Entry]
  /// The headings by name.
  public let groups: [String: Wording]

  /// The schema of this program.
  public static let current = Schema(reading: EmbeddedText.fields.text)

  /// The fields of a kind in the order in which they are asked; none for a kind that is not known.
  public static func of(_ kind: Kind) -> [Field] { current.kinds[kind]?.fields ?? [] }

  /// The field of a kind with a name.
  public static func field(_ name: String, of kind: Kind) -> Field? {
    current.kinds[kind]?.named[name]
  }

  /// The fields that someone is asked for in a notebook with the full or the household set.
  public static func asked(_ kind: Kind, full: Bool) -> [Field] {
    of(kind).compactMap { $0.asked(full: full) }
  }

  /// What a kind is called.
  public static func label(of kind: Kind) -> Wording? { current.kinds[kind]?.label }

  /// What the field at a path such as `told[0].when` is called, where all kinds that have it call it the same and not only
  /// the full set says so.
  public static func wording(ofPath path: String) -> Wording? {
    let names = path.split(separator: ".").map { String($0.prefix { $0 != "[" }) }
    let found = Kind.known.compactMap { field(at: names, in: of($0)) }.filter { !$0.isForFullSetOnly }
    let labels = Set(found.map(\.label))
    return labels.count == 1 ? labels.first : nil
  }

  private static func field(at names: [String], in fields: [Field]) -> Field? {
    guard let name = names.first, let field = fields.first(where: { $0.name == name }) else { return nil }
    return names.count == 1 ? field : self.field(at: Array(names.dropFirst()), in: field.parts)
  }

  /// What a heading is called.
  public static func label(ofGroup name: String) -> Wording? { current.groups[name] }

  /// Fields whose values are in no copy unless they are chosen by name.
  public static func closed(_ kind: Kind) -> [Field] { of(kind).filter { $0.privacy != .open } }

  /// The parts that have a class of their own, with the fields that lead to them, outermost first.
  public static func closedParts(_ kind: Kind) -> [[Field]] { of(kind).flatMap { closedParts(in: [$0]) } }

  private static func closedParts(in path: [Field]) -> [[Field]] {
    guard let field = path.last else { return [] }
    return field.parts.flatMap { part in
      (part.privacy == field.privacy || part.privacy == .open ? [] : [path + [part]])
        + closedParts(in: path + [part])
    }
  }
}

extension Field {
  /// The field with the parts that are asked, the answers that are offered and the words of the set, or `nil` if it is
  /// not asked.
  func asked(full: Bool) -> Field? {
    !isAutomatic && asked.reaches(full: full) ? worded(full: full) : nil
  }

  /// The answers that every notebook may name, also where it is not known which one is meant.
  public var choicesForAll: [Choice] {
    isForFullSetOnly ? [] : choices.filter { $0.asked != .full }
  }

  /// Whether its words are said in the full set only.
  public var isForFullSetOnly: Bool { asked == .full }

  /// The field in the words of a set, with the parts that are asked in it and the answers that it offers, whether it is
  /// asked there or not: a record may hold what only another notebook asks.
  public func worded(full: Bool) -> Field {
    var field = self
    field.parts = parts.compactMap { $0.asked(full: full) }
    field.choices = choices.filter { $0.asked.reaches(full: full) }
    if !full && !householdQuestion.en.isEmpty { field.question = householdQuestion }
    return field
  }
}
