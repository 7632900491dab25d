internal import Sodium

/// The 16 bytes that a header wraps and from which everything of one file is made.
struct FileKey: ~Copyable {
  /// The length of a wrapped file key, in bytes.
  static let wrappedCount = 32
  /// The length of the nonce before the chunks, in bytes.
  static let nonceCount = 16
  let bytes: SecretBytes

  init(_ bytes: consuming SecretBytes) {
    self.bytes = bytes
  }

  /// The key of a new file.
  static func fresh() -> FileKey { FileKey(SecretBytes(random: 16)) }

  /// The cipher of the payload that begins with `nonce`.
  borrowing func cipher(nonce: [UInt8]) -> ChunkCipher {
    ChunkCipher(key: HKDF256.key(from: bytes, salt: nonce, info: Array("payload".utf8)))
  }
}

/// A passphrase and how much work may be done for it.
struct Passphrase: ~Copyable {
  let words: SecretBytes
  /// Another form of it.
  let others: SecretBytes?
  let highestWorkFactor: Int

  /// The file's key by the first of its forms that opens `stanza`.
  borrowing func open(_ stanza: Stanza) throws(AgeError) -> FileKey {
    let stanza = try ScryptStanza(stanza, highestWorkFactor: highestWorkFactor)
    do {
      return try stanza.unwrap(words)
    } catch .wrongPassphrase {
      guard let others = others.copied() else { throw .wrongPassphrase }
      return try stanza.unwrap(others)
    }
  }
}

extension Optional where Wrapped == SecretBytes {
  /// A copy of the bytes, if there are any.
  borrowing func copied() -> SecretBytes? {
    switch self {
    case .some(let bytes): SecretBytes(copying: bytes, 0..<bytes.count)
    case .none: nil
    }
  }
}

/// What opens a file.
enum Key: ~Copyable {
  case identities([Identity])
  case passphrase(Passphrase)

  /// The key of the file with `header`, which is checked with it.
  borrowing func open(_ header: Header) throws(AgeError) -> FileKey {
    let lock = try header.lock()
    let fileKey: FileKey
    switch self {
    case .identities(let identities):
      guard lock == .recipients else { throw .needsPassphrase }
      fileKey = try header.unwrap(identities)
    case .passphrase(let passphrase):
      guard lock == .passphrase else { throw .needsIdentity }
      fileKey = try passphrase.open(header.stanzas[0])
    }
    try header.check(fileKey.bytes)
    return fileKey
  }
}

/// What a file is locked with.
public enum Lock: Sendable {
  /// A passphrase.
  case passphrase
  /// The keys of one or more recipients.
  case recipients
}

extension Header {
  /// What the file is locked with. A passphrase stands alone, so that whoever knows it can trust that nobody
  /// else does.
  func lock() throws(AgeError) -> Lock {
    guard stanzas.contains(where: { $0.arguments[0] == ScryptStanza.tag }) else { return .recipients }
    guard stanzas.count == 1 else { throw .scryptNotAlone }
    return .passphrase
  }

  /// The file's key by the first stanza that one of `identities` opens. All are read before one is tried.
  fileprivate func unwrap(_ identities: [Identity]) throws(AgeError) -> FileKey {
    var mine: [X25519Stanza] = []
    for stanza in stanzas where stanza.arguments[0] == X25519Stanza.tag {
      mine.append(try X25519Stanza(stanza))
    }
    for stanza in mine {
      for identity in identities {
        if let fileKey = try stanza.unwrap(identity) { return fileKey }
      }
    }
    throw .noMatch
  }
}
