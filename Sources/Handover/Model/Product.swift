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

/// How a copy is written.
public enum Form: String, CaseIterable, Sendable {
  /// One page for screen, screen reader and paper.
  case html
  /// Rows for a spreadsheet.
  case csv
  /// Everything that goes in, with what is needed to check it.
  case json
  /// Plain text, 80 columns wide.
  case text
  /// A card for a wallet: a page to print, cut out and fold.
  case card

  /// What names of such files end in, without the dot.
  public var suffix: String {
    switch self {
    case .html, .csv, .json: rawValue
    case .text: "txt"
    case .card: "card.html"
    }
  }
}
