public import Records

/// What stands before a record's text, or before a part of it, in a frame's body (Docs/Format.md, section 8).
///
/// `record id u64 | revision u32 | part index u16 | part count u16 | kind u16 | zero u16 | order u32`, 24 bytes.
package struct RecordHeader: Equatable, Sendable {
  package static let count = 24

  /// The record's id as frames write it.
  package let id: UInt64
  package let revision: UInt32
  package let part: UInt16
  package let parts: UInt16
  package let kind: Kind
  /// The place in the order in which the notebook recorded it, from 1.
  package let order: UInt32

  package func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: id)
    bytes.append(littleEndian: revision)
    bytes.append(littleEndian: part)
    bytes.append(littleEndian: parts)
    bytes.append(littleEndian: kind.rawValue)
    bytes.append(littleEndian: UInt16(0))
    bytes.append(littleEndian: order)
  }

  /// The header of the part `part`, from 0, of `parts` (Docs/Format.md, section 8).
  package init(id: UInt64, revision: UInt32, part: UInt16, parts: UInt16, kind: Kind, order: UInt32) {
    self.id = id
    self.revision = revision
    self.part = part
    self.parts = parts
    self.kind = kind
    self.order = order
  }

  /// The header of `body`, or `nil` where it breaks a rule.
  init?(_ body: [UInt8]) {
    guard body.count >= RecordHeader.count else { return nil }
    id = body.littleEndian(UInt64.self, at: 0)
    revision = body.littleEndian(UInt32.self, at: 8)
    part = body.littleEndian(UInt16.self, at: 12)
    parts = body.littleEndian(UInt16.self, at: 14)
    kind = Kind(rawValue: body.littleEndian(UInt16.self, at: 16))
    order = body.littleEndian(UInt32.self, at: 20)
    guard revision > 0, part < parts, body.littleEndian(UInt16.self, at: 18) == 0 else { return nil }
  }
}

extension RecordID {
  /// The identifier of a frame's id, whose first byte is the lowest.
  package init(frame: UInt64) { self.init(rawValue: frame.byteSwapped) }
  /// This identifier as frames write it.
  package var frame: UInt64 { rawValue.byteSwapped }
}

/// A record as a list needs it: without its text.
public struct RecordSummary: Hashable, Sendable {
  /// The record's name.
  public let id: RecordID
  /// What it is.
  public let kind: Kind
  /// Its place in the order in which the notebook recorded it, from 1.
  public let order: UInt32

  /// A record of a kind at its place in the order, from 1.
  package init(id: RecordID, kind: Kind, order: UInt32) {
    (self.id, self.kind, self.order) = (id, kind, order)
  }
}
