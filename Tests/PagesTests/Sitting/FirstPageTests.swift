import Foundation
import Notebook
import Passphrases
import Phrases
import Platform
import Records
import Screen
import Sodium
import Testing
import Storage
import Vault
@testable import Pages
@testable import Views

/// Somebody who has never seen the program: reads what is new on each page, takes what stands out, types the words that
/// are suggested, and writes one sentence.
final class Beginner: Stage {
  /// How many keys were pressed.
  private(set) var keys = 0
  /// The pages, by what they are headed with; a page whose heading stays is the same one.
  private(set) var pages: [String] = []
  /// How many words were read. A line that stood on an earlier page is not read again.
  private(set) var words = 0
  /// How many pages asked to choose between answers, or for a passphrase; to begin at all is none.
  private(set) var decisions = 0
  /// What was typed where nothing is seen.
  private(set) var secret = ""
  /// The notices, in their order.
  private(set) var notices: [String] = []
  private var seen: Set<String> = []
  /// What it was when the first sentence was saved.
  private(set) var atFirstPage: (keys: Int, pages: [String], words: Int, decisions: Int)?

  private func read(_ page: Panel) {
    if pages.last != page.title {
      pages.append(page.title)
      let isFirst = pages.count == 1
      if !isFirst, page.rows.count(where: \.isChoice) > 1 { decisions += 1 }
    }
    let label: String? =
      switch page.input {
      case .line(let label, _)?, .text(let label, _)?, .silent(let label)?: label
      case nil: nil
      }
    let secrets = page.rows.compactMap { row in row.secret.map { String($0.bytes) } }
    let lines = [page.title, page.corner, page.notice ?? "", label ?? ""] + page.rows.map(\.text)
    for line in lines + page.keys.map(\.label) + secrets where seen.insert(line).inserted {
      words += line.split(separator: " ").count { $0.contains { $0.isLetter || $0.isNumber } }
    }
    if let notice = page.notice { notices.append(notice) }
  }

  func next(_ page: inout Panel, quiet: Duration?) -> Event {
    if quiet == .zero { return .quiet }
    let isSaved = Beginner.saved.contains { page.notice?.contains($0) == true }
    if isSaved && atFirstPage == nil { atFirstPage = (keys, pages, words, decisions) }
    read(page)
    switch page.input {
    case .text(let label, _)?:
      keys += Beginner.sentence.count + 1
      page.input = .text(label: label, TextBuffer(Beginner.sentence))
      return .key(.control("s"))
    case .line?:
      keys += 1
      return .submitted
    default: break
    }
    let choices = page.rows.filter(\.isChoice)
    // The first screen is where it ends.
    if page.keys.contains(where: { $0.key == .letter("q") }) { return .hangup(2) }
    let later = choices.firstIndex { Beginner.waits.contains($0.text) }
    let isShown = choices.first.map { Beginner.shows.contains($0.text) } ?? false
    let place = page.beginsWithNone ? 1 : isShown ? 0 : later ?? 0
    // An arrow for each row that is passed, and Enter.
    keys += place + (page.beginsWithNone ? 1 : 0) + 1
    return .chosen(place)
  }

  func readSilently(_ page: inout Panel, limit: Int, quiet: Duration?) -> Silent {
    read(page)
    if secret.isEmpty { decisions += 1 }
    let suggested = page.rows.lazy.compactMap(\.secret).first.map { String($0.bytes) } ?? secret
    secret = secret.isEmpty ? suggested : secret
    keys += Beginner.keys(for: suggested, completes: page.choosing != nil)
    return .passphrase(SecretBytes(copying: Array(suggested.utf8)))
  }

