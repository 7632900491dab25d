internal import Age
internal import Platform
internal import Sodium

/// Where the bytes of a copy go. Whatever breaks it off before the end, nothing is there.
public protocol CopyTarget: AnyObject {
  /// Takes the next bytes.
  func put(_ bytes: [UInt8]) throws
  /// Lets what was taken be there.
  func finish() throws
  /// What the file will be called, where it is one.
  var name: String? { get }
}

extension CopyTarget {
  /// No file.
  public var name: String? { nil }
}

/// Puts a copy into its envelope on the way to where it is written, and takes the SHA-256 of what is written.
struct EnvelopeWriter: ~Copyable {
  private var encryptor: Encryptor?
  private var digest = SHA256.Stream()
  private let target: any CopyTarget

  init(_ envelope: Envelope, _ target: any CopyTarget) throws {
    self.target = target
    switch envelope {
    case .open, .sealed: break
    case .words(let words): encryptor = try Encryptor(passphrase: SecretBytes(copying: words))
    case .recipients(let recipients): encryptor = try Encryptor(to: recipients)
    }
  }

  /// Takes the next bytes of the copy.
  mutating func append(_ bytes: [UInt8]) throws {
    try Signals.check()
    try put(encryptor?.append(bytes) ?? bytes)
  }

  /// Ends the envelope, but not yet what it is written to; gives the SHA-256 of all of it.
  consuming func finish() throws -> [UInt8] {
    if let rest = encryptor.take()?.finish() { try put(rest) }
    return digest.finish()
  }

  private mutating func put(_ bytes: [UInt8]) throws {
    digest.update(bytes)
    try target.put(bytes)
  }
}
