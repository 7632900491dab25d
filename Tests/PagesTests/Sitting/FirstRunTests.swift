import Foundation
import Phrases
import Platform
import Records
import Screen
import Testing
import Storage
import Vault
@testable import Questions
@testable import Pages
@testable import Views

@Suite struct `The pages before there is a book` {
  private let folder = NSTemporaryDirectory() + "homebook-\(UUID().uuidString)"

  private func run(
    _ acts: [Act], _ purpose: FirstRun.Purpose = .init(), sticks: [String] = [], language: Language = .en,
    findsIt: Bool = true
  ) throws -> (pages: [Panel], end: Dialogue.End, run: FirstRun) {
    let stage = ScriptedStage(acts)
    let words = Words(language: language)
    let run = FirstRun(
      stage, words, purpose, usualPath: folder + "/usual", findsIt: findsIt, sticks: { sticks })
    var world = WordsAlone(words: words, idleTime: FirstRun.patience)
    var dialogue = Dialogue(on: stage, Ear(), clock: { stage.now })
    dialogue.begin([run])
    let end = try dialogue.run(in: &world)
    return (stage.pages, end, run)
  }

  /// The same, with the pages that were shown.
  private func pages(_ acts: [Act], _ purpose: FirstRun.Purpose = .init()) throws -> [Panel] {
    try run(acts, purpose).pages
  }

  private static let toPlaces: [Act] = [.choose("Begin"), .choose("No, it is mine alone")]

