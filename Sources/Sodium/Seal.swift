// A buffer that is not empty has an address.
// swift-format-ignore-file: NeverForceUnwrap

internal import CSodium

/// Authenticated encryption that commits to its key and looks like random bytes as a whole (Docs/Format.md, section 3).
///
/// A sealed record is `nonce[24] | commitment[32] | ciphertext | tag[16]`: 72 bytes longer than its plain text. Its key
/// is used once, so the cipher's own nonce is zero.
public enum Seal {
  /// How much longer a sealed record is than its plain text, in bytes.
  public static let overhead = 72
  /// The bytes that tell whether a record is sealed under a key: nonce and commitment.
  public static let headCount = 56
  /// The length of a nonce, in bytes.
  public static let nonceCount = 24

  /// Why a record does not open.
  public enum Failure: Error {
    /// The commitment is of another key, label or nonce.
    case notMine
    /// The commitment is right and the rest is not.
    case unreadable
  }

  /// Seals `plain` into `out[offset ..< offset + plain.count + 72]`.
  ///
  /// - Parameters:
  ///   - key: 32 bytes.
  ///   - label: what the record is and where it stands; bound, not kept.
  ///   - nonce: 24 bytes, never twice with one key and label.
  public static func seal(
    _ plain: Span<UInt8>, key: borrowing SecretBytes, label: [UInt8], nonce: [UInt8],
    into out: inout [UInt8], at offset: Int
  ) {
    precondition(nonce.count == nonceCount && key.count == 32)
    precondition(offset >= 0 && offset + plain.count + overhead <= out.count)
    Library.start()
    var derived = unsafe Derived(key: key.pointer, label: label, nonce: nonce)
    defer { unsafe derived.erase() }
    unsafe plain.withUnsafeBytes { plain in
      unsafe out.withUnsafeMutableBytes { out in
        let record = unsafe out.baseAddress! + offset
        unsafe record.copyMemory(from: nonce, byteCount: nonceCount)
        unsafe derived.encrypt(plain, label: label, to: record)
      }
    }
  }

  /// Whether the 56 bytes of `file` at `offset` begin a record that was sealed under `key` and `label`.
  public static func isMine(
    _ file: [UInt8], at offset: Int, key: borrowing SecretBytes, label: [UInt8]
  ) -> Bool {
    precondition(offset >= 0 && offset + headCount <= file.count && key.count == 32)
    Library.start()
    return unsafe file.withUnsafeBytes { file in
      let head = unsafe UnsafeRawBufferPointer(rebasing: file[offset..<offset + headCount])
      let nonce = unsafe [UInt8](head[..<nonceCount])
      var derived = unsafe Derived(key: key.pointer, label: label, nonce: nonce)
      defer { unsafe derived.erase() }
      return unsafe derived.commits(to: head.baseAddress! + nonceCount)
    }
  }

  /// The plain text of the record that is `range` of `file`, 72 bytes shorter, or why it does not open.
  public static func open(
    _ file: [UInt8], _ range: Range<Int>, key: borrowing SecretBytes, label: [UInt8]
  ) throws(Failure) -> [UInt8] {
    guard range.count >= overhead else { throw .notMine }
    var plain = [UInt8](repeating: 0, count: range.count - overhead)
    if let failure = unsafe open(file, range, key: key, label: label, into: &plain) { throw failure }
    return plain
  }

  /// Opens the record that is `range` of `file` into `plain` at `offset`, 72 bytes shorter.
  public static func open(
    _ file: [UInt8], _ range: Range<Int>, key: borrowing SecretBytes, label: [UInt8],
    into plain: inout [UInt8], at offset: Int
  ) throws(Failure) {
    guard range.count >= overhead else { throw .notMine }
    precondition(offset >= 0 && offset + range.count - overhead <= plain.count)
    let failure = unsafe plain.withUnsafeMutableBufferPointer { plain in
      unsafe open(file, range, key: key, label: label, into: plain.baseAddress! + offset)
    }
    if let failure { throw failure }
  }

  /// The plain text of the record that is `range` of `file` in guarded memory, or why it does not open.
  public static func openSecret(
    _ file: [UInt8], _ range: Range<Int>, key: borrowing SecretBytes, label: [UInt8]
  ) throws(Failure) -> SecretBytes {
    guard range.count >= overhead else { throw .notMine }
    let plain = SecretBytes(zeros: range.count - overhead)
    if let failure = unsafe open(file, range, key: key, label: label, into: plain.mutablePointer) {
      throw failure
    }
    return plain
  }

