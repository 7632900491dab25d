/// One thing that a notebook keeps: what it is, its name, and its fields.
public struct Record: Hashable, Sendable {
  /// The name of the record.
  public let id: RecordID
  /// What the record is.
  public let kind: Kind
  /// All fields but `id` and `kind`, unknown ones included.
  public var fields: JSONObject

  /// A record of these parts; nothing is checked.
  public init(id: RecordID, kind: Kind, fields: JSONObject) {
    self.id = id
    self.kind = kind
    self.fields = fields
  }

  /// The record as JSON: `id` and `kind`, then the fields in their order, without any that has one of these names.
  public var json: JSON {
    let head = [("id", JSON.string(id.description)), ("kind", JSON.string(kind.description))]
    let names = head.map(\.0)
    let rest = fields.members.filter { !names.contains($0.name) }
    return .object(JSONObject(head + rest.map { ($0.name, $0.value) }))
  }

  /// Reads what ``json`` gives; `nil` without a well-formed `id` and `kind`.
  public init?(json: JSON) {
    guard var fields = json.object,
      let id = fields[.id]?.text.flatMap({ RecordID($0) }),
      let kind = fields[.kind]?.text.flatMap({ Kind($0) })
    else { return nil }
    fields[.id] = nil
    fields[.kind] = nil
    self.init(id: id, kind: kind, fields: fields)
  }

  /// The bytes that the vault keeps: the canonical JSON of the fields.
  public var stored: [UInt8] { fields.canonical }

  /// Reads the bytes that the vault keeps. The fields come back sorted by name.
  public init(id: RecordID, kind: Kind, stored bytes: [UInt8]) throws(JSON.Fault) {
    guard case .object(let fields) = try JSON(parsing: bytes) else {
      throw JSON.Fault(problem: .unexpected(bytes.first ?? 0), line: 1, column: 1)
    }
    self.init(id: id, kind: kind, fields: fields)
  }
}

extension JSONObject {
  /// The distance of the clock from UTC at which a record with these fields was written down.
  package var localOffset: UTCOffset? { self[.localOffset]?.text.flatMap { UTCOffset($0) } }
}
