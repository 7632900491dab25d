import Foundation
import Sodium
import Testing
import Storage
import Vault

/// Ways of writing words, tried on a book: Docs/Format.md, section 4.
@Suite final class OpeningTests {
  private let path = "/tmp/ways\(UInt32.random(in: 0...UInt32.max))"

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @Test func `each way of writing a suggestion or the words for paper opens the book, and no other words do`()
    throws
  {
    let ways = Ways(seed: 3)
    let (suggestion, phrase) = (ways.suggestion, ways.phrase)
    var book = NewBook(size: .test, opensOnAnything: false)
    try book.add(SecretBytes(copying: Array("kitchen table monday bread".utf8)), for: .everyday)
    for words in [suggestion, phrase] {
      try book.add(SecretBytes(copying: Array(words.joined(separator: " ").utf8)), for: .private)
    }
    try book.write(to: path)
    for words in [suggestion, phrase] {
      let written = ways.all(of: words)
      #expect(Set(written).count >= 200)
      for typed in written {
        let opened = opened(typed)
        #expect(opened == .private, "\(String(decoding: typed, as: UTF8.self).debugDescription)")
      }
      for typed in ways.others(of: words, 100) {
        let opened = opened(typed)
        #expect(opened == nil, "\(String(decoding: typed, as: UTF8.self).debugDescription)")
      }
    }
  }

  /// The highest notebook that opens; `nil` where none does.
  private func opened(_ typed: [UInt8]) -> Level? {
    do {
      let book = try OpenBook(path: path, passphrase: SecretBytes(copying: typed))
      let highest = book.highest
      try book.close()
      return highest
    } catch OpeningError.noEntry {
      return nil
    } catch {
      Issue.record(error)
      return nil
    }
  }
}
