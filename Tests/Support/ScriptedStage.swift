import Notebook
import Phrases
import Records
import Screen
import Sodium
@testable import Questions
@testable import Pages
@testable import Storage
@testable import Vault
@testable import Views

/// What a person does at a stage in a test.
enum Act {
  /// Presses a letter.
  case press(Character)
  /// Chooses the row that holds this text.
  case choose(String)
  /// Types into the line or the text, in the place of what stands there.
  case type(String)
  /// Types a full stop, where something can be typed.
  case stop
  /// Presses Enter, and nothing else.
  case usual
  /// Types a passphrase and Enter; nothing but Enter where it is empty.
  case secret(String)
  /// Does nothing for a while.
  case pause(Duration)
  /// Anything else that can happen.
  case happens(Event)

  static let back = Act.happens(.back)
  static let chord = Act.happens(.exitAtOnce)
  static let enter = Act.happens(.submitted)
  static let done = Act.happens(.key(.control("s")))
}

/// A stage that plays a part and keeps the pages that were shown.
final class ScriptedStage: Stage {
  private var acts: [Act]
  /// Every page that waited for a key, in order.
  private(set) var pages: [Panel] = []
  /// What the stage was told, pages by their titles.
  private(set) var calls: [String] = []
  /// What time it is there.
  private(set) var now = ContinuousClock.now
  /// Called when a page waits for a key.
  var onPage: (Panel) -> Void = { _ in }
  /// Called when the book's owner sees a page that was only shown.
  var onShow: (Panel) -> Void = { _ in }

  init(_ acts: [Act]) { self.acts = acts }

  func next(_ page: inout Panel, quiet: Duration?) -> Event {
    // What a scene does between keys is done before the next key comes.
    if quiet == .zero { return .quiet }
    pages.append(page)
    onPage(page)
    calls.append(page.title)
    guard !acts.isEmpty else { return .hangup(1) }
    switch acts.removeFirst() {
    case .pause(let duration):
      let waited = min(quiet ?? duration, duration)
      now += waited
      if waited < duration { acts.insert(.pause(duration - waited), at: 0) }
      return waited == quiet ? .quiet : .resized
    case .press(let letter): return .key(.letter(letter))
    case .happens(let event): return event
    case .choose(let text):
      let choices = page.rows.filter(\.isChoice)
      guard let place = choices.firstIndex(where: { $0.text.contains(text) }) else { return .hangup(99) }
      page.place = Place(choice: place)
      return .chosen(place)
    case .type(let text): return type(text, &page) ? .edited : .hangup(98)
    case .stop: return type(".", &page) ? .edited : .resized
    case .usual: return enter(&page)
    case .secret: return .hangup(97)
    }
  }

  private func type(_ text: String, _ page: inout Panel) -> Bool {
    switch page.input {
    case .line(let label, _)?: page.input = .line(label: label, LineText(text))
    case .text(let label, _)?: page.input = .text(label: label, TextBuffer(text))
    default: return false
    }
    return true
  }

  /// What Enter alone comes as, line by line.
  private func enter(_ page: inout Panel) -> Event {
    if page.input != nil { return .submitted }
    guard let usual = page.usual else {
      return page.rows.contains(where: \.isChoice) ? .resized : .key(.enter)
    }
    page.place = Place(choice: usual)
    return .chosen(usual)
  }

  func readSilently(_ page: inout Panel, limit: Int, quiet: Duration?) -> Silent {
    guard case .secret(let text)? = acts.first else { return .event(next(&page, quiet: quiet)) }
    acts.removeFirst()
    pages.append(page)
    calls.append(page.title)
    if text.isEmpty { return .event(.submitted) }
    let bytes = Array(text.utf8)
    return .passphrase(
      SecretBytes(count: bytes.count) { span in
        for index in bytes.indices { span[index] = bytes[index] }
      })
  }

  func show(_ page: Panel) {
    calls.append("shown: " + page.title)
    onShow(page)
  }

  func hearsChord() -> Bool {
    if case .happens(.exitAtOnce)? = acts.first { true } else { false }
  }

  func dropTyped() { calls.append("dropped") }
  func takeUse() -> Duration? { nil }
  func clear() { calls.append("clear") }
  func suspend() { calls.append("suspend") }
  func end() { calls.append("end") }
}

extension Panel {
  /// All that stands on the page.
  var text: String {
    let said = rows.map { $0.mark?.isOn == true ? "\($0.text) (\($0.mark?.word ?? ""))" : $0.text }
    return ([title, corner] + said + [notice ?? ""] + keys.map(\.label)).joined(separator: "\n")
  }
}

extension Household {
  /// Opens the book and plays `acts`; gives the stage, and how it ended.
  @discardableResult
  func sit(
    _ acts: Act..., passphrase: String = Program.hers, language: Language = .en,
    onShow: @escaping (Panel) -> Void = { _ in }
  ) throws -> (stage: ScriptedStage, end: Sitting.End) {
    try sit(acts, passphrase: passphrase, language: language, onShow: onShow)
  }

  /// Opens the book and plays `acts`; gives the stage, and how it ended.
  @discardableResult
  func sit(
    _ acts: [Act], passphrase: String = Program.hers, language: Language = .en,
    onShow: @escaping (Panel) -> Void = { _ in }, onPage: @escaping (Panel) -> Void = { _ in }
  ) throws -> (stage: ScriptedStage, end: Sitting.End) {
    let stage = ScriptedStage(acts)
    (stage.onShow, stage.onPage) = (onShow, onPage)
    let ear = Ear()
    let book = try opened(passphrase)
    let level = book.highest
    let open = OpenNotebook(Notebook(book, level), Conversation(Words(language: language), heardBy: ear))
    var sitting = Sitting(open, on: stage, ear, clock: { stage.now })
    let end = try sitting.run()
    try sitting.close()
    return (stage, end)
  }

  /// The open book, in which no load of files comes by chance. A program that another test starts holds its lock from the
  /// fork to the exec: then it tries again.
  func opened(_ passphrase: String = Program.hers) throws -> OpenBook {
    let bytes = Array(passphrase.utf8)
    let secret = SecretBytes(count: bytes.count) { span in
      for index in bytes.indices { span[index] = bytes[index] }
    }
    while true {
      do {
        let book = try OpenBook(path: program.book, passphrase: secret)
        book.session.chance = Chance { _ in 1 }
        return book
      } catch OpeningError.medium(.inUse) {
        continue
      }
    }
  }
}
