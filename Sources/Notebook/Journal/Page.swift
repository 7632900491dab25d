public import Records

/// A record with what was written beside it later.
public struct Page: Hashable, Sendable {
  /// The record as it was first written.
  public let record: Record
  /// Additions and corrections of an entry, oldest first.
  public var amendments: [Record] = []
  /// Why an entry no longer counts.
  public var withdrawal: Record?
  /// Which files were added to an entry and taken from it, oldest first.
  public var fileNotes: [Record] = []

  /// A record beside which nothing stands yet.
  public init(record: Record) { self.record = record }

  /// The names under which what stands beside an entry is nested in it.
  public static let nested = ["amendments", "withdrawn", "attachmentNotes"]

  /// The record as JSON; what stands beside it is nested in it.
  public var json: JSON {
    guard var object = record.json.object else { return record.json }
    if !amendments.isEmpty { object["amendments"] = .array(amendments.map(\.json)) }
    if let withdrawal { object["withdrawn"] = withdrawal.json }
    if !fileNotes.isEmpty { object["attachmentNotes"] = .array(fileNotes.map(\.json)) }
    return .object(object)
  }

  /// The record with what holds today.
  public var today: Record { Record(id: record.id, kind: record.kind, fields: fields) }

  /// The fields as they are after all additions and corrections.
  public var fields: JSONObject {
    Entry(record.fields).amended(by: amendments.lazy.map { Amendment($0.fields) }).fields
  }
}

extension [Page] {
  /// The pages with what was written beside their records; what belongs to none of them is left out.
  public func with(_ additions: [Record]) -> [Page] {
    var pages = self
    let places = Dictionary(uniqueKeysWithValues: enumerated().map { ($1.record.id, $0) })
    for addition in additions {
      guard let place = addition.entry.flatMap({ places[$0] }) else { continue }
      if addition.kind == .amendment { pages[place].amendments.append(addition) }
      if addition.kind == .withdrawal { pages[place].withdrawal = addition }
      if addition.kind == .attachmentNote { pages[place].fileNotes.append(addition) }
    }
    return pages
  }
}
