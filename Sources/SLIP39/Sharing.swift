internal import Sodium

/// Shamir's sharing of bytes over GF(256), as SLIP-39 has it: with a digest that tells a right set from a wrong one.
enum Sharing {
  /// One share: the polynomials of all bytes at `x`.
  struct Share: Equatable {
    let x: UInt8
    let bytes: [UInt8]
  }

  static let mostShares = 16
  private static let digestCount = 4
  private static let digestAt: UInt8 = 254
  private static let secretAt: UInt8 = 255

  /// `count` shares of `secret`, of which any `threshold` give it back.
  static func split(_ secret: [UInt8], _ threshold: Int, of count: Int) -> [Share] {
    precondition((1...count).contains(threshold) && count <= mostShares && secret.count > digestCount)
    if threshold == 1 { return (0..<count).map { Share(x: UInt8($0), bytes: secret) } }
    let random = (0..<threshold - 2).map { Share(x: UInt8($0), bytes: randomBytes(secret.count)) }
    let salt = randomBytes(secret.count - digestCount)
    let base =
      random + [
        Share(x: digestAt, bytes: digest(of: secret, salt) + salt), Share(x: secretAt, bytes: secret),
      ]
    let others = (random.count..<count).map { Share(x: UInt8($0), bytes: value(of: base, at: UInt8($0))) }
    return random + others
  }

  /// The secret of as many shares as the threshold says, all of one length; `nil` where their digest is not right.
  static func join(_ shares: [Share]) -> [UInt8]? {
    if shares.count == 1 { return shares[0].bytes }
    let secret = value(of: shares, at: secretAt)
    let checked = value(of: shares, at: digestAt)
    let isRight = Array(checked[..<digestCount]) == digest(of: secret, Array(checked[digestCount...]))
    return isRight ? secret : nil
  }

  private static func digest(of secret: [UInt8], _ salt: [UInt8]) -> [UInt8] {
    Array(HMAC256.code(secret, key: SecretBytes(copying: salt))[..<digestCount])
  }

  /// The polynomials that go through `shares`, at `x` (Lagrange).
  private static func value(of shares: [Share], at x: UInt8) -> [UInt8] {
    if let known = shares.first(where: { $0.x == x }) { return known.bytes }
    var value = [UInt8](repeating: 0, count: shares[0].bytes.count)
    for share in shares {
      var factor: UInt8 = 1
      for other in shares where other.x != share.x {
        factor = Galois.product(factor, Galois.quotient(other.x ^ x, other.x ^ share.x))
      }
      for index in value.indices { value[index] ^= Galois.product(factor, share.bytes[index]) }
    }
    return value
  }
}

/// GF(256) with the polynomial x^8 + x^4 + x^3 + x + 1, as AES has it.
private enum Galois {
  /// Computed without a table and without a branch, so that time and cache say nothing of the factors.
  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var (left, right, product) = (left, right, UInt8(0))
    for _ in 0..<8 {
      product ^= left & (0 &- (right & 1))
      left = left << 1 ^ (0x1B & (0 &- (left >> 7)))
      right >>= 1
    }
    return product
  }

  /// `left` by `right`, which is not 0: the inverse is the 254th power.
  static func quotient(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var (power, inverse) = (right, UInt8(1))
    for _ in 0..<7 {
      power = product(power, power)
      inverse = product(inverse, power)
    }
    return product(left, inverse)
  }
}
