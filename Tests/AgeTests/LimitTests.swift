import Age
import Glibc
import Sodium
import Testing

@Suite struct LimitTests {
  let opener = Opener.identities([Identity()])

  func stanzas(_ count: Int) -> [UInt8] {
    Array(("age-encryption.org/v1\n" + String(repeating: "-> other\n\n", count: count)).utf8)
  }

  @Test func `a header of a thousand stanzas is read and one more is refused`() throws {
    let end = Array("--- \(String(repeating: "A", count: 43))\n".utf8) + sample(100)
    #expect(throws: AgeError.noMatch) { try opener.open(stanzas(1000) + end) }
    #expect(throws: AgeError.tooManyStanzas) { try opener.open(stanzas(1001) + end) }
  }

  @Test func `a header without end is refused after a mebibyte`() {
    let endless = stanzas(0) + Array("-> other\n".utf8)
    let line = [UInt8](repeating: UInt8(ascii: "A"), count: 64) + [10]
    let file = endless + (0..<17_000).flatMap { _ in line }
    #expect(throws: AgeError.headerTooLong) { try opener.open(file) }
  }

  @Test func `a long first line is refused before it was read`() throws {
    var decryptor = try Decryptor(identities: [Identity()])
    let start = Array("age-encryption.org/".utf8) + [UInt8](repeating: UInt8(ascii: "1"), count: 200)
    #expect(throws: AgeError.notAnAgeFile) { _ = try decryptor.append(start) }
  }

  @Test func `there is someone to encrypt to, and not too many`() throws {
    let one = Identity().recipient
    #expect(throws: Stopped<Never>.age(.noRecipients)) { try encrypted([], to: []) }
    let many = [Recipient](repeating: one, count: 1001)
    #expect(throws: Stopped<Never>.age(.tooManyRecipients)) { try encrypted([], to: many) }
    #expect(throws: AgeError.noIdentities) { try Opener.identities([]).open([]) }
  }

  @Test func `an empty passphrase is refused both ways`() {
    #expect(throws: Stopped<Never>.age(.emptyPassphrase)) { try encrypted([], passphrase: "") }
    #expect(throws: AgeError.emptyPassphrase) { try Opener.passphrase("").open([]) }
  }

  @Test func `too little memory is not a wrong passphrase`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      let file = try encrypted([1], passphrase: "words", workFactor: 18)
      var limit = rlimit(rlim_cur: 200 << 20, rlim_max: 200 << 20)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
      let failure = Opener.passphrase("words").attempt(file).failure
      exit(failure == .outOfMemory ? 7 : 8)
    }
  }

  @Test func `errors of reading and writing come through`() throws {
    struct Broken: Error, Equatable { let place: String }
    let reading = Stopped.outside(Broken(place: "reading"))
    #expect(throws: reading) {
      try encrypt(
        to: [Identity().recipient], read: { (_) throws(Broken) in throw Broken(place: "reading") },
        write: { (_) throws(Broken) in })
    }
    let identity = Identity()
    var memory = Memory(try encrypted(sample(10), to: [identity.recipient]))
    #expect(throws: Stopped.outside(Broken(place: "writing"))) {
      try decrypt(
        identities: [identity], read: { (count) throws(Broken) in memory.read(count) },
        write: { (_) throws(Broken) in throw Broken(place: "writing") })
    }
  }
}
