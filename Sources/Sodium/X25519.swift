internal import CSodium

/// Diffie-Hellman on Curve25519 (RFC 7748, section 5).
public enum X25519 {
  /// The length of a scalar, of a point and of what two of them share, in bytes.
  public static let count = 32

  /// Why two keys share nothing.
  public enum Failure: Error {
    /// The point is of low order: what is shared would be the same for everyone.
    case lowOrder
  }

  /// The point that belongs to `scalar`.
  public static func point(of scalar: borrowing SecretBytes) -> [UInt8] {
    precondition(scalar.count == count)
    Library.start()
    var point = [UInt8](repeating: 0, count: count)
    _ = unsafe crypto_scalarmult_base(&point, scalar.pointer)
    return point
  }

  /// What the holder of `scalar` shares with the holder of the scalar of `point`.
  public static func shared(
    _ scalar: borrowing SecretBytes, with point: [UInt8]
  ) throws(Failure) -> SecretBytes {
    precondition(scalar.count == count && point.count == count)
    let shared = SecretBytes(zeros: count)
    guard unsafe crypto_scalarmult(shared.mutablePointer, scalar.pointer, point) == 0 else { throw .lowOrder }
    return shared
  }
}
