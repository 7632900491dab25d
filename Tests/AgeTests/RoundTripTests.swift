import Age
import Testing

/// The sizes around the ends of chunks.
let sizes = [0, 1, 15, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073]

@Suite struct RoundTripTests {
  let identity = Identity()

  @Test(arguments: sizes, [false, true])
  func `what was encrypted opens`(size: Int, armored: Bool) throws {
    let text = sample(size)
    let file = try encrypted(text, to: [identity.recipient], armored: armored)
    #expect(try Opener.identities([identity]).open(file) == text)
  }

  @Test(arguments: [(1, 15), (7, 15), (47, 700), (65_535, 200_000), (65_552, 200_000)])
  func `pieces of any size make and open the same file`(pieceCount: Int, size: Int) throws {
    let text = sample(size)
    for armored in [false, true] {
      let file = try encrypted(
        text, to: [identity.recipient], armored: armored, pieceCount: pieceCount)
      #expect(try Opener.identities([identity]).open(file) == text)
      #expect(try Opener.identities([identity]).open(file, pieceCount: pieceCount) == text)
    }
  }

  @Test func `each of twenty recipients opens the file and nobody else`() throws {
    let all = (0..<20).map { _ in Identity() }
    let file = try encrypted(sample(99), to: all.map(\.recipient))
    for one in all { #expect(try Opener.identities([Identity(), one]).open(file) == sample(99)) }
    #expect(throws: AgeError.noMatch) { try Opener.identities([Identity()]).open(file) }
  }

  @Test func `a passphrase opens the file and another does not`() throws {
    let file = try encrypted(sample(99), passphrase: "sopa de ajo 🧄", armored: true)
    #expect(try Opener.passphrase("sopa de ajo 🧄").open(file) == sample(99))
    #expect(throws: AgeError.wrongPassphrase) { try Opener.passphrase("sopa de ajo").open(file) }
  }

  @Test func `the same text never makes the same file`() throws {
    let files = try (0..<2).map { _ in try encrypted(sample(40), to: [identity.recipient]) }
    #expect(zip(files[0].suffix(56), files[1].suffix(56)).count { $0 == $1 } < 8)
  }

  @Test func `lines of armor are 64 characters long and end with LF`() throws {
    let file = try encrypted(sample(1000), to: [identity.recipient], armored: true)
    let lines = String(decoding: file, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "-----BEGIN AGE ENCRYPTED FILE-----" && lines.last == "")
    #expect(lines[lines.count - 2] == "-----END AGE ENCRYPTED FILE-----")
    #expect(lines[1..<lines.count - 3].allSatisfy { $0.utf8.count == 64 })
  }

  @Test func `what a file is locked with is known from its header`() throws {
    let files = [
      try encrypted([], to: [identity.recipient], armored: true), try encrypted([], passphrase: "words"),
    ]
    let locks = try files.map { file in
      var memory = Memory(file, pieceCount: 10)
      return try lock { (count) throws(Never) in memory.read(count) }
    }
    #expect(locks == [.recipients, .passphrase])
  }
}
