import Questions
import Storage
import Notebook
import Phrases
import Platform
import Records
import Screen
import Vault
import Views

/// The first screen: what the notebook holds, what was begun, what is due.
final class HomeScene: Scene {
  let topic: HelpTopic? = .keys
  private enum Target {
    case unfinished
    case leaf(String)
    case shelf(Character)
    case record(RecordID)
    case secondCopy
    case code
    case own(OwnWords)
    case carrying(Int)
    case carryingFiles
    case agree
  }

  /// What was told when the notebook was opened.
  private let told: [String]
  private var menu = Menu<Target>()
  /// The state of the book that the rows tell.
  private var saves: Int?
  /// Texts that are written and not in the book.
  private var leaves: [FoundLeaf] = []

  init(told: [String] = []) { self.told = told }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    // Counting is not done anew for every key.
    if saves != open.book.saves { try fill(&open) }
    saves = open.book.saves
    let takeIn = leaves.isEmpty ? [] : [KeyHint("t", open.words.takeInKey)]
    return open.panel(nil, menu.rows, keys: takeIn + HomeScene.keys(open.words))
  }

  private func fill(_ open: inout OpenNotebook) throws {
    menu = Menu()
    let words = open.words
    // What was begun stands first.
    try addUnfinished(&open)
    menu.gap()
    for (letter, line) in try Contents(&open).lines(words) { menu.choice(line, .shelf(letter), key: letter) }
    addState(open)
    try addDue(&open)
  }

  private func addState(_ open: borrowing OpenNotebook) {
    if !told.isEmpty {
      menu.heading(open.words.stateTitle)
      for sentence in told { menu.text(sentence) }
    }
    if open.book.notes(open.level).contains(where: \.isGrave) {
      menu.choice(open.words.goOnWithWhatIsThere, .agree)
    }
  }

  private func addUnfinished(_ open: inout OpenNotebook) throws {
    let unfinished = try open.notebook.unfinished()
    leaves = open.notebook.leaves(in: open.leafFolders)
    if unfinished.isEmpty && leaves.isEmpty { return }
    menu.heading(open.words.unfinishedTitle)
    if let newest = unfinished.first {
      menu.choice(open.words.unfinishedRow(newest, of: unfinished.count), .unfinished)
    }
    for leaf in leaves { menu.choice(open.words.leafFound(leaf.path), .leaf(leaf.path)) }
  }

  private func addDue(_ open: inout OpenNotebook) throws {
    let items = try open.notebook.due(now: .now()).filter { $0.what != .draft }
    if items.isEmpty { return }
    menu.heading(open.words.dueTitle)
    for item in items {
      let line = open.words.dueHere(item)
      switch item.what {
      case .backup: menu.choice(line, .secondCopy)
      case .code: menu.choice(line, .code)
      case .paper: menu.choice(line, .own(.paper))
      case .words: menu.choice(line, .own(.words))
      case .margin: menu.choice(line, .carrying(try open.book.standing(open.level).offeredRewrite ?? 16))
      case .files: menu.choice(line, .carryingFiles)
      default: if let id = item.id { menu.choice(line, .record(id)) }
      }
    }
  }

  private static func keys(_ words: Words) -> [KeyHint] {
    words.homeKeys.map { KeyHint(.letter($0), $1, isOnRow: "pjdw".contains($0)) }
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .chosen(let index) = event {
      switch menu[index] {
      case .unfinished?: return .to(try open.unfinishedScene())
      case .leaf(let path)?: return try takeIn(path, &open)
      case .shelf(let letter)?: return try go(letter, &open)
      case .record(let id)?: return try open.scene(of: id).map { .to($0) } ?? .stay
      case .secondCopy?: return .to(try open.secondCopyScene())
      case .code?: return .to(CodeScene())
      case .own(let own)?: return .to(OwnWordsScene.offer(own, open.words))
      case .carrying(let places)?: return .to(open.carryingScene(places))
      case .carryingFiles?: return .to(open.carryingFilesScene())
      case .agree?:
        saves = nil
        return .to(HomeScene.agreement(open.words))
      case nil: return .stay
      }
    }
    if event.letter == "t", let leaf = leaves.first { return try takeIn(leaf.path, &open) }
    return try event.letter.map { try go($0, &open) } ?? .stay
  }

  private func takeIn(_ path: String, _ open: inout OpenNotebook) throws -> Way {
    let isGone = try open.notebook.takeIn(leafAt: path, now: .now())
    open.talk.tell(open.words.leafTakenIn(path, isGone: isGone))
    saves = nil
    return .stay
  }

  private static func agreement(_ words: Words) -> AskScene {
    .confirm(words.goOnWithWhatIsThere, words.aboutAgreeing, words, yes: words.goOnWithWhatIsThere) { open in
      try open.book.agree(open.level)
      return .back
    }
  }

  private func go(_ letter: Character, _ open: inout OpenNotebook) throws -> Way {
    switch letter {
    case "n": .to(try open.newForm(.entry))
    case "p": .to(PlanList())
    case "j": .to(JournalList())
    case "d": .to(DocumentList())
    case "w": .to(PeopleList())
    case "g": .to(GlanceScene())
    case "/": .to(SearchScene(open.words))
    case "c": .to(HandOverScene(open.words))
    case "s": .to(SettingsScene())
    case "q": .leave
    default: .stay
    }
  }
}

/// How much of what a notebook holds.
struct Contents {
  private var plans = 0
  private var steps = 0
  private var entries = 0
  private var newest: Page?
  private var documents = 0
  private var missing = 0
  private var people = 0

  init(_ open: inout OpenNotebook) throws {
    let found = try open.book.records([.plan, .document], in: open.level)
    for record in found where record.kind == .plan {
      plans += 1
      steps += PlanSteps(record.fields).all.count { PlanStep($0.fields).fold == nil }
    }
    for record in found where record.kind == .document {
      documents += 1
      if !Item(record.fields).isAtHand { missing += 1 }
    }
    people = try open.book.summaries([.person], in: open.level).count
    entries = try open.notebook.entryCount()
    newest = try open.pages(.entry).inOrder(.happened).first
  }

  /// A line for each shelf, and its letter.
  func lines(_ words: Words) -> [(Character, String)] {
    [
      ("p", words.plansLine(plans, steps: steps)),
      ("j", words.journalLine(entries, newest: newest?.today.shortDate(words))),
      ("d", words.documentsLine(documents, missing: missing)), ("w", words.peopleLine(people)),
    ]
  }
}

extension OpenNotebook {
  /// The scene that shows a record; `nil` where there is none for it any more.
  mutating func scene(of id: RecordID) throws -> (any Scene)? {
    guard let summary = try? book.find(id.description, in: level) else { return nil }
    if let scene = Contents.scene(of: summary) { return scene }
    let record = try readable(summary)
    let owner = record?.entry?.description ?? record?.fields[.of]?.text ?? ""
    return (try? book.find(owner, in: level)).flatMap(Contents.scene)
  }
}

extension Contents {
  /// The scene that shows a record of a kind that has one of its own.
  fileprivate static func scene(of summary: RecordSummary) -> (any Scene)? {
    switch summary.kind {
    case .plan: PlanScene(summary.id)
    case .entry: EntryScene(summary.id)
    case .document, .person: RecordScene(summary.id, summary.kind)
    default: nil
    }
  }
}
