import Foundation
import Platform
import Records
import Screen
import Testing

@testable import homebook

@Suite struct `The pages before there is a book` {
  private let folder = NSTemporaryDirectory() + "homebook-\(UUID().uuidString)"

  private func run(
    _ acts: [Act], sticks: [String] = [], language: Language = .en
  ) throws -> (pages: [Panel], end: FirstRun.End, path: String) {
    let stage = ScriptedStage(acts)
    var run = FirstRun(
      stage, Words(language: language), usualPath: folder + "/usual", findsIt: true, sticks: { sticks })
    let end = try run.run()
    return (stage.pages, end, run.answers.path)
  }

  private static let toPlaces: [Act] = [.choose("Make a book"), .choose("No, it is mine alone")]

  @Test func `a stick that is put in is offered`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let ended = try run(Self.toPlaces + [.choose("The stick: \(folder)")], sticks: [folder])
    #expect(ended.pages[2].text.contains("No stick is there now") == false)
    #expect(ended.pages.last?.title.contains("Which size?") == true)
    #expect(ended.path == folder + "/book" && ended.end == .hungUp(1))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func `a stick that was pulled out is named, and another place can be chosen`() throws {
    let ended = try run(Self.toPlaces + [.choose("The stick: ")], sticks: [folder])
    #expect(ended.pages.last?.notice == "There is no such folder.")
    #expect(ended.pages.last?.title.contains("The place of the file") == true)
  }

  @Test func `every page leads back to the one before, and the first one out`() throws {
    let ended = try run(Self.toPlaces + [.choose("The usual place")] + Array(repeating: .back, count: 4))
    let titles = ended.pages.map(\.title)
    #expect(titles.suffix(4) == Array(titles.prefix(4).reversed()) && ended.end == .left)
  }

  @Test(arguments: [(Event.exitAtOnce, FirstRun.End.left), (.hangup(15), .hungUp(15)), (.suspend, .stopped)])
  func `every page can be left at once`(event: Event, end: FirstRun.End) throws {
    let pages: [Act] = Self.toPlaces + [.choose("The usual place"), .choose("64M"), .choose("opens nothing")]
    for count in 0...pages.count {
      let ended = try run(Array(pages.prefix(count)) + [.happens(event)])
      #expect(ended.end == end && ended.pages.count == count + 1)
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `nobody at the keys for ten minutes is as good as leaving`() throws {
    #expect(try run(Self.toPlaces + [.pause(.seconds(599)), .pause(.seconds(700))]).end == .left)
  }

  @Test func `they are asked in Spanish`() throws {
    let ended = try run([.choose("Crear un libro"), .choose("No lo sé")], language: .es)
    #expect(ended.pages.last?.text.contains("Salir; no se crea nada") == true)
  }

  @Test func `media are found by where they are mounted`() {
    #expect(mountsInFolder("/").contains { $0.hasSuffix("/proc") })
    #expect(mountsInFolder("/nowhere").isEmpty)
  }
}