  @Test func `a stick that is put in is offered`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let ended = try run(Self.toPlaces + [.choose("On the stick homebook")], sticks: [folder])
    #expect(ended.pages[2].text.contains("put it in now") == false)
    #expect(ended.pages.last?.title.contains("Photographs") == true)
    #expect(ended.run.answers.path == folder + "/book" && ended.end == .hungUp(1))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func `a stick that was pulled out is named, and another place can be chosen`() throws {
    let ended = try run(Self.toPlaces + [.choose("On the stick ")], sticks: [folder])
    #expect(ended.pages.last?.notice == "There is no such folder.")
    #expect(ended.pages.last?.title.contains("The place of the file") == true)
  }

  @Test(arguments: [(Language.en, "There is no file "), (.es, "No hay ningún archivo ")])
  func `where a place was named, its first page says that nothing is there`(language: Language, words: String)
    throws
  {
    for isNamed in [false, true] {
      let page = try #require(try run([], language: language, findsIt: !isNamed).pages.first)
      #expect(page.text.contains(words + folder) == isNamed)
    }
  }

  @Test func `every page leads back to the one before, and the first one out`() throws {
    let ended = try run(Self.toPlaces + [.choose("On this computer")] + Array(repeating: .back, count: 4))
    let titles = ended.pages.map(\.title)
    #expect(titles.suffix(4) == Array(titles.prefix(4).reversed()) && ended.end == .leftUndone)
  }

  @Test(arguments: [(Event.exitAtOnce, Dialogue.End.chord), (.hangup(15), .hungUp(15)), (.suspend, .stopped)])
  func `every page can be left at once`(event: Event, end: Dialogue.End) throws {
    let pages: [Act] =
      Self.toPlaces + [
        .choose("On this computer"), .choose("No, words only"), .type("Mine"), .enter,
        .secret("what is mine alone"),
        .secret("what is mine alone"),
      ]
    for count in 0...pages.count {
      let ended = try run(Array(pages.prefix(count)) + [.happens(event)])
      #expect(ended.end == end && ended.pages.count == count + 1)
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `nobody at the keys for ten minutes is as good as leaving`() throws {
    #expect(try run(Self.toPlaces + [.pause(.seconds(599)), .pause(.seconds(700))]).end == .idle)
  }

  /// Answers up to the last question, with every notebook and a phrase for paper.
  private static let toPassphrases: [Act] = [
    .type("House"), .enter, .choose("Yes, make one"), .type("."), .enter, .choose("Yes, make one"), .enter,
    .choose("Yes, make one"), .enter, .choose("Yes, make one"), .choose("Go on"),
  ]
  private static let typed: [Act] = [
    .secret("short"), .secret("shirt"), .secret("short"), .secret("short"),
    .secret("a second one for the house"),
    .secret("a second one for the house"), .secret(""), .secret("what is mine alone"),
    .secret("what is mine alone"),
    .secret("what nobody else reads"), .secret("what nobody else reads"), .secret("not the phrase"),
  ]
  private static let command = FirstRun.Purpose(
    first: .whatItIs, size: .small, onWrong: .error, makesIt: false)

  @Test func `no question that is seen stands between two that are not`() throws {
    let pages = try pages([.choose("Go on")] + Self.toPassphrases + Self.typed, Self.command)
    let hidden = pages.indices.filter { pages[$0].isSilent }
    #expect(hidden.count == Self.typed.count + 1 && hidden.last == pages.count - 1)
    #expect(hidden.last.map { $0 - (hidden.first ?? 0) } == hidden.count - 1)
  }

  @Test(arguments: zip([nil, .small, .large, .extraLarge] as [BookSize?], [1, 0, 2, 3]))
  func `a new file has the size of the old one unless another is chosen`(former: BookSize?, place: Int) throws
  {
    let purpose = FirstRun.Purpose(nil, nil, former: former)
    let (pages, _, _) = try run([.choose("Go on"), .happens(.hangup(1))], purpose)
    let page = try #require(pages.first { $0.rows.contains { $0.text.contains("256M") } })
    #expect(page.usual == place)
  }

  @Test func `a size in which the book has no room is refused where it is chosen`() throws {
    let purpose = FirstRun.Purpose(nil, nil, former: .large, tooSmall: [.small: "Too small."])
    let (pages, _, run) = try run(
      [.choose("Go on"), .choose("64M"), .choose("1G"), .happens(.hangup(1))], purpose)
    #expect(pages.contains { $0.notice == "Too small." })
    #expect(run.answers.size == .large && run.step == .onWrong)
  }

  /// From the first page to the choice of what a wrong passphrase does.
  private static let toWrong: [Act] =
    toPlaces + [
      .choose("On this computer"), .choose("No, words only"), .enter, .secret("mine alone"),
      .secret("mine alon"),
      .secret("what is mine alone"), .secret("what is mine alone"),
    ]

  @Test func `the suggestion stays while a passphrase is typed twice, and goes then`() throws {
    let pages = try pages(Self.toWrong)
    let shown = pages.filter(\.isSilent).map { $0.rows.lazy.compactMap(\.secret).first }
    #expect(shown.count == 4 && shown.allSatisfy { $0 != nil && $0 == shown[0] })
    #expect(pages.last?.rows.allSatisfy { $0.secret == nil } == true)
  }

  @Test func `nothing stands out where a wrong passphrase is spoken of, and Enter alone says so`() throws {
    let pages = try pages(Self.toWrong + [.happens(.key(.enter))])
    #expect(pages.suffix(2).allSatisfy { $0.beginsWithNone && $0.usual == nil })
    #expect(pages.last?.notice == "Choose with the arrow keys, then Enter.")
  }

  @Test func `a book that lies on a stick can be opened from the first page`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data().write(to: URL(fileURLWithPath: folder + "/book"))
    let ended = try run([.choose("Open the book on the stick")], sticks: [folder])
    #expect(ended.run.isDone && ended.run.answers.isThere && ended.run.answers.path == folder + "/book")
  }

  @Test func `a full stop leads back from every page and is no title`() throws {
    let pages = try pages(
      [.choose("Go on"), .stop, .enter, .choose("Go on"), .type("House"), .enter, .back], Self.command)
    #expect(pages.map { $0.input == nil } == [true, false, false, true, false, false, true, false])
    let run = try run([.choose("Go on")] + Self.toPassphrases, Self.command).run
    #expect(run.answers.titles == [.everyday: "House", .personal: "Papers", .private: "Notebook"])
  }

  @Test func `a title that another notebook has is asked about, and Enter leads back to it`() throws {
    let same: [Act] = [
      .choose("Go on"), .type("House"), .enter, .choose("No, do without"), .choose("Yes, make one"),
      .type("hóuse"),
      .enter,
    ]
    let asked = try #require(try pages(same, Self.command).last)
    #expect(asked.text.contains("is called hóuse too") && (asked.usual ?? 0) == 0)
    let again = try #require(try pages(same + [.choose("Another title")], Self.command).last)
    #expect(again.text.contains("called when it opens"))
    let run = try run(same + [.choose("The same all the same")], Self.command).run
    #expect(run.answers.titles[.private] == "hóuse")
  }

  @Test func `a passphrase that is easy to find is used where it is typed twice, and said so`() throws {
    let acts = [Act.choose("Go on")] + Self.toPassphrases + [.secret("short"), .secret("short")]
    let (pages, _, run) = try run(acts, Self.command)
    #expect(pages[pages.count - 2].text.contains("could find this passphrase soon"))
    #expect(run.answers.passphrases.levels == [.everyday])
  }

  @Test func `they are asked in Spanish`() throws {
    let ended = try run([.choose("Empezar"), .choose("No lo sé")], language: .es)
    #expect(ended.pages.last?.text.contains("Salir; no se crea nada") == true)
  }

  @Test func `media are found by where they are mounted`() {
    #expect(mountsInFolder("/").contains { $0.hasSuffix("/proc") })
    #expect(mountsInFolder("/nowhere").isEmpty)
  }
}

extension Panel {
  /// Whether something is typed there that is not shown.
  fileprivate var isSilent: Bool { if case .silent? = input { true } else { false } }
}
