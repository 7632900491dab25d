import Foundation
import Passphrases
import Records
import Sodium
import Testing
@testable import Storage
@testable import Vault

@Suite struct OwnWordsTests {
  @Test func `own words follow from the key of their level and from the file`() throws {
    let one = NewBook(size: .test, opensOnAnything: false)
    let other = NewBook(size: .test, opensOnAnything: false)
    let here = Level.allCases.map { hex(one.ownBytes(of: $0)) }
    #expect(here == Level.allCases.map { hex(one.ownBytes(of: $0)) })
    #expect(Set(here + Level.allCases.map { hex(other.ownBytes(of: $0)) }).count == 6)
    #expect(here.allSatisfy { $0.count == 32 })
  }

  @Test func `a book gives the same bytes when it is opened, at each level that is open`() throws {
    var book = NewBook(size: .test, opensOnAnything: false)
    for level in Level.allCases { try book.add(Household.secret(Household.words[level] ?? ""), for: level) }
    let made = Level.allCases.map { hex(book.ownBytes(of: $0)) }
    var bytes: [UInt8] = []
    book.pour { (piece: [UInt8], _: Double) throws(Never) in bytes += piece }
    for highest in Level.allCases {
      let open = try OpenBook(
        disk: MemoryDisk(bytes), length: BookSize.test.fileSize,
        passphrase: Household.secret(Household.words[highest] ?? ""))
      #expect(highest.andBelow.map { hex(open.ownBytes(of: $0)) } == Array(made[...highest.rawValue]))
      for level in Level.allCases {
        #expect(try open.isOpened(level, by: Household.secret(Household.words[level] ?? "")))
        #expect(try !open.isOpened(level, by: Household.secret("somebody else's")))
      }
      try open.close()
    }
  }

  private struct Expected: Decodable {
    let bytes: [String]
    let words: [String: String]
  }

  @Test func `they are what another program makes of the same book`() throws {
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: Vectors.folder.appending(path: "own-words.json")))
    let open = try OpenBook(
      disk: MemoryDisk(Vectors.read().good), length: BookSize.test.fileSize,
      passphrase: Household.secret("seven lanterns over the harbour "))
    #expect(
      Level.allCases.map { hex(open.ownBytes(of: $0)).map { String(format: "%02x", $0) }.joined() }
        == expected.bytes)
    for language in Language.allCases {
      let words = WordList(language).words(of: open.ownBytes(of: .everyday))
      #expect(String(decoding: hex(words), as: UTF8.self) == expected.words[language.rawValue])
    }
  }

  private func hex(_ secret: borrowing SecretBytes) -> [UInt8] {
    secret.withBytes { bytes in bytes.indices.map { bytes[$0] } }
  }
}
