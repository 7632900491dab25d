import Age
import Glibc
import Platform
import Testing

/// A small file of each sort with what opens it.
private func files() throws -> [(file: [UInt8], opener: Opener)] {
  let identity = Identity()
  return try [false, true].flatMap { armored in
    [
      (
        try encrypted(sample(40), to: [identity.recipient, Identity().recipient], armored: armored),
        Opener.identities([identity])
      ),
      (try encrypted(sample(40), passphrase: "words", armored: armored), Opener.passphrase("words")),
    ]
  }
}

@Suite struct TamperTests {
  @Test func `every changed bit is refused and nothing is written`() throws {
    for (file, opener) in try files() {
      for bit in 0..<file.count * 8 {
        var changed = file
        changed[bit / 8] ^= 1 << (bit % 8)
        let (written, failure) = opener.attempt(changed)
        #expect(failure != nil && written.isEmpty, "bit \(bit) of \(file.count) bytes")
      }
    }
  }

  @Test func `every cut is refused and nothing is written, but for the newline behind armor`() throws {
    for (file, opener) in try files() {
      for count in 0..<(file.last == 10 ? file.count - 1 : file.count) {
        let (written, failure) = opener.attempt(Array(file[..<count]))
        #expect(failure != nil && written.isEmpty, "\(count) of \(file.count) bytes")
      }
    }
  }

  @Test func `every byte put in or taken out is refused and nothing is written`() throws {
    for (file, opener) in try files() {
      for place in 0..<file.count - 1 {
        var longer = file
        longer.insert(UInt8(ascii: "A"), at: place)
        var shorter = file
        shorter.remove(at: place)
        for changed in [longer, shorter] where changed != file {
          let (written, failure) = opener.attempt(changed)
          #expect(failure != nil && written.isEmpty, "place \(place) of \(file.count)")
        }
      }
    }
  }

  @Test(arguments: [true, false])
  func `a good file is there whole and a refused one leaves nothing`(isGood: Bool) throws {
    let identity = Identity()
    let good = try encrypted(sample(300_000), to: [identity.recipient])
    let path = "/tmp/homebook-age-\(UInt64.random(in: 0...UInt64.max))"
    defer { unsafe remove(path) }
    let failure = try keep(isGood ? good : good.dropLast(), identity, at: path)
    #expect(failure == (isGood ? nil : .payloadDamaged(chunk: 4)))
    #expect((File.Identity(path: path) != nil) == isGood)
    if isGood { #expect(try File(path, for: .reading).size() == 300_000) }
  }

  /// Decrypts `file` into a new file at `path`, as a program does.
  private func keep(_ file: [UInt8], _ identity: Identity, at path: String) throws -> AgeError? {
    var memory = Memory(file)
    let output = try NewFile(path)
    do {
      try decrypt(
        identities: [identity], read: { (count) throws(PlatformError) in memory.read(count) },
        write: { (bytes) throws(PlatformError) in try output.append(bytes) })
      try output.commit()
      return nil
    } catch {
      guard case Stopped<PlatformError>.age(let reason) = error else { throw error }
      return reason
    }
  }
}
