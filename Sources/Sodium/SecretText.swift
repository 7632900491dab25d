/// A text that is put together in guarded memory.
public struct SecretText: ~Copyable {
  private var room: SecretBytes
  private var count = 0

  /// Room for `limit` bytes.
  public init(limit: Int) { room = SecretBytes(zeros: limit) }

  /// Appends bytes, which must fit.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      let place = count
      room.withMutableBytes { $0[place] = byte }
      count += 1
    }
  }

  /// All that was appended.
  public consuming func finish() -> SecretBytes { SecretBytes(copying: room, 0..<count) }
}