  private static func open(
    _ file: [UInt8], _ range: Range<Int>, key: borrowing SecretBytes, label: [UInt8],
    into plain: UnsafeMutablePointer<UInt8>
  ) -> Failure? {
    precondition(range.lowerBound >= 0 && range.upperBound <= file.count && key.count == 32)
    Library.start()
    return unsafe file.withUnsafeBytes { file in
      let record = unsafe UnsafeRawBufferPointer(rebasing: file[range])
      let nonce = unsafe [UInt8](record[..<nonceCount])
      var derived = unsafe Derived(key: key.pointer, label: label, nonce: nonce)
      defer { unsafe derived.erase() }
      guard unsafe derived.commits(to: record.baseAddress! + nonceCount) else { return .notMine }
      return unsafe derived.decrypt(record, label: label, to: plain) ? nil : .unreadable
    }
  }

  /// Fills `range` of `out` with a record of zeros under a fresh key and forgets the key.
  public static func noise(into out: inout [UInt8], _ range: Range<Int>) {
    var key = SecretBytes(random: 32)
    noise(into: &out, range, under: &key)
  }

  /// Fills `range` of `out` with a record of zeros under a fresh key, which takes the place of the last one in `key`.
  public static func noise(into out: inout [UInt8], _ range: Range<Int>, under key: inout SecretBytes) {
    key.randomize()
    noise(into: &out, range, nonce: randomBytes(nonceCount), key: key)
  }

  /// Fills `range` of `out` with a record of zeros.
  ///
  /// - Parameters:
  ///   - nonce: 24 bytes that look random, such as those that carry a witness.
  ///   - key: 32 random bytes, used for nothing else.
  public static func noise(
    into out: inout [UInt8], _ range: Range<Int>, nonce: [UInt8], key: borrowing SecretBytes
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= out.count && range.count >= overhead)
    precondition(nonce.count == nonceCount && key.count == 32)
    Library.start()
    unsafe out.withUnsafeMutableBytes { out in
      let record = unsafe out.baseAddress! + range.lowerBound
      unsafe record.initializeMemory(as: UInt8.self, repeating: 0, count: range.count)
      unsafe record.copyMemory(from: nonce, byteCount: nonceCount)
      var derived = unsafe Derived(key: key.pointer, label: noiseLabel, nonce: nonce)
      defer { unsafe derived.erase() }
      let plain = unsafe UnsafeRawBufferPointer(start: record + headCount, count: range.count - overhead)
      unsafe derived.encrypt(plain, label: noiseLabel, to: record)
    }
  }

  private static let noiseLabel = [UInt8](repeating: 0, count: 48)
}

/// `one_use_key[32] | commitment[32]` of one record.
@unsafe
private struct Derived {
  private var bytes: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0, 0, 0, 0, 0, 0, 0, 0
  )

  init(key: UnsafeRawPointer, label: [UInt8], nonce: [UInt8]) {
    var message = label
    message.append(contentsOf: nonce)
    unsafe withUnsafeMutableBytes(of: &bytes) { out in
      _ = unsafe crypto_generichash(
        out.baseAddress!.assumingMemoryBound(to: UInt8.self), 64, message, UInt64(message.count),
        key.assumingMemoryBound(to: UInt8.self), 32)
    }
  }

  func commits(to commitment: UnsafeRawPointer) -> Bool {
    unsafe withUnsafeBytes(of: bytes) { unsafe sodium_memcmp($0.baseAddress! + 32, commitment, 32) == 0 }
  }

  func encrypt(_ plain: UnsafeRawBufferPointer, label: [UInt8], to record: UnsafeMutableRawPointer) {
    unsafe withUnsafeBytes(of: bytes) { derived in
      let start = unsafe derived.baseAddress!.assumingMemoryBound(to: UInt8.self)
      unsafe (record + Seal.nonceCount).copyMemory(from: start + 32, byteCount: 32)
      _ = unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
        (record + Seal.headCount).assumingMemoryBound(to: UInt8.self), nil,
        plain.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(plain.count),
        label, UInt64(label.count), nil, zeroNonce, start)
    }
  }

  func decrypt(
    _ record: UnsafeRawBufferPointer, label: [UInt8], to plain: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    unsafe withUnsafeBytes(of: bytes) { derived in
      unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain, nil, nil,
        (record.baseAddress! + Seal.headCount).assumingMemoryBound(to: UInt8.self),
        UInt64(record.count - Seal.headCount), label, UInt64(label.count), zeroNonce,
        derived.baseAddress!.assumingMemoryBound(to: UInt8.self)) == 0
    }
  }

  mutating func erase() {
    unsafe withUnsafeMutableBytes(of: &bytes) { unsafe sodium_memzero($0.baseAddress!, $0.count) }
  }
}

/// The nonce of a cipher whose key is used once. One that takes fewer bytes reads the first of them.
let zeroNonce = [UInt8](repeating: 0, count: Seal.nonceCount)
