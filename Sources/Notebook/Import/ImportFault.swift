public import Records

/// What the rows of a table are.
public enum ImportKind: String, CaseIterable, Sendable {
  /// Entries of the journal.
  case entry
  /// Plans.
  case plan
  /// Documents and things.
  case document
  /// People and services.
  case person

  /// The kind of the records.
  public var kind: Kind {
    switch self {
    case .entry: .entry
    case .plan: .plan
    case .document: .document
    case .person: .person
    }
  }
}

/// Why a file cannot be brought in.
public enum ImportFault: Error, Equatable, Sendable {
  /// It is none of the formats.
  case unknownFormat
  /// Nothing says what the records are.
  case noKind
  /// The `place`th record, or row below the head, breaks a rule.
  case record(Int, Flaw)
  /// The `place`th record is not an object, or has no right identifier or kind.
  case notARecord(Int)
  /// The text of an age file is longer than this program holds in memory.
  case tooLong
  /// The text is longer than a command reads.
  case longInput
  /// The text is in no encoding that this program reads.
  case encoding
  /// Two columns have this name.
  case column(String)
  /// A field that is needed has no column: what it is called, and the columns that there are.
  case noColumn(Wording, name: String, head: [String])
  /// It is a table that `export` wrote for people: it has this column, which only the program fills in.
  case ownTable(String)
  /// A row has more cells than the head, or a quote is not closed.
  case row(Int)
}
