internal import Sodium

/// One record's place in a segment: `id u64 | version u64 | kind u32 | length u32 | body` (Docs/Format.md, section 5).
struct Frame: Equatable, Sendable {
  enum Kind: UInt32 {
    case deleted = 0
    case record = 1
    case attachment = 2
    case list = 3
  }

  static let headerCount = 24
  /// Whoever writes gives ids below this to lists alone.
  static let firstID: UInt64 = 65_536

  let id: UInt64
  /// The state of the level that brought it.
  let version: UInt64
  let kind: Kind
  let body: [UInt8]

  var count: Int { Frame.headerCount + body.count }

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
