import Foundation
import Notebook
import Phrases
import Records
import Screen
import Sodium
import Vault
@testable import Pages
@testable import Views

/// Somebody who opens everything there is: chooses each row, presses each letter, answers each question in each way.
final class Wanderer: Stage {
  /// All that stood on a page.
  private(set) var said: Set<String> = []
  /// The titles of the pages.
  private(set) var titles: Set<String> = []
  /// A page of each kind, as it was shown.
  private(set) var pages: [String: Panel] = [:]
  private var tried: [String: Int] = [:]
  private var steps: Int
  private let typed: [String]

  /// Goes so many steps, and types these in turn where something can be typed.
  init(steps: Int, typing typed: [String]) { (self.steps, self.typed) = (steps, typed) }

  func next(_ page: inout Panel, quiet: Duration?) -> Event {
    if quiet == .zero { return .quiet }
    keep(page)
    steps -= 1
    if steps < 0 { return .hangup(1) }
    let ways = ways(page)
    let name = page.name
    let number = tried[name, default: 0]
    tried[name] = number + 1
    if number < ways.count { return take(ways[number], &page) }
    return number > ways.count + 8 ? .hangup(2) : .back
  }

  private func keep(_ page: Panel) {
    titles.insert(page.title)
    pages[page.name] = page
    said.formUnion([page.title, page.corner] + page.rows.map(\.text) + page.keys.map(\.label))
    if let notice = page.notice { said.insert(notice) }
    switch page.input {
    case .line(let label, _)?, .text(let label, _)?: said.insert(label)
    default: break
    }
  }

  private enum Way {
    case type(String)
    case choose(Int)
    case press(Key)
  }

  private func ways(_ page: Panel) -> [Way] {
    if page.input != nil { return typed.map(Way.type) }
    let letters = page.keys.map(\.key).filter { key in
      if case .letter(let letter) = key { letter != "q" } else { false }
    }
    // Of a long list some are enough.
    return (0..<min(14, page.rows.count(where: \.isChoice))).map(Way.choose) + letters.map(Way.press)
  }

  private func take(_ way: Way, _ page: inout Panel) -> Event {
    switch way {
    case .press(let key): return .key(key)
    case .choose(let index):
      page.place = Place(choice: index)
      return .chosen(index)
    case .type(let text): return type(text, &page)
    }
  }

  private func type(_ text: String, _ page: inout Panel) -> Event {
    switch page.input {
    case .line(let label, _)?:
      page.input = .line(label: label, LineText(text))
      return .submitted
    case .text(let label, _)?:
      page.input = .text(label: label, TextBuffer(text))
      return .key(.control("s"))
    default: return .back
    }
  }

  func readSilently(_ page: inout Panel, limit: Int, quiet: Duration?) -> Silent { .event(.back) }
  func show(_ page: Panel) { keep(page) }
  func hearsChord() -> Bool { false }
  func dropTyped() {}
  func takeUse() -> Duration? { nil }
  func clear() {}
  func suspend() {}
  func end() {}
}

extension Panel {
  /// What tells a page from others. Pages with several keys are of a kind by these and by what can be chosen first: one
  /// record is like another. Of the others, questions most of all, each is one of its own.
  fileprivate var name: String {
    let choices = rows.filter(\.isChoice).map(\.text)
    // The help is named on every page.
    let keys = keys.filter { ![.letter("?"), .function(1)].contains($0.key) }
    let parts: [String]
    if keys.count > 1 {
      parts = keys.map(\.label) + [String(choices.first?.prefix { $0 != ":" } ?? "")]
    } else {
      let asked = rows.first { !$0.isChoice && !$0.text.isEmpty }?.text ?? ""
      parts = [title, asked] + Set(choices).sorted()
    }
    return parts.joined(separator: "|").filter { !$0.isNumber }
  }
}

extension Household {
  /// Lets somebody wander through the everyday notebook, and gives who did.
  func wander(
    _ language: Language, steps: Int, passphrase: String = Program.everyday
  ) throws -> Wanderer {
    let stage = Wanderer(steps: steps, typing: [program.folder + "/place", "yesterday"])
    let ear = Ear()
    let book = try opened(passphrase)
    let level = book.highest
    let open = OpenNotebook(
      Notebook(book, level), Conversation(Words(language: language), heardBy: ear))
    var sitting = Sitting(open, on: stage, ear)
    // A copy was written there too, where a time was typed for a place.
    defer { try? FileManager.default.removeItem(atPath: "yesterday") }
    _ = try sitting.run()
    try sitting.close()
    return stage
  }
}
