import Foundation
import Records
import Testing

@testable import Storage
@testable import Vault

/// A text that the book could not take, in a file of its own (Docs/Format.md, section 11).
@Suite struct LooseLeafTests {
  private func draft(_ text: String) -> Draft {
    .unfinished(.entry, ["fields": .object(["account": .string(text)])], id: RecordID(rawValue: 300_000))
  }

  @Test(arguments: Level.allCases) func `a leaf opens for its notebook and those above`(level: Level) throws {
    let book = try BookInHand()
    let leaf = try OpenBook(book.session(book.disk, level)).leaf(of: draft("Rain"), for: level)
    #expect(leaf.bytes.count == 65_536)
    for other in Level.allCases {
      let open = OpenBook(try book.session(book.disk, other))
      let head = Array(leaf.bytes[..<LooseLeaf.headCount])
      #expect(open.level(ofLeaf: head) == (other >= level ? level : nil))
      guard other >= level else {
        #expect(throws: OpeningError.noEntry) { _ = try open.draft(on: leaf) }
        continue
      }
      let found = try open.draft(on: leaf)
      #expect(found.level == level && found.draft.id == RecordID(rawValue: 300_000))
      #expect(found.draft.fields == draft("Rain").fields)
    }
  }

  @Test func `the length says little of the text`() throws {
    let book = try BookInHand()
    let open = OpenBook(try book.session(book.disk, .private))
    let lengths = try [0, 1, 60_000, 65_500, 200_000].map { count in
      try open.leaf(of: draft(String(repeating: "a", count: count)), for: .private).bytes.count
    }
    #expect(lengths == [65_536, 65_536, 65_536, 262_144, 262_144])
    #expect(LooseLeaf([UInt8](repeating: 0, count: 65_535)) == nil)
  }

  @Test func `no two leaves have a byte string in common, and another book opens none`() throws {
    let book = try BookInHand()
    let open = OpenBook(try book.session(book.disk, .private))
    let (one, two) = (
      try open.leaf(of: draft("Rain"), for: .private), try open.leaf(of: draft("Rain"), for: .private)
    )
    #expect(zip(one.bytes, two.bytes).count { $0 == $1 } < 1000)
    let other = try BookInHand()
    #expect(throws: OpeningError.noEntry) {
      _ = try OpenBook(other.session(other.disk, .private)).draft(on: one)
    }
  }

  @Test func `the leaf that another program made opens`() throws {
    let (vectors, good) = try Vectors.read()
    #expect(!vectors.vectors.isEmpty)
    let leaf = try #require(
      LooseLeaf([UInt8](Data(contentsOf: Vectors.folder.appending(path: "good.leaf")))))
    let open = try OpenBook(
      disk: MemoryDisk(good), length: BookSize.test.fileSize,
      passphrase: Household.secret("maceta junto al balcón"))
    let found = try open.draft(on: leaf)
    #expect(found.level == .personal && found.draft.id?.description == "3300000000000033")
    let fields = found.draft.fields[.content]?.object?[.fields]?.object
    #expect(fields?[.account]?.text == "La caldera volvió a sonar.")
  }

  @Test func `a leaf that is damaged is said to be`() throws {
    let book = try BookInHand()
    let open = OpenBook(try book.session(book.disk, .private))
    var bytes = try open.leaf(of: draft("Rain"), for: .private).bytes
    bytes[60_000] ^= 1
    let leaf = try #require(LooseLeaf(bytes))
    #expect(throws: OpeningError.damaged) { _ = try open.draft(on: leaf) }
  }
}
