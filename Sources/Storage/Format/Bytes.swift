/// Little-endian integers in byte strings: the only integers of the format. Other targets see through them.
extension Array where Element == UInt8 {
  /// Appends `value`, lowest byte first.
  @inlinable package mutating func append<N: FixedWidthInteger & UnsignedInteger>(littleEndian value: N) {
    for shift in stride(from: 0, to: N.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> N(shift)))
    }
  }

  /// The integer of type `N` that begins at `offset`.
  @inlinable package func littleEndian<N: FixedWidthInteger & UnsignedInteger>(_ type: N.Type, at offset: Int)
    -> N
  {
    var value: N = 0
    for index in 0..<N.bitWidth / 8 { value |= N(self[offset + index]) << N(8 * index) }
    return value
  }
}
