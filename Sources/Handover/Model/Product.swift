public import Records

/// What a copy is for, which decides what it can hold.
public enum Product: String, CaseIterable, Sendable {
  /// The dated entries of the journal with the list of their files.
  case report
  /// The plans, with the people that their steps name.
  case plan
  /// The inventory of documents and things.
  case documents
  /// The list of copies that were handed over.
  case log

  /// The kinds of record that a copy is made from.
  public var sources: [Kind] {
    switch self {
    case .report: [.entry, .amendment, .withdrawal, .attachmentNote, .attachment]
    case .plan: [.plan, .person]
    case .documents: [.document, .person, .attachment]
    case .log: [.handedOver]
    }
  }

  /// The kind of the records that a copy is about; the others of ``sources`` come along with them.
  var subject: Kind {
    switch self {
    case .report: .entry
    case .plan: .plan
    case .documents: .document
    case .log: .handedOver
    }
  }

  /// The classes of fields that go in without being named. Every other class stays out unless a field is named.
  func carries(_ privacy: Privacy, in kind: Kind) -> Bool {
    switch (privacy, self) {
    case (.open, _): true
    case (.steps, .plan): kind == .plan
    default: false
    }
  }
}
