import Guidance
import Phrases
import Records
import Screen
import Text
import Views

/// What a page is about, for the help that belongs to it: the chapters of the help, in their order.
package enum HelpTopic: Int {
  case keys, journal, plans, documents, people, search, copies, settings

  /// What a record of a kind is about.
  init?(_ kind: Kind) {
    switch kind {
    case .entry, .amendment, .withdrawal: self = .journal
    case .plan: self = .plans
    case .document: self = .documents
    case .person: self = .people
    default: return nil
    }
  }

  /// The chapter of the guide that says more, where the guide is there and has one.
  fileprivate var inGuide: Int? {
    switch self {
    case .journal: 5
    case .documents: 6
    case .people: 7
    case .copies: 8
    default: nil
    }
  }
}

/// The guide in the program: its chapters, of which those stay that hold what is typed.
///
/// A notebook with the household set of questions has the help alone, whatever else there is in the book.
final class HelpScene: PlainScene {
  let isHelp = true
  private let chapters: [Manual.Chapter]
  private let folded: [[UInt8]]
  private var line = LineText("")
  private var found: [Int] = []

  private init(_ manual: Manual) {
    chapters = manual.chapters.map(\.withoutCommands)
    folded = chapters.map { Folded(([$0.title] + $0.paragraphs).joined(separator: " ")).bytes }
  }

  /// The list of chapters, and above it the one that fits to `topic`.
  static func scenes(_ topic: HelpTopic, _ words: Words, full: Bool, on panel: Panel) -> [any Scene] {
    let scene = HelpScene(Manual(language: words.language, full: full))
    let number = full ? topic.inGuide.map { Manual.helpCount + $0 } ?? topic.rawValue : topic.rawValue
    guard scene.chapters.indices.contains(number) else { return [scene] }
    return [scene, ChapterScene(scene.chapters[number], on: panel)]
  }

  func panel(_ words: Words) -> Panel {
    let wanted = line.text.split(separator: " ").map { Folded(String($0)).bytes }
    found = chapters.indices.filter { index in wanted.allSatisfy { folded[index].contains($0) } }
    var menu = Menu<Int>()
    for index in found { menu.choice(chapters[index].title, index) }
    if found.isEmpty { menu.text(words.nothingFound) }
    return Panel(
      title: words.helpTitle, corner: words.corner, rows: menu.rows,
      input: .line(label: words.searchLabel, line), keys: [.back(words)])
  }

  func answer(_ event: Event, on panel: Panel) -> Way {
    if case .line(_, let typed)? = panel.input { line = typed }
    switch event {
    case .chosen(let index) where found.indices.contains(index):
      return .to(ChapterScene(chapters[found[index]]))
    case .back: return .back
    default: return .stay
    }
  }
}

/// One chapter.
private final class ChapterScene: PlainScene {
  let isHelp = true
  private let chapter: Manual.Chapter
  /// The page from which the help was called.
  private let page: Panel?

  init(_ chapter: Manual.Chapter, on page: Panel? = nil) { (self.chapter, self.page) = (chapter, page) }

  func panel(_ words: Words) -> Panel {
    var menu = Menu<Never>()
    addPage(to: &menu, words)
    for paragraph in chapter.paragraphs {
      if paragraph.hasPrefix("  ") {
        menu.lines([paragraph])
      } else {
        menu.gap()
        menu.text(paragraph)
      }
    }
    return Panel(
      title: [words.helpTitle, chapter.title].joined(separator: " · "), corner: words.corner, rows: menu.rows,
      keys: [KeyHint(.esc, words.allChapters)])
  }

  /// What was said there, and all keys that do something there: a narrow window may not have room for them.
  private func addPage(to menu: inout Menu<Never>, _ words: Words) {
    guard let page else { return }
    menu.heading(words.onThisPage)
    if let notice = page.notice { menu.text(notice) }
    for hint in page.keys + page.typingKeys(words) {
      menu.text(words.stage.name(of: hint.key) + "  " + hint.label)
    }
    menu.gap()
    menu.heading(chapter.title)
  }

  func answer(_ event: Event, on panel: Panel) -> Way {
    if case .back = event { .back } else { .stay }
  }
}

extension Panel {
  /// The keys that undo what is typed there, which the screen knows and no page names.
  fileprivate func typingKeys(_ words: Words) -> [KeyHint] {
    switch input {
    case .text?, .line?: [KeyHint(.control("z"), words.undoKey), KeyHint(.control("y"), words.redoKey)]
    case .silent?, nil: []
    }
  }

  /// The page with the key that opens the help named, where none is named yet.
  func offeringHelp(_ words: Words) -> Panel {
    var panel = self
    let key: Key = input == nil ? .letter("?") : .function(1)
    if !panel.keys.contains(where: { $0.key == key }) { panel.keys.append(KeyHint(key, words.helpKey)) }
    return panel
  }
}
