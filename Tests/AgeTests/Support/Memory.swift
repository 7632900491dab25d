import Age
import Sodium

/// What is read and written in tests, in pieces of any size.
struct Memory {
  private var input: ArraySlice<UInt8>
  private let pieceCount: Int
  private(set) var output: [UInt8] = []

  init(_ input: [UInt8], pieceCount: Int = .max) {
    self.input = input[...]
    self.pieceCount = pieceCount
  }

  mutating func read(_ count: Int) -> [UInt8] {
    let piece = Array(input.prefix(min(count, pieceCount)))
    input = input.dropFirst(piece.count)
    return piece
  }

  mutating func write(_ bytes: [UInt8]) { output += bytes }
}

/// How a file is opened in a test.
enum Opener {
  case identities([Identity])
  case passphrase(String)

  /// The text of `file`.
  func open(_ file: [UInt8], pieceCount: Int = .max) throws(AgeError) -> [UInt8] {
    let (text, failure) = attempt(file, pieceCount: pieceCount)
    if let failure { throw failure }
    return text
  }

  /// What was written before `file` was read to its end or refused, and why it was refused.
  func attempt(_ file: [UInt8], pieceCount: Int = .max) -> (written: [UInt8], failure: AgeError?) {
    var memory = Memory(file, pieceCount: pieceCount)
    do throws(Stopped<Never>) {
      switch self {
      case .identities(let identities):
        try decrypt(
          identities: identities, read: { (count) throws(Never) in memory.read(count) },
          write: { (bytes) throws(Never) in memory.write(bytes) })
      case .passphrase(let words):
        try decrypt(
          passphrase: secret(words), read: { (count) throws(Never) in memory.read(count) },
          write: { (bytes) throws(Never) in memory.write(bytes) })
      }
      return (memory.output, nil)
    } catch {
      switch error {
      case .age(let reason): return (memory.output, reason)
      }
    }
  }
}

/// The file with `text` for `recipients`.
func encrypted(
  _ text: [UInt8], to recipients: [Recipient], armored: Bool = false, pieceCount: Int = .max
) throws -> [UInt8] {
  var memory = Memory(text, pieceCount: pieceCount)
  try encrypt(
    to: recipients, armored: armored, read: { (count) throws(Never) in memory.read(count) },
    write: { (bytes) throws(Never) in memory.write(bytes) })
  return memory.output
}

/// The file with `text` for `passphrase`.
func encrypted(
  _ text: [UInt8], passphrase: String, workFactor: Int = 2, armored: Bool = false
) throws -> [UInt8] {
  var memory = Memory(text)
  try encrypt(
    passphrase: secret(passphrase), workFactor: workFactor, armored: armored,
    read: { (count) throws(Never) in memory.read(count) },
    write: { (bytes) throws(Never) in memory.write(bytes) })
  return memory.output
}

/// `count` bytes that do not repeat in step with chunks.
func sample(_ count: Int) -> [UInt8] {
  let block = (0..<4099).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(count + block.count)
  while bytes.count < count { bytes += block }
  bytes.removeLast(bytes.count - count)
  return bytes
}

/// `text` in guarded memory.
func secret(_ text: String) -> SecretBytes {
  let utf8 = Array(text.utf8)
  return SecretBytes(count: utf8.count) { (span: inout MutableSpan<UInt8>) throws(Never) in
    for index in span.indices { span[index] = utf8[index] }
  }
}

/// The text of `secret`.
func plain(_ secret: borrowing SecretBytes) -> String {
  secret.withBytes { text in String(decoding: text.indices.map { text[$0] }, as: UTF8.self) }
}
