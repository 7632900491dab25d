/// What a sealed record is and where it stands: the associated data of its seal (Docs/Format.md, section 3).
///
/// `purpose[8] | salt[16] | class u32 | level u32 | place u64 | owner u64`, 48 bytes.
package struct Label {
  package enum Purpose: String {
    case keySlot = "key slot"
    case segment = "ring seg"
    case chunk = "files ch"
    case leaf = "loose lf"
    case ownWords = "own word"
    case earlierChunk = "arena ch"
    case earlierWitness = "ring wit"
  }

  package let salt: [UInt8]
  let size: UInt32

  /// Labels of the book or session with this salt of 16 bytes, whose associated data name the size (Docs/Format.md, 3).
  package init(salt: [UInt8], geometry: Geometry) {
    self.salt = salt
    size = geometry.number
  }

  package func bytes(_ purpose: Purpose, level: Int, place: Int, owner: UInt64 = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(56)
    bytes.append(contentsOf: purpose.rawValue.utf8)
    bytes.append(contentsOf: salt)
    bytes.append(littleEndian: size)
    bytes.append(littleEndian: UInt32(level))
    bytes.append(littleEndian: UInt64(place))
    bytes.append(littleEndian: owner)
    return bytes
  }
}
