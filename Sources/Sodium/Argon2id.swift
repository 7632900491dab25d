internal import CSodium

/// Argon2id, version 1.3, one lane: the only way from a passphrase to a key.
public enum Argon2id {
  /// What a derivation costs.
  public struct Cost: Sendable, Equatable {
    /// Passes over the memory.
    public let passes: UInt64
    /// Memory in bytes.
    public let memory: Int

    /// `passes` over `memory` bytes.
    public init(passes: UInt64, memory: Int) {
      self.passes = passes
      self.memory = memory
    }
  }

  /// Why a derivation did not come to an end.
  public enum Failure: Error {
    /// The system did not give the memory that the cost asks for.
    case outOfMemory
  }

  /// 32 bytes from `passphrase` and a 16-byte `salt` (Docs/Format.md, section 4).
  public static func key(
    from passphrase: borrowing SecretBytes, salt: [UInt8], cost: Cost
  ) throws(Failure) -> SecretBytes {
    precondition(salt.count == 16)
    let key = SecretBytes(zeros: 32)
    let result = unsafe crypto_pwhash(
      key.mutablePointer, 32,
      UnsafeRawPointer(passphrase.pointer).assumingMemoryBound(to: CChar.self), UInt64(passphrase.count),
      salt, cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13)
    guard result == 0 else { throw .outOfMemory }
    return key
  }
}
