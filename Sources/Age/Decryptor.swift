public import Sodium

/// Opens an age file that comes in pieces, in any sizes, armored or not, and holds little more than one
/// piece.
///
/// What it gives is as it was written, but the file may still turn out to be cut short: only when `finish()`
/// has returned is the text whole.
public struct Decryptor: ~Copyable {
  private let key: Key
  private var opening = Opening()
  private var payload: PayloadReader?
  private var nonce: [UInt8] = []

  /// Opens a file to a recipient that one of `identities` is the key of.
  public init(identities: [Identity]) throws(AgeError) {
    guard !identities.isEmpty else { throw .noIdentities }
    key = .identities(identities)
  }

  /// Opens a file with `passphrase`, or with another form of it, unless its work factor is above `highestWorkFactor` (at
  /// most 30).
  public init(
    passphrase: borrowing SecretBytes, orAs other: borrowing SecretBytes? = nil,
    highestWorkFactor: Int = Age.highestWorkFactor
  ) throws(AgeError) {
    precondition((1...30).contains(highestWorkFactor))
    guard passphrase.count > 0 else { throw .emptyPassphrase }
    let words = SecretBytes(copying: passphrase, 0..<passphrase.count)
    let others = other.copied()
    key = .passphrase(Passphrase(words: words, others: others, highestWorkFactor: highestWorkFactor))
  }

  /// Takes the next piece of the file; gives the next piece of the text, which may be empty.
  public mutating func append(_ file: [UInt8]) throws(AgeError) -> [UInt8] {
    var text: [UInt8] = []
    try append(file, into: &text)
    return text
  }

  /// The last piece of the text.
  public consuming func finish() throws(AgeError) -> [UInt8] {
    try opening.finish()
    guard let payload = payload.take() else { throw .payloadCutShort }
    var text: [UInt8] = []
    try payload.finish(into: &text)
    return text
  }

  /// Puts the next piece of the text in the place of what `text` holds.
  mutating func append(_ file: [UInt8], into text: inout [UInt8]) throws(AgeError) {
    text.removeAll(keepingCapacity: true)
    guard let rest = try opening.append(file) else { return }
    if try payload?.append(rest, into: &text) != nil { return }
    nonce += rest
    guard let header = opening.header, nonce.count >= FileKey.nonceCount else { return }
    let first = Array(nonce[FileKey.nonceCount...])
    nonce.removeLast(first.count)
    payload = PayloadReader(try key.open(header).cipher(nonce: nonce))
    try payload?.append(first, into: &text)
  }
}

/// The way to the header, through the armor where there is one.
struct Opening {
  private enum Form { case unknown, bare, armored(ArmorReader) }

  private var form = Form.unknown
  private var reader = HeaderReader()
  /// The header, once it is complete.
  var header: Header? { reader.header }

  /// Takes the next piece of the file; gives what is behind the header once that is complete.
  mutating func append(_ file: [UInt8]) throws(AgeError) -> [UInt8]? {
    let bytes = try unarmored(file)
    return header == nil ? try reader.append(bytes) : bytes
  }

  /// Throws where the file cannot end.
  mutating func finish() throws(AgeError) {
    if case .armored(var armor) = form { try armor.finish() }
    if header == nil { throw reader.failureAtEnd }
  }

  private mutating func unarmored(_ file: [UInt8]) throws(AgeError) -> [UInt8] {
    if case .unknown = form, let first = file.first {
      form = first.isBlank || first == UInt8(ascii: "-") ? .armored(ArmorReader()) : .bare
    }
    guard case .armored(var armor) = form else { return file }
    form = .unknown
    let bytes = try armor.append(file)
    form = .armored(armor)
    return bytes
  }
}
