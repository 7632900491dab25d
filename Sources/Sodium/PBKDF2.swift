internal import CSodium

/// PBKDF2 with HMAC (RFC 8018), for what others have to derive too: browsers and SLIP-39 know neither Argon2 nor scrypt.
public enum PBKDF2 {
  /// The hash below HMAC.
  public enum Hash: Sendable {
    /// SHA-256, whose blocks have 32 bytes.
    case sha256
    /// SHA-512, whose blocks have 64 bytes.
    case sha512
  }

  /// The first block of what `rounds` rounds, one or more, make of `passphrase` and `salt`.
  public static func key(
    from passphrase: borrowing SecretBytes, salt: [UInt8], rounds: Int, _ hash: Hash
  ) -> SecretBytes {
    precondition(rounds > 0)
    Library.start()
    return switch hash {
    case .sha256: block(passphrase, salt, rounds, crypto_auth_hmacsha256_state())
    case .sha512: block(passphrase, salt, rounds, crypto_auth_hmacsha512_state())
    }
  }

  private static func block<State: HMACState>(
    _ passphrase: borrowing SecretBytes, _ salt: [UInt8], _ rounds: Int, _ empty: State
  ) -> SecretBytes {
    let key = SecretBytes(zeros: State.codeCount)
    let turn = SecretBytes(zeros: State.codeCount)
    var keyed = empty
    // One place for the copies of a million rounds, so that one wipe is enough.
    var state = empty
    defer {
      keyed.erase()
      state.erase()
    }
    unsafe keyed.begin(passphrase.pointer, passphrase.count)
    let first = salt + [0, 0, 0, 1]
    unsafe authenticate(&keyed, &state, first, first.count, into: turn.mutablePointer)
    unsafe key.mutablePointer.update(from: turn.pointer, count: key.count)
    for _ in 1..<rounds {
      unsafe authenticate(&keyed, &state, turn.pointer, turn.count, into: turn.mutablePointer)
      unsafe add(turn.pointer, to: key.mutablePointer, count: key.count)
    }
    return key
  }

  /// The code of a message under the key that `keyed` has taken in; `state` is where it is computed.
  private static func authenticate<State: HMACState>(
    _ keyed: UnsafePointer<State>, _ state: UnsafeMutablePointer<State>, _ message: UnsafePointer<UInt8>,
    _ count: Int, into code: UnsafeMutablePointer<UInt8>
  ) {
    unsafe UnsafeMutableRawPointer(state).copyMemory(from: keyed, byteCount: MemoryLayout<State>.size)
    unsafe state.pointee.take(message, count)
    unsafe state.pointee.finish(code)
  }

  /// Adds `count` bytes without carry, eight at a time.
  private static func add(_ turn: UnsafePointer<UInt8>, to key: UnsafeMutablePointer<UInt8>, count: Int) {
    let source = unsafe UnsafeRawPointer(turn)
    let target = UnsafeMutableRawPointer(key)
    for offset in stride(from: 0, to: count, by: 8) {
      let sum =
        unsafe target.load(fromByteOffset: offset, as: UInt64.self)
        ^ source.load(fromByteOffset: offset, as: UInt64.self)
      unsafe target.storeBytes(of: sum, toByteOffset: offset, as: UInt64.self)
    }
  }
}
