/// An entry of the journal, as its fields tell it. Other fields are kept.
public struct Entry: Hashable, Sendable {
  /// All fields.
  public var fields: JSONObject

  /// The entry with these fields; nothing is checked.
  public init(_ fields: JSONObject) { self.fields = fields }

  /// Its number in the journal; `nil` where it has none, or one that no journal gives.
  public var number: Int? { fields.whole(FieldName.number.name, of: .entry) }
  /// When it happened; `nil` where that is not written as it must be.
  public var happened: When? { fields[.happened].flatMap { try? When($0) } }
  /// What it is called.
  public var title: String? { fields[.title]?.text }
  /// What happened.
  public var account: String? { fields[.account]?.text }
  /// The words by which it is found again.
  public var tags: [String] { fields[.tags]?.texts ?? [] }
  /// The values of its kinds.
  public var kinds: [String] { fields[.kinds]?.texts ?? [] }
  /// With what it belongs together.
  public var thread: String? { fields[.thread]?.text }

  /// The moment from which on it may have happened, to put entries in order; `nil` where no time was given. A clock whose
  /// distance from UTC was not given is taken to be the one by which the entry was written down.
  public var order: Int64? {
    happened?.sortKey(assuming: fields[.localOffset]?.text.flatMap { UTCOffset($0) })
  }

  /// The entry as it is after additions and corrections, the oldest first. There is no other place that applies them.
  public func amended(by amendments: some Sequence<Amendment>) -> Entry {
    Entry(amendments.reduce(fields) { $0.changed(by: $1.changes) })
  }
}

/// Changed fields beside an entry.
public struct Amendment: Hashable, Sendable {
  /// All fields.
  public var fields: JSONObject

  /// The amendment with these fields; nothing is checked.
  public init(_ fields: JSONObject) { self.fields = fields }

  /// What it changes: its fields but for the program's own and the reason; `null` takes one away.
  public var changes: JSONObject {
    JSONObject(fields.members.filter { !Amendment.beside.contains($0.name) }.map { ($0.name, $0.value) })
  }

  private static let beside = Chain.carriers.union(
    Schema.of(.amendment).filter(\.isAutomatic).map(\.name) + [FieldName.reason.name])
}

extension Record {
  /// The entry beside which it stands.
  public var entry: RecordID? { fields[.entry]?.text.flatMap { RecordID($0) } }
}
