/// What a record is. A number that this program does not know is kept and carried.
public struct Kind: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number in the vault.
  public let rawValue: UInt16

  /// The kind with a number.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A dated entry of the journal.
  public static let entry = Kind(rawValue: 1)
  /// Changed fields beside an entry.
  public static let amendment = Kind(rawValue: 2)
  /// The reason why an entry no longer counts.
  public static let withdrawal = Kind(rawValue: 3)
  /// An attachment added to an entry or taken from it.
  public static let attachmentNote = Kind(rawValue: 4)
  /// A plan with its steps.
  public static let plan = Kind(rawValue: 10)
  /// A document or a thing to pack.
  public static let document = Kind(rawValue: 11)
  /// A person or a service.
  public static let person = Kind(rawValue: 12)
  /// What a notebook is called and offers.
  public static let settings = Kind(rawValue: 13)
  /// A line of the log of copies given to others.
  public static let handedOver = Kind(rawValue: 14)
  /// A file kept with a record.
  public static let attachment = Kind(rawValue: 15)
  /// An earlier version of a plan.
  public static let formerPlan = Kind(rawValue: 16)
  /// Something begun and not yet saved.
  public static let draft = Kind(rawValue: 17)

  /// The notebook's own key for age files.
  public static let ageKey = Kind(rawValue: 18)

  private static let names: [(Kind, String)] = [
    (.entry, "entry"), (.amendment, "amendment"), (.withdrawal, "withdrawal"),
    (.attachmentNote, "attachmentNote"), (.plan, "plan"), (.document, "document"), (.person, "person"),
    (.settings, "settings"), (.handedOver, "handedOver"), (.attachment, "attachment"),
    (.formerPlan, "formerPlan"), (.draft, "draft"), (.ageKey, "ageKey"),
  ]

  /// All kinds that this program knows.
  public static var known: [Kind] { names.map(\.0) }

  /// The JSON name; `kind42` for a kind that this program does not know.
  public var description: String {
    Kind.names.first { $0.0 == self }?.1 ?? "kind\(rawValue)"
  }

  /// Reads a JSON name as ``description`` gives it.
  public init?(_ name: String) {
    let named = Kind.names.first { $0.1 == name }?.0
    let numbered = name.hasPrefix("kind") ? UInt16(name.dropFirst(4)).map(Kind.init(rawValue:)) : nil
    guard let kind = named ?? numbered, kind.description == name else { return nil }
    self = kind
  }

  /// Whether records of this kind belong to the journal's chain.
  public var isChained: Bool { (Kind.entry.rawValue...Kind.attachmentNote.rawValue).contains(rawValue) }

  /// Sorts by the number.
  public static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
}
