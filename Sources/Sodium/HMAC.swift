internal import CSodium

/// HMAC with SHA-256 (RFC 2104).
public enum HMAC256 {
  /// The 32-byte code of `message` under `key` of any length.
  public static func code(_ message: [UInt8], key: borrowing SecretBytes) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    unsafe authenticate(message, message.count, key: key.pointer, key.count, into: &code)
    return code
  }
}

/// HKDF with SHA-256 (RFC 5869), made from HMAC.
public enum HKDF256 {
  /// 32 bytes from `material`: extracted with `salt`, expanded with `info`.
  public static func key(
    from material: borrowing SecretBytes, salt: [UInt8], info: [UInt8]
  ) -> SecretBytes {
    let extracted = SecretBytes(zeros: 32)
    let key = SecretBytes(zeros: 32)
    let salt = salt.isEmpty ? [UInt8](repeating: 0, count: 32) : salt
    unsafe authenticate(
      material.pointer, material.count, key: salt, salt.count, into: extracted.mutablePointer)
    unsafe authenticate(info + [1], info.count + 1, key: extracted.pointer, 32, into: key.mutablePointer)
    return key
  }
}

/// The code of `count` bytes of `message` under `keyCount` bytes of `key`: 32 bytes at `code`.
private func authenticate(
  _ message: UnsafePointer<UInt8>, _ count: Int, key: UnsafePointer<UInt8>, _ keyCount: Int,
  into code: UnsafeMutablePointer<UInt8>
) {
  Library.start()
  var state = crypto_auth_hmacsha256_state()
  unsafe state.begin(key, keyCount)
  unsafe state.take(message, count)
  unsafe state.finish(code)
  state.erase()
}

/// HMAC with one hash, at work in libsodium.
protocol HMACState {
  /// How many bytes a code has.
  static var codeCount: Int { get }

  init()
  mutating func begin(_ key: UnsafePointer<UInt8>, _ count: Int)
  mutating func take(_ message: UnsafePointer<UInt8>, _ count: Int)
  mutating func finish(_ code: UnsafeMutablePointer<UInt8>)
  mutating func erase()
}

extension crypto_auth_hmacsha256_state: HMACState {
  static var codeCount: Int { 32 }

  mutating func begin(_ key: UnsafePointer<UInt8>, _ count: Int) {
    _ = unsafe crypto_auth_hmacsha256_init(&self, key, count)
  }

  mutating func take(_ message: UnsafePointer<UInt8>, _ count: Int) {
    _ = unsafe crypto_auth_hmacsha256_update(&self, message, UInt64(count))
  }

  mutating func finish(_ code: UnsafeMutablePointer<UInt8>) {
    _ = unsafe crypto_auth_hmacsha256_final(&self, code)
  }

  mutating func erase() { unsafe sodium_memzero(&self, MemoryLayout<Self>.size) }
}

extension crypto_auth_hmacsha512_state: HMACState {
  static var codeCount: Int { 64 }

  mutating func begin(_ key: UnsafePointer<UInt8>, _ count: Int) {
    _ = unsafe crypto_auth_hmacsha512_init(&self, key, count)
  }

  mutating func take(_ message: UnsafePointer<UInt8>, _ count: Int) {
    _ = unsafe crypto_auth_hmacsha512_update(&self, message, UInt64(count))
  }

  mutating func finish(_ code: UnsafeMutablePointer<UInt8>) {
    _ = unsafe crypto_auth_hmacsha512_final(&self, code)
  }

  mutating func erase() { unsafe sodium_memzero(&self, MemoryLayout<Self>.size) }
}
