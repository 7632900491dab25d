public import Records
internal import Sodium
public import Vault

/// Under which name what is being written is kept in the book before it is saved, and what it is to become.
public struct Manuscript: Hashable, Sendable {
  /// The name of the unfinished text, not of the record that it becomes.
  public let id: RecordID
  /// What it becomes.
  public let kind: Kind
  /// The record that it changes, or that it is to stand beside.
  public let record: RecordID?

  /// A text that becomes a record of `kind`, under a new name unless it has one already.
  public init(_ kind: Kind, beside record: RecordID? = nil, id: RecordID = .random()) {
    (self.id, self.kind, self.record) = (id, kind, record)
  }

  /// The name of the new record that it becomes: the same however often saving it is tried.
  public var becomes: RecordID {
    let digest = SHA256.digest(Array("becomes \(id)".utf8))
    return RecordID(rawValue: digest[..<8].reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// What is to be kept: the fields that are other than in the record.
  ///
  /// - Parameter asked: what was answered on pages that lead to the record, where these are to be shown again.
  public func draft(_ fields: JSONObject, asked: JSONObject? = nil) -> Draft {
    var content: JSONObject = ["fields": .object(fields)]
    content["asked"] = asked.map { .object($0) }
    if let record { content[.record] = .string(record.description) }
    return .unfinished(kind, content, id: id)
  }
}

/// An unfinished text that the book holds.
public struct Unfinished: Hashable, Sendable {
  /// Its name, and what it is to become.
  public let manuscript: Manuscript
  /// What was written so far.
  public let fields: JSONObject
  /// What was answered on pages that lead to the record; `nil` where it is written in a form.
  public let asked: JSONObject?
  /// When it was kept last.
  public let kept: Instant?

  /// What can be written on.
  private static let kinds: Set<Kind> = [
    .entry, .amendment, .withdrawal, .plan, .document, .person, .handedOver,
  ]

  /// What `draft` holds; `nil` where this program cannot go on with it.
  public init?(_ draft: Draft) {
    guard let id = draft.id else { return nil }
    self.init(Record(id: id, kind: draft.kind, fields: draft.fields))
  }

  /// What `record` holds; `nil` where this program cannot go on with it.
  public init?(_ record: Record) {
    guard let kind = record.fields[.of]?.text.flatMap({ Kind($0) }), Unfinished.kinds.contains(kind),
      let content = record.fields[.content]?.object, let fields = content[.fields]?.object
    else { return nil }
    let beside = content[.record]?.text.flatMap { RecordID($0) }
    manuscript = Manuscript(kind, beside: beside, id: record.id)
    self.fields = fields
    asked = content["asked"]?.object
    kept = record.fields[.recorded]?.text.flatMap { Instant($0) }
  }
}

extension Manuscript {
  /// The kind whose fields it has.
  public var shownKind: Kind { kind == .amendment ? .entry : kind }
}
