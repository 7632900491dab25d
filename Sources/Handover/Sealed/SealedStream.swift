internal import Sodium

/// The bytes of a sealed page, encrypted in chunks. Section "The sealed page" of `Docs/Handover.md`.
struct SealedStream: ~Copyable {
  /// The bytes of a chunk before they are encrypted; the last one can have fewer.
  static let chunkCount = 1 << 20
  /// The rounds of PBKDF2: about a second in a browser.
  static let usualRounds = 1_000_000

  /// Begins every header.
  private static let magic = Array("sealed page 1\n".utf8)

  /// The 54 bytes from which, with the words, the keys are made.
  let header: [UInt8]
  /// The 16 bytes that tell other words from a damaged file.
  let check: [UInt8]
  private let key: SecretBytes
  private let chunks: Int
  private var number = 0
  private var pending: [UInt8] = []

  /// Begins to seal `count` bytes, which is at least one.
  init(
    count: Int, under words: borrowing SecretBytes, rounds: Int = usualRounds, salt: [UInt8] = randomBytes(32)
  ) {
    precondition(count > 0 && salt.count == 32)
    chunks = (count + SealedStream.chunkCount - 1) / SealedStream.chunkCount
    header = SealedStream.magic + UInt32(rounds).bytes + salt + UInt32(chunks).bytes
    let material = PBKDF2.key(from: words, salt: salt, rounds: rounds, .sha512)
    check = HKDF256.key(from: material, salt: header, info: Array("check".utf8)).withBytes { bytes in
      (0..<16).map { bytes[$0] }
    }
    key = HKDF256.key(from: material, salt: header, info: Array("payload".utf8))
  }

  /// Takes the next bytes; gives each chunk that they fill, encrypted.
  mutating func append<E: Error>(
    _ bytes: [UInt8], chunk put: ([UInt8]) throws(E) -> Void
  ) throws(E) {
    pending += bytes
    var at = 0
    // The last chunk is sealed by `finish`, which knows that it is the last.
    while pending.count - at > SealedStream.chunkCount {
      try put(seal(Array(pending[at..<(at + SealedStream.chunkCount)]), isLast: false))
      at += SealedStream.chunkCount
    }
    pending.removeFirst(at)
  }

  /// The last chunk, encrypted.
  consuming func finish() -> [UInt8] {
    precondition(number == chunks - 1 && !pending.isEmpty)
    return seal(pending, isLast: true)
  }

  private mutating func seal(_ plain: [UInt8], isLast: Bool) -> [UInt8] {
    let nonce = [UInt8](repeating: 0, count: 7) + UInt32(number).bytes + [isLast ? 1 : 0]
    number += 1
    return GCM.seal(plain, key: key, nonce: nonce)
  }
}

extension UInt32 {
  /// Four bytes, the highest first.
  var bytes: [UInt8] { ([24, 16, 8, 0] as [UInt32]).map { UInt8(truncatingIfNeeded: self >> $0) } }
}
