internal import Sodium

/// A secret split among people: any K of N pieces give it back (SLIP-39; Docs/Recovery.md).
public enum Pieces {
  /// The most pieces of one secret.
  public static let most = 16

  /// The longest secret, in bytes: two blocks of the hash that its halves are masked with.
  static let longestSecret = 64

  /// Splits `secret`, 16 to 64 bytes and an even number of them, into `count` pieces in words, of which any `threshold` do.
  ///
  /// A threshold of 1 is for one piece only.
  public static func split(_ secret: [UInt8], _ threshold: Int, of count: Int) -> [String] {
    precondition((16...longestSecret).contains(secret.count) && secret.count % 2 == 0)
    precondition((1...most).contains(count) && (count == 1 ? 1...1 : 2...count).contains(threshold))
    let identifier = Int(randomNumber(below: 1 << 15))
    let exponent = 1
    let sealed = Feistel(exponent: exponent, salt: [], passphrase: []).encrypt(secret)
    return Sharing.split(sealed, threshold, of: count).map { share in
      Piece(
        identifier: identifier, exponent: exponent, member: Int(share.x), threshold: threshold,
        value: share.bytes
      ).words
    }
  }

  /// How many more pieces of the set to which `pieces` belong are wanted.
  public static func missing(_ pieces: [String]) throws(PieceFault) -> Int {
    do {
      _ = try join(pieces)
      return 0
    } catch .tooFew(let have, let need) {
      return need - have
    }
  }

  /// The secret of which `pieces` are.
  public static func join(_ pieces: [String]) throws(PieceFault) -> [UInt8] {
    try join(pieces, passphrase: [])
  }

  static func join(_ words: [String], passphrase: [UInt8]) throws(PieceFault) -> [UInt8] {
    var pieces: [Piece] = []
    for piece in words {
      let piece = try Piece(words: piece)
      if !pieces.contains(piece) { pieces.append(piece) }
    }
    guard let first = pieces.first else { throw .tooFew(have: 0, need: 1) }
    guard pieces.allSatisfy({ $0.isOfSet(of: first) }) else { throw .mixed }
    var groups: [Sharing.Share] = []
    var smallest: (have: Int, need: Int)?
    for (group, members) in Dictionary(grouping: pieces, by: \.group).sorted(by: { $0.key < $1.key }) {
      guard members.allSatisfy({ $0.threshold == members[0].threshold }) else { throw .mixed }
      if members.count < members[0].threshold {
        smallest = (members.count, members[0].threshold)
      } else {
        groups.append(Sharing.Share(x: UInt8(group), bytes: try join(members)))
      }
    }
    guard groups.count >= first.groupThreshold else {
      throw smallest.map { .tooFew(have: $0.have, need: $0.need) }
        ?? .tooFew(have: groups.count, need: first.groupThreshold)
    }
    guard let sealed = Sharing.join(Array(groups.prefix(first.groupThreshold))) else { throw .digest }
    let salt = first.isExtendable ? [] : Array("shamir".utf8) + first.identifierBytes
    return Feistel(exponent: first.exponent, salt: salt, passphrase: passphrase).decrypt(sealed)
  }

  /// The secret of one group: of as many of its members as are needed.
  private static func join(_ members: [Piece]) throws(PieceFault) -> [UInt8] {
    let shares = members.prefix(members[0].threshold).map {
      Sharing.Share(x: UInt8($0.member), bytes: $0.value)
    }
    guard Set(shares.map(\.x)).count == shares.count else { throw .mixed }
    guard let secret = Sharing.join(shares) else { throw .digest }
    return secret
  }
}

extension Piece {
  fileprivate func isOfSet(of other: Piece) -> Bool {
    identifier == other.identifier && isExtendable == other.isExtendable && exponent == other.exponent
      && groupThreshold == other.groupThreshold && groupCount == other.groupCount
      && value.count == other.value.count
  }

  fileprivate var identifierBytes: [UInt8] { [UInt8(identifier >> 8), UInt8(identifier & 0xFF)] }
}

/// The cipher of SLIP-39: four rounds of a Feistel network with PBKDF2.
private struct Feistel {
  let exponent: Int
  let salt: [UInt8]
  let passphrase: [UInt8]

  func encrypt(_ secret: [UInt8]) -> [UInt8] { run(secret, [0, 1, 2, 3]) }
  func decrypt(_ sealed: [UInt8]) -> [UInt8] { run(sealed, [3, 2, 1, 0]) }

  private func run(_ bytes: [UInt8], _ rounds: [UInt8]) -> [UInt8] {
    var left = Array(bytes[..<(bytes.count / 2)])
    var right = Array(bytes[(bytes.count / 2)...])
    for round in rounds {
      let mask = PBKDF2.key(
        from: SecretBytes(copying: [round] + passphrase), salt: salt + right, rounds: 2500 << exponent,
        .sha256)
      let sum = mask.withBytes { mask in left.indices.map { left[$0] ^ mask[$0] } }
      (left, right) = (right, sum)
    }
    return right + left
  }
}