  /// How many keys it takes to type words of a list, as often as not: letters until only one word goes on so, and Tab, as
  /// the page says. Which words are drawn does not matter.
  static func keys(for words: String, completes: Bool) -> Int {
    if !completes { return words.count + 1 }
    let parts = words.split(separator: " ").map(String.init)
    let lists = Language.allCases.map { WordList($0).words.map { String($0) } }
    let list = lists.first { list in parts.allSatisfy { list.contains($0) } } ?? []
    return 1 + Int((keys(forOneOf: list) * Double(parts.count)).rounded(.up))
  }

  /// The mean of what the words of a list take.
  private static func keys(forOneOf list: [String]) -> Double {
    var counts: [Substring: Int] = [:]
    for word in list { for count in 1...word.count { counts[word.prefix(count), default: 0] += 1 } }
    let all = list.map { word in
      let fewest = (2...max(2, word.count)).first { counts[word.prefix($0)] == 1 }
      return min(fewest ?? word.count, word.count) + 1
    }
    return Double(all.reduce(0, +)) / Double(max(1, list.count))
  }

  static let sentence = "He broke my phone."
  static let saved = Set(Language.allCases.map { Words(language: $0).saved })
  static let waits: Set<String> = ["Later", "Más tarde"]
  static let shows: Set<String> = ["Show the words", "Mostrar las palabras"]

  func show(_ page: Panel) {}
  func hearsChord() -> Bool { false }
  func dropTyped() {}
  func takeUse() -> Duration? { nil }
  func clear() {}
  func suspend() {}
  func end() {}
}

extension String {
  fileprivate init(_ secret: borrowing SecretBytes) {
    self = secret.withBytes { bytes in String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self) }
  }
}

@Suite(.serialized) struct `The first page` {
  private let folder = NSTemporaryDirectory() + "homebook-\(UUID().uuidString)"
  private var path: String { folder + "/book" }

  /// Goes from nothing to the first page and on to all that was put off.
  private func begin(_ language: Language) throws -> Beginner {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    while true {
      let stage = Beginner()
      let choice = BookChoice(
        path: path, isNamed: false, passphraseDescriptor: nil, notebook: nil, acceptsDamage: false)
      var run = SittingRun(choice, on: stage, Words(language: language))
      do { try run.run() } catch is HungUp {
      } catch OpeningError.medium(.inUse) {
        // A program that another test starts holds the lock from the fork to the exec.
        try FileManager.default.removeItem(atPath: path)
        continue
      }
      return stage
    }
  }

  private func opened(_ passphrase: String) throws -> OpenBook {
    while true {
      do {
        return try OpenBook(path: path, passphrase: SecretBytes(copying: Array(passphrase.utf8)))
      } catch OpeningError.medium(.inUse) {
        continue
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `is saved after few keys, pages, words and decisions, and a book after less than ten minutes`(
    language: Language
  ) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let beginner = try begin(language)
    let first = try #require(beginner.atFirstPage)
    print("first page, \(language): \(first)")
    #expect(first.keys <= 120 && first.pages.count <= 8, "\(first)")
    #expect(first.words <= 450 && first.decisions <= 5, "\(first)")
    let minutes = Double(beginner.words) / 150 + Double(beginner.keys) / 40
    print("first book, \(language): \(beginner.keys) keys, \(beginner.words) words, \(minutes) minutes")
    #expect(minutes < 10)
    var book = try opened(beginner.secret)
    let notebook = Notebook(book, .private)
    let entries = try notebook.book.records([.entry], in: .private)
    #expect(entries.map { $0.fields[.account]?.text } == [Beginner.sentence])
    #expect(entries.first?.fields[.happened] != nil)
    #expect(try notebook.putOff().isEmpty)
    #expect(try notebook.due(now: .now()).map(\.what) == [.backup])
    var made: [(String, Level)] = []
    for own in OwnWords.allCases {
      guard let words = try notebook.words(own, first: language) else { continue }
      made.append((String(words), own.level(.private)))
    }
    try notebook.close()
    #expect(made.count == 2)
    for (words, level) in made {
      book = try opened(words)
      #expect(book.highest == level)
      try book.close()
    }
  }
}
