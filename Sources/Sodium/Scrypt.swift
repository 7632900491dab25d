internal import CSodium

/// scrypt (RFC 7914), for files of other programs; the book itself uses Argon2id.
public enum Scrypt {
  /// Why a derivation did not come to an end.
  public enum Failure: Error {
    /// The system did not give the memory that the cost asks for.
    case outOfMemory
  }

  /// 32 bytes from `passphrase` and `salt`, at N = 2 to the power of `logN`, r = 8, p = 1: 2^(logN + 10)
  /// bytes of memory.
  public static func key(
    from passphrase: borrowing SecretBytes, salt: [UInt8], logN: Int
  ) throws(Failure) -> SecretBytes {
    precondition((1...30).contains(logN))
    let key = SecretBytes(zeros: 32)
    let result = unsafe crypto_pwhash_scryptsalsa208sha256_ll(
      passphrase.pointer, passphrase.count, salt, salt.count, UInt64(1) << logN, 8, 1, key.mutablePointer, 32)
    guard result == 0 else { throw .outOfMemory }
    return key
  }
}
