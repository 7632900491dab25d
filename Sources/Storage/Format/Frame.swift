internal import Sodium

/// One record's place in a segment: `id u64 | version u64 | kind u32 | length u32 | body` (Docs/Format.md, section 5).
package struct Frame: Equatable, Sendable {
  package enum Kind: UInt32 {
    case deleted = 0
    case record = 1
    case attachment = 2
    case list = 3
  }

  package static let headerCount = 24
  /// Whoever writes gives ids below this to lists alone.
  package static let firstID: UInt64 = 65_536

  package let id: UInt64
  /// The state of the level that brought it.
  package let version: UInt64
  package let kind: Kind
  package let body: [UInt8]

  /// A frame; that its body fits into a segment is checked where it is written (Docs/Format.md, section 5).
  package init(id: UInt64, version: UInt64, kind: Kind, body: [UInt8]) {
    (self.id, self.version, self.kind, self.body) = (id, version, kind, body)
  }

  package var count: Int { Frame.headerCount + body.count }

  func append(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: id)
    bytes.append(littleEndian: version)
    bytes.append(littleEndian: kind.rawValue)
    bytes.append(littleEndian: UInt32(body.count))
    bytes.append(contentsOf: body)
  }

  /// BLAKE2b-256 of the frame's bytes: its share in the digest of everything live.
  var hash: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    append(to: &bytes)
    return BLAKE2b.hash(bytes, count: 32)
  }
}
