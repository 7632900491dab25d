public import Storage
internal import Guidance
public import Records
internal import Vault

/// What is wanted in a hurry, gathered from where it stands: "At a glance" in `Docs/Guidance.md`.
public struct Glance: Sendable {
  /// What the plans say in one field, the first choices first.
  public struct Ways: Sendable {
    /// The field: places to go, or ways out.
    public let field: Field
    /// What stands in it in all plans, the newest plan first.
    public let items: [JSONObject]
  }

  /// The number to call at once, in the country of the newest plan that names one; `nil` where none does.
  public let number: String?
  /// The words that are agreed with people.
  public let agreed: AgreedWords
  /// Where to go and how to get out, as the plans say; fields of which nothing is said are left out.
  public let ways: [Ways]
  /// People with a telephone number; those with whom words are agreed come first.
  public let people: [Record]
  /// Things that are packed.
  public let packed: [Record]
  /// How many things have no place yet.
  public let missing: Int

  /// Whether there is nothing to show.
  public var isEmpty: Bool {
    number == nil && agreed.words.isEmpty && ways.isEmpty && people.isEmpty && packed.isEmpty
  }
}

extension Notebook {
  /// What is wanted in a hurry. Other versions of a record, which a merge may have left, are read like any other.
  ///
  /// - Parameter language: of what is said of a country.
  public func glance(in language: Language) throws(ReadingError) -> Glance {
    // The newest plan is the one that counts where plans differ.
    let plans = Array(try book.records([.plan], in: level).reversed())
    let people = try book.records([.person], in: level)
    let things = try book.records([.document], in: level)
    let country = plans.country
    let isTold = { (person: Record) in Field.agreed.map { person.fields[$0.name] != nil } ?? false }
    let facts = try offered(in: language).guidance
    let called = people.filter { !Person($0.fields).telephones.isEmpty }
    return Glance(
      number: country.map { facts.facts(in: $0).numberToCall }, agreed: AgreedWords(people),
      ways: Field.ways.map { Glance.Ways($0, plans) }.filter { !$0.items.isEmpty },
      people: called.filter(isTold) + called.filter { !isTold($0) },
      packed: things.filter { Item($0.fields).forms.contains(where: \.isPacked) },
      missing: things.count { !Item($0.fields).isAtHand })
  }
}

extension Notebook {
  /// The country that the newest plan names which names one; `nil` where none does.
  public func country() throws(ReadingError) -> String? {
    Array(try book.records([.plan], in: level).reversed()).country
  }
}

extension [Record] {
  /// The country that the first of these plans names which names one.
  fileprivate var country: String? { lazy.compactMap { $0.fields[.country]?.text }.first }
}

extension Glance.Ways {
  fileprivate init(_ field: Field, _ plans: [Record]) {
    let all = plans.flatMap { ($0.fields[field.name]?.items ?? []).compactMap(\.object) }
    let flag = field.parts.first { $0.type == .flag }?.name
    let isFirst = { (item: JSONObject) in flag.map { item[$0]?.flag == true } ?? false }
    self.init(field: field, items: all.filter(isFirst) + all.filter { !isFirst($0) })
  }
}

extension Field {
  /// The fields of a plan that say where to go and how to get out.
  fileprivate static var ways: [Field] { Schema.of(.plan).filter { $0.privacy == .places } }
}
