internal import CSodium

/// HMAC with SHA-256 (RFC 2104), and the key derivation PBKDF2 that is built of it (RFC 8018).
public enum HMACSHA256 {
  /// The 32-byte code of `message` under `key`, which may have any length.
  public static func code(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var state = State(key: key)
    state.update(message)
    return state.finish()
  }

  /// `count` bytes, at most 32, from `password` and `salt` by `rounds` rounds of PBKDF2.
  public static func derive(from password: [UInt8], salt: [UInt8], rounds: Int, count: Int) -> [UInt8] {
    precondition(rounds > 0 && (0...32).contains(count))
    let keyed = State(key: password)
    var first = keyed
    first.update(salt + [0, 0, 0, 1])
    var last = first.finish()
    var sum = last
    for _ in 1..<rounds {
      var state = keyed
      state.update(last)
      last = state.finish()
      for index in sum.indices { sum[index] ^= last[index] }
    }
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

    mutating func finish() -> [UInt8] {
      var code = [UInt8](repeating: 0, count: 32)
      unsafe crypto_auth_hmacsha256_final(&state, &code)
      return code
    }
  }
}
