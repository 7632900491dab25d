public import Sodium

/// Makes an age file from a text that comes in pieces, in any sizes, and holds no more than a few of them.
public struct Encryptor: ~Copyable {
  private var start: [UInt8]
  private var payload: PayloadWriter
  private var armor: ArmorWriter?

  /// A file that each of `recipients` can open.
  ///
  /// - Parameter armored: whether the file is text, for places that take nothing else.
  public init(to recipients: [Recipient], armored: Bool = false) throws(AgeError) {
    guard !recipients.isEmpty else { throw .noRecipients }
    guard recipients.count <= Header.mostStanzas else { throw .tooManyRecipients }
    let fileKey = FileKey.fresh()
    var stanzas: [Stanza] = []
    for recipient in recipients { stanzas.append(try X25519Stanza.wrap(fileKey.bytes, for: recipient)) }
    self.init(fileKey, stanzas, armored)
  }

  /// A file that `passphrase` opens.
  ///
  /// - Parameters:
  ///   - workFactor: 1...20; one more doubles the time and the memory. 18 takes 256 MiB.
  ///   - armored: whether the file is text, for places that take nothing else.
  public init(
    passphrase: borrowing SecretBytes, workFactor: Int = Age.workFactor, armored: Bool = false
  ) throws(AgeError) {
    precondition((1...highestWorkFactor).contains(workFactor))
    guard passphrase.count > 0 else { throw .emptyPassphrase }
    let fileKey = FileKey.fresh()
    let stanza = try ScryptStanza.wrap(fileKey.bytes, with: passphrase, workFactor: workFactor)
    self.init(fileKey, [stanza], armored)
  }

  private init(_ fileKey: borrowing FileKey, _ stanzas: [Stanza], _ armored: Bool) {
    let nonce = randomBytes(FileKey.nonceCount)
    start = Header.text(stanzas, fileKey: fileKey.bytes) + nonce
    payload = PayloadWriter(fileKey.cipher(nonce: nonce))
    armor = armored ? ArmorWriter() : nil
  }

  /// Takes the next piece of the text; gives the next piece of the file, which may be empty.
  public mutating func append(_ plain: [UInt8]) -> [UInt8] {
    var file: [UInt8] = []
    append(plain, into: &file)
    return file
  }

  /// The last piece of the file.
  public consuming func finish() -> [UInt8] {
    var file = start
    payload.finish(into: &file)
    guard var armor else { return file }
    let lines = armor.append(file)
    return lines + armor.finish()
  }

  /// Puts the next piece of the file in the place of what `file` holds.
  mutating func append(_ plain: [UInt8], into file: inout [UInt8]) {
    file.removeAll(keepingCapacity: true)
    file += start
    start = []
    payload.append(plain, into: &file)
    if let lines = armor?.append(file) { file = lines }
  }
}

/// The work factor of files that are written: 256 MiB of memory, about a second.
public let workFactor = 18

/// The highest work factor of files that are read: 1 GiB of memory.
public let highestWorkFactor = 20
