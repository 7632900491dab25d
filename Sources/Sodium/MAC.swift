internal import CSodium

/// HMAC with SHA-256 (RFC 2104), and the key derivation PBKDF2 that is built of it (RFC 8018).
public enum HMACSHA256 {
  /// The 32-byte code of `message` under `key`, which may have any length.
  public static func code(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var state = State(key: key)
    defer { state.wipe() }
    state.update(message)
    return state.finish()
  }

  /// `count` bytes, at most 32, from `password` and `salt` by `rounds` rounds of PBKDF2.
  public static func derive(from password: [UInt8], salt: [UInt8], rounds: Int, count: Int) -> [UInt8] {
    precondition(rounds > 0 && (0...32).contains(count))
    var keyed = State(key: password)
    // One place for the copies of all rounds, so that one wipe is enough.
    var state = keyed
    var last = [UInt8](repeating: 0, count: 32)
    defer {
      keyed.wipe()
      state.wipe()
      unsafe sodium_memzero(&last, last.count)
    }
    state.update(salt + [0, 0, 0, 1])
    state.finish(into: &last)
    var sum = last
    for _ in 1..<rounds {
      state.begin(as: keyed)
      state.update(last)
      state.finish(into: &last)
      for index in sum.indices { sum[index] ^= last[index] }
    }
    defer { unsafe sodium_memzero(&sum, sum.count) }
    return Array(sum[..<count])
  }

  private struct State {
    private var state = crypto_auth_hmacsha256_state()

    init(key: [UInt8]) {
      Library.start()
      unsafe crypto_auth_hmacsha256_init(&state, key, key.count)
    }

    mutating func update(_ bytes: [UInt8]) {
      unsafe crypto_auth_hmacsha256_update(&state, bytes, UInt64(bytes.count))
    }

    mutating func begin(as keyed: borrowing State) { state = keyed.state }

    mutating func finish() -> [UInt8] {
      var code = [UInt8](repeating: 0, count: 32)
      finish(into: &code)
      return code
    }

    mutating func finish(into code: inout [UInt8]) {
      unsafe crypto_auth_hmacsha256_final(&state, &code)
    }

    mutating func wipe() { unsafe sodium_memzero(&state, MemoryLayout.size(ofValue: state)) }
  }
}
