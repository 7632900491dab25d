// A buffer that is not empty has an address.
// swift-format-ignore-file: NeverForceUnwrap

internal import CSodium

/// PBKDF2 with HMAC-SHA-512 (RFC 8018), for what a browser has to derive too: browsers know neither Argon2 nor scrypt.
public enum PBKDF2 {
  /// The first block of 64 bytes.
  public static func key(from passphrase: borrowing SecretBytes, salt: [UInt8], rounds: Int) -> SecretBytes {
    precondition(rounds > 0)
    let key = SecretBytes(zeros: 64)
    let turn = SecretBytes(zeros: 64)
    var keyed = crypto_auth_hmacsha512_state()
    // One place for the copies of a million rounds, so that one wipe is enough.
    var state = keyed
    defer {
      unsafe sodium_memzero(&keyed, MemoryLayout.size(ofValue: keyed))
      unsafe sodium_memzero(&state, MemoryLayout.size(ofValue: state))
    }
    _ = unsafe crypto_auth_hmacsha512_init(&keyed, passphrase.pointer, passphrase.count)
    let first = salt + [0, 0, 0, 1]
    unsafe authenticate(&keyed, &state, first, first.count, into: turn.mutablePointer)
    unsafe key.mutablePointer.update(from: turn.pointer, count: 64)
    for _ in 1..<rounds {
      unsafe authenticate(&keyed, &state, turn.pointer, 64, into: turn.mutablePointer)
      unsafe add(turn.pointer, to: key.mutablePointer)
    }
    return key
  }

  /// The code of a message under the key that `keyed` has taken in; `state` is where it is computed.
  private static func authenticate(
    _ keyed: UnsafePointer<crypto_auth_hmacsha512_state>,
    _ state: UnsafeMutablePointer<crypto_auth_hmacsha512_state>, _ message: UnsafePointer<UInt8>,
    _ count: Int, into code: UnsafeMutablePointer<UInt8>
  ) {
    unsafe UnsafeMutableRawPointer(state).copyMemory(
      from: keyed, byteCount: MemoryLayout<crypto_auth_hmacsha512_state>.size)
    _ = unsafe crypto_auth_hmacsha512_update(state, message, UInt64(count))
    _ = unsafe crypto_auth_hmacsha512_final(state, code)
  }

  /// Adds 64 bytes without carry, eight at a time.
  private static func add(_ turn: UnsafePointer<UInt8>, to key: UnsafeMutablePointer<UInt8>) {
    let source = unsafe UnsafeRawPointer(turn)
    let target = UnsafeMutableRawPointer(key)
    for offset in stride(from: 0, to: 64, by: 8) {
      let sum =
        unsafe target.load(fromByteOffset: offset, as: UInt64.self)
        ^ source.load(fromByteOffset: offset, as: UInt64.self)
      unsafe target.storeBytes(of: sum, toByteOffset: offset, as: UInt64.self)
    }
  }
}
