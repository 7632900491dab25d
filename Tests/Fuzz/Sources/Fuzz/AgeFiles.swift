import Sodium

@testable import Age

// Files that are to be opened with a key or a passphrase, and the keys themselves.

extension Targets {
  static let age: [String: Target] = [
    "age-payload": payload, "age-header": header, "age-armor": armor, "bech32": bech32,
  ]

  private static let identity = Identity()
  private static let sealed: [UInt8] = {
    var sealed: [UInt8] = []
    guard var encryptor = try? Encryptor(to: [identity.recipient]),
      let first = try? encryptor.append([UInt8](repeating: 7, count: 70_000))
    else { fatalError("nothing is sealed") }
    sealed = first
    return sealed + encryptor.finish()
  }()

  /// A good file with bytes of it changed, cut off or in other pieces opens as it was or not at all.
  private static func payload(_ bytes: [UInt8]) {
    var input = Input(bytes)
    var file = sealed
    let piece = 1 + Int(input.byte()) * 300
    var isChanged = false
    while !input.isAtEnd {
      let place = (Int(input.byte()) << 16 | Int(input.byte()) << 8 | Int(input.byte())) % (file.count + 1)
      let change = input.byte()
      if change == 0 { file.removeSubrange(place...) } else if place < file.count { file[place] ^= change }
      isChanged = isChanged || file != sealed
      if file.isEmpty { return }
    }
    guard var decryptor = try? Decryptor(identities: [identity]) else { return }
    var text: [UInt8] = []
    do {
      for start in stride(from: 0, to: file.count, by: piece) {
        text += try decryptor.append(Array(file[start..<min(file.count, start + piece)]))
      }
      text += try decryptor.finish()
    } catch {
      return require(isChanged, "a good file does not open")
    }
    require(!isChanged || file == sealed, "a changed file opens")
    require(text == [UInt8](repeating: 7, count: 70_000), "another text")
    plant(piece < 1000)
  }

  /// A header that is taken is written again byte for byte.
  private static func header(_ bytes: [UInt8]) {
    var reader = HeaderReader()
    guard let rest = try? reader.append(bytes), let header = reader.header else { return }
    plant(header.stanzas.count > 1)
    var parted = HeaderReader()
    let half = bytes.count / 2
    let first = try? parted.append(Array(bytes[..<half]))
    let second = first.map { $0 + bytes[half...] } ?? (try? parted.append(Array(bytes[half...]))) ?? nil
    require(second == rest && parted.header?.stanzas == header.stanzas, "another header in other pieces")
  }

  /// There is one way to write an armor, but for ends of lines and white space around it.
  private static func armor(_ bytes: [UInt8]) {
    var reader = ArmorReader()
    guard let taken = try? reader.append(bytes), (try? reader.finish()) != nil else { return }
    var writer = ArmorWriter()
    let written = writer.append(taken) + writer.finish()
    var again = ArmorReader()
    let second = try? again.append(written)
    require(second == taken, "another text in its own armor")
    plant(taken.count > 3)
  }

  /// Recipients and identities are written as they were read, but for capitals.
  private static func bech32(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let recipient = try? Recipient(parsing: text) {
      require(recipient.description == text, "another recipient")
      plant(true)
    }
    let secret = SecretBytes(copying: bytes)
    _ = try? Identity.all(in: secret)
    _ = try? Identity(parsing: secret)
  }
}
