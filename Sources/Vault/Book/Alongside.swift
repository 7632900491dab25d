public import Records

/// What is saved together with a change to an attachment: notes beside an entry, documents that name it.
public struct Alongside: Sendable {
  /// New records.
  public var drafts: [Draft]
  /// New revisions of records.
  public var replaced: [Record]

  /// `drafts` are recorded and `replaced` put in the place of the records of their names.
  public init(drafts: [Draft] = [], replaced: [Record] = []) {
    self.drafts = drafts
    self.replaced = replaced
  }
}
