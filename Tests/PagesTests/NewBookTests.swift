import Foundation
import Notebook
import Phrases
import Platform
import Records
import Sodium
import Testing
import Storage
import Vault
@testable import Questions
@testable import Pages
@testable import Views

/// What the everyday key and the file show of how a book was made (Docs/Format.md, sections 1 and 4): whoever has them
/// knows the program, and tries all that it could have made.
@Suite struct `A new book` {
  private let folder = NSTemporaryDirectory() + "homebook-\(UUID().uuidString)"

  /// What can be told of the everyday notebook and of the passphrases that follow from its key.
  private struct Seen: Hashable {
    let ownWords: [OwnWords]
    let settings: [String]
  }

  private static let hers = "seven teapots wander past the barn"

  /// The notebook of a book that is made with notebooks up to `highest`, by its pages or as a command makes it.
  private func made(_ highest: Level, _ onWrong: OnWrong, byPages: Bool) throws -> String {
    try makeFolder(folder)
    let path = folder + "/\(UUID().uuidString)"
    var answers = FirstRun.Answers()
    (answers.size, answers.onWrong) = (.test, onWrong)
    let words = Words(language: .en)
    for level in highest.andBelow where !byPages || level == .private {
      answers.titles[level] = words.usualTitle(level)
      let passphrase = level == .everyday ? "kitchen table monday bread" : "\(level) \(Self.hers)"
      try answers.passphrases.add(SecretBytes(copying: passphrase), NewPassphrases.Label(level))
    }
    try (byPages ? answers.wishes(puttingOff: words) : answers.wishes(.en)).book().write(to: path)
    return path
  }

  /// A passphrase of the everyday notebook, in a book of the pages one that the book made.
  private func everydayKey(of path: String, byPages: Bool) throws -> SecretBytes {
    if !byPages { return SecretBytes(copying: "kitchen table monday bread") }
    let book = try OpenBook(path: path, passphrase: SecretBytes(copying: "private " + Self.hers))
    let notebook = Notebook(book, .private)
    guard let words = try notebook.words(.words, first: .en) else { throw OpeningError.noEntry }
    return words
  }

  private func seen(in path: String, byPages: Bool) throws -> Seen {
    let book = try OpenBook(path: path, passphrase: everydayKey(of: path, byPages: byPages))
    #expect(book.highest == .everyday)
    let notebook = Notebook(book, .everyday)
    let own = try OwnWords.allCases.filter { try notebook.words($0, first: .en) != nil }
    let settings = try #require(try notebook.settings())
    return Seen(ownWords: own, settings: settings.fields.members.map(\.name).sorted())
  }

  @Test(arguments: OnWrong.allCases)
  func `shows the same below, whatever stands above and whoever made it`(onWrong: OnWrong) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var all = try Level.allCases.map { highest in
      try seen(in: made(highest, onWrong, byPages: false), byPages: false)
    }
    all.append(try seen(in: made(.private, onWrong, byPages: true), byPages: true))
    #expect(Set(all).count == 1)
    #expect(all[0].ownWords == [.words] && all[0].settings.contains("title"))
  }

  @Test(arguments: OnWrong.allCases)
  func `has room for every passphrase that is asked for`(onWrong: OnWrong) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try makeFolder(folder)
    var answers = FirstRun.Answers()
    (answers.size, answers.onWrong) = (.test, onWrong)
    repeat {
      let passphrase = SecretBytes(copying: "the house \(UUID().uuidString)")
      try answers.passphrases.add(passphrase, .everyday)
    } while !answers.passphrases.isNearlyFull
    for label in [NewPassphrases.Label.personal, .private, .recovery] {
      try answers.passphrases.add(SecretBytes(copying: "\(label) \(Self.hers)"), label)
    }
    try answers.wishes(.en).book().write(to: folder + "/full")
  }
}
