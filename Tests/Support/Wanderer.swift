import Foundation
import Notebook
import Phrases
import Records
import Screen
import Sodium
import Storage
import Vault
@testable import Questions
@testable import Pages
@testable import Views

/// Somebody who opens everything there is: chooses each row, presses each letter, answers each question in each way, and
/// goes back to where something is left to try.
final class Wanderer: Stage {
  /// All that stood on a page.
  private(set) var said: Set<String> = []
  /// The titles of the pages.
  private(set) var titles: Set<String> = []
  /// A page of each kind, as it was shown.
  private(set) var pages: [String: Panel] = [:]
  /// How many ways were left untried when it ended.
  var untried: Int { known.values.reduce(0) { $0 + $1.ways.count - $1.tried } }
  private var known: [String: Known] = [:]
  private var last: (name: String, way: Int)?
  private var given: Event?
  private var helped = 0
  private var lines = 0
  private var alike: [String: Int] = [:]
  private var steps: Int
  private let typed: [String]

  /// A page of a kind: what can be done there, how much of it was tried, and where each way led.
  private struct Known {
    let ways: [Way]
    var tried = 0
    var led: [Int: String] = [:]
    /// How many steps were made towards it since somebody was there.
    var missed = 0
  }

  /// Goes so many steps, and types these in turn where something can be typed.
  init(steps: Int, typing typed: [String]) { (self.steps, self.typed) = (steps, typed) }

  func next(_ page: inout Panel, quiet: Duration?) -> Event {
    if quiet == .zero { return .quiet }
    keep(page)
    if let given, page.input != nil {
      self.given = nil
      return given
    }
    given = nil
    steps -= 1
    if steps < 0 { return .hangup(1) }
    let name = page.name
    if let last { known[last.name]?.led[last.way] = name }
    known[name]?.missed = 0
    var here = known[name] ?? Known(ways: ways(page))
    defer { known[name] = here }
    guard here.tried < here.ways.count else { return goOn(from: name, &page) }
    last = (name, here.tried)
    here.tried += 1
    return take(here.ways[here.tried - 1], &page)
  }

  /// Goes towards the nearest page where something is left to try; ends where there is none.
  private func goOn(from name: String, _ page: inout Panel) -> Event {
    var (first, queue): ([String: Int], [String]) = ([:], [name])
    while !queue.isEmpty {
      let at = queue.removeFirst()
      for (way, next) in (known[at]?.led ?? [:]).sorted(by: { $0.key < $1.key }) where first[next] == nil {
        guard next != name, let there = known[next] else { continue }
        let begun = first[at] ?? way
        first[next] = begun
        queue.append(next)
        guard there.tried < there.ways.count, there.missed < 40 else { continue }
        known[next]?.missed += 1
        last = (name, begun)
        return take(known[name]?.ways[begun] ?? .leave, &page)
      }
    }
    return .hangup(2)
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
    case leave
  }

  private func ways(_ page: Panel) -> [Way] {
    // The language stays what it is: what the other one says is met on a walk of its own.
    if page.rows.contains(where: { $0.isChoice && ["Spanish", "español"].contains($0.text) }) {
      return [.leave]
    }
    let keys = page.keys.map(\.key).filter { key in
      switch key {
      case .letter("q"): false
      case .letter("?"), .function(1): page.title.contains(" · ") && helps()
      case .letter, .control, .function: true
      default: false
      }
    }
    // One topic of a library is like another: its texts are read as they stand.
    alike[page.title, default: 0] += 1
    let most = alike[page.title, default: 0] > 6 ? 1 : 40
    let choices = (0..<min(most, page.rows.count(where: \.isChoice))).map(Way.choose)
    return texts(page) + choices + keys.map(Way.press) + [.leave]
  }

  /// The help is the same few chapters from everywhere.
  private func helps() -> Bool {
    helped += 1
    return helped % 8 == 1
  }

  /// Some of what can be typed, in turn: on many pages all of it.
  private func texts(_ page: Panel) -> [Way] {
    if page.input == nil || typed.isEmpty { return [] }
    lines += 1
    return (0..<min(3, typed.count)).map { .type(typed[(lines * 3 + $0) % typed.count]) }
  }

  private func take(_ way: Way, _ page: inout Panel) -> Event {
    switch way {
    case .press(let key): return .key(key)
    case .choose(let index):
      guard index < page.rows.count(where: \.isChoice) else { return .back }
      page.place = Place(choice: index)
      return .chosen(index)
    case .type(let text): return type(text, &page)
    case .leave: return .back
    }
  }

  /// Types, looks at what the page says of it, and then gives it.
  private func type(_ text: String, _ page: inout Panel) -> Event {
    switch page.input {
    case .line(let label, _)?:
      page.input = .line(label: label, LineText(text))
      given = .submitted
    case .text(let label, _)?:
      page.input = .text(label: label, TextBuffer(text))
      given = .key(.control("s"))
    default: return .back
    }
    return .edited
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
      let asked = if case .line(let label, _)? = input { label } else { "" }
      parts = keys.map(\.label) + [asked, String(choices.first?.prefix { $0 != ":" } ?? "")]
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
    _ language: Language, steps: Int, passphrase: String = Program.everyday, typing typed: [String]? = nil
  ) throws -> Wanderer {
    let texts = typed ?? [program.folder + "/place", "yesterday"]
    let stage = Wanderer(steps: steps, typing: texts)
    let ear = Ear()
    let book = try opened(passphrase)
    let level = book.highest
    let open = OpenNotebook(
      Notebook(book, level), Conversation(Words(language: language), heardBy: ear))
    var sitting = Sitting(open, on: stage, ear)
    // A copy was written there too, where something else was typed for a place.
    defer { removeFiles(called: texts.filter { !$0.isEmpty && !$0.contains("/") }) }
    _ = try sitting.run()
    try sitting.close()
    return stage
  }

  private func removeFiles(called names: [String]) {
    let here = (try? FileManager.default.contentsOfDirectory(atPath: ".")) ?? []
    for file in here where names.contains(where: { file == $0 || file.hasPrefix($0 + ".") }) {
      try? FileManager.default.removeItem(atPath: file)
    }
  }
}
