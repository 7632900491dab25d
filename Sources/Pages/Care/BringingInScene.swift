import Questions
import Age
import Notebook
import Phrases
import Platform
import Records
import Screen
import Sodium
import Text
import Times
import Vault
import Views

extension OpenNotebook {
  /// Asks which file or folder is to be brought in.
  func bringingInScene() -> PathScene {
    PathScene(words.bringInTitle, words.aboutBringingIn, for: .present) { path, open in
      if path.isEmpty { return .back }
      return .instead(isFolder(path) ? OwnersScene(.path(path)) : try open.bringing(in: path))
    }
  }

  /// The page on which the file at `path` comes in: records and notes by themselves, another file with what it belongs to.
  private func bringing(in path: String) throws -> any Scene {
    if let file = try LockedFile(path) { return try bringing(in: file) }
    let source = try Source(path: path)
    guard let size = source.size, size <= JSON.mostBytes else { return OwnersScene(.path(path)) }
    var bytes = [UInt8](repeating: 0, count: size)
    let count = try source.read(into: &bytes)
    let scene = BringingInScene(Array(bytes.prefix(count)), path, source.modified)
    return scene.file(self) == nil ? scene : OwnersScene(.path(path))
  }

  /// A locked file for the key of this notebook is opened at once.
  private func bringing(in file: LockedFile) throws -> any Scene {
    if file.lock == .passphrase { return LockedFileScene(file.path) }
    do {
      return bringing(in: try file.text(for: self.notebook), of: file)
    } catch AgeError.noMatch, OwnKeyError.noneYet {
      return lockedToAnotherKey(file.path)
    }
  }

  /// What can be done with a file that is locked to a key which this notebook does not have.
  private func lockedToAnotherKey(_ path: String) -> AskScene {
    AskScene(
      words.bringInTitle, [words.lockedToAnotherKey], answers: [words.showOwnKey, words.keepLocked]
    ) { answer, open in
      if answer == 1 { return .instead(OwnersScene(.path(path))) }
      let key = try open.notebook.ownIdentity(now: .now()).recipient.description
      return .to(ReadingScene(open.words.ownKeyTitle) { [key, ""] + $0.words.aboutOwnKey })
    }
  }

  /// The page on which comes in what a locked file held.
  fileprivate func bringing(in text: [UInt8], of file: LockedFile) -> any Scene {
    let scene = BringingInScene(text, file.path, file.modified, isLocked: true)
    return scene.file(self).map { OwnersScene(.opened($0)) } ?? scene
  }
}

/// A file that is locked with a passphrase, which is asked for.
final class LockedFileScene: Scene {
  let topic: HelpTopic? = .settings
  private let path: String

  init(_ path: String) { self.path = path }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    return open.panel(
      words.bringInTitle, [Row(words.lockedWithPassphrase)],
      input: .silent(label: words.passphraseOfFile.trimmed),
      keys: [KeyHint(.enter, words.openKey), .back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .back = event { .back } else { .stay }
  }

  func take(_ secret: borrowing SecretBytes, _ open: inout OpenNotebook) throws -> Way {
    let progress = open.talk.progress(open.words.decrypting)
    defer { progress.end() }
    guard let file = try LockedFile(path, progress: progress.advance) else { return .back }
    return .instead(open.bringing(in: try file.text(with: secret), of: file))
  }
}

/// What a file has to bring in: it is looked at and shown, and only then taken.
final class BringingInScene: Scene {
  let topic: HelpTopic? = .settings

  private enum Target {
    case kind(ImportKind)
    case order(String)
    case summer
    case year(String)
  }

  /// What came of looking at it.
  private struct Looked {
    var taken = ImportSource.Taken()
    var isNote = false
    var unread: [UnreadTime] = []
    var yearless: [UnreadTime] = []
  }

  private let bytes: [UInt8]
  private let path: String
  private let modified: Int64?
  private let isLocked: Bool
  private var kind: ImportKind?
  private var order: DateOrder?
  private var year: Int?
  private var isSouthern: Bool?
  private var looked: Looked?
  /// What would come in, and its rows: they are the same ones on every page, so that nothing is said twice.
  private var read = Remembered<(plan: ImportPlan, rows: [Row])>()
  private var menu = Menu<Target>()

  /// - Parameter isLocked: whether the file is an age file, of which these are the bytes inside.
  init(_ bytes: [UInt8], _ path: String, _ modified: Int64?, isLocked: Bool = false) {
    (self.bytes, self.path, self.modified, self.isLocked) = (bytes, path, modified, isLocked)
  }

  // MARK: Looking

  /// What it held, where that is neither records nor a note.
  fileprivate func file(_ open: borrowing OpenNotebook) -> OpenedFile? {
    let opened = opened(open)
    if case .file? = try? opened.contents(nil) { return opened }
    return nil
  }

  /// Looks at it anew where something else was said of it. `nil` where nothing in it says what its records are.
  private func look(_ open: borrowing OpenNotebook) throws -> Looked? {
    if let looked { return looked }
    read.forget()
    do {
      looked = try look(at: try opened(open).contents(kind?.kind))
    } catch ImportFault.noKind {
      return nil
    }
    return looked
  }

  private func opened(_ open: borrowing OpenNotebook) -> OpenedFile {
    let times = ToldTimes(open.words.language, year: year, order: order, isSouthern: isSouthern)
    return open.opened(bytes, path: path, isLocked: isLocked, modified: modified, times)
  }

  private func look(at contents: OpenedFile.Contents) throws -> Looked {
    switch contents {
    case .records(let source):
      Looked(
        taken: try source.taken(), unread: try source.unreadTimes(), yearless: try source.yearlessTimes())
    case .note(let note): Looked(taken: ImportSource.Taken(named: note), isNote: true)
    case .file: throw ImportFault.unknownFormat
    }
  }

  // MARK: The page

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    menu = Menu()
    guard let looked = try look(open) else {
      menu.text(words.whatRowsAre)
      menu.gap()
      for kind in ImportKind.allCases {
        menu.choice(Schema.label(of: kind.kind)?[words.language] ?? kind.rawValue, .kind(kind))
      }
      return open.panel(words.bringInTitle, menu.rows, keys: [.back(words)])
    }
    let (plan, rows) = try read.value(&open) { open in
      let plan = try open.notebook.plan(importing: looked.taken)
      return (
        plan,
        plan.merge.new.map { draft in
          Row(later: {
            words.found(Record(id: draft.id ?? .random(), kind: draft.kind, fields: draft.fields))
          })
        }
      )
    }
    menu.text(words.wouldComeIn(plan.merge.new.count, plan.same))
    for leftOut in looked.taken.leftOut { menu.text(words.leftOut(leftOut)) }
    addTimes(looked, words)
    menu.gap()
    for row in rows { menu.add(row) }
    let keys = plan.merge.new.isEmpty ? [] : [KeyHint("s", words.bringInKey)]
    return open.panel(words.bringInTitle, menu.rows, keys: keys + [.back(words)])
  }

  /// What is to be said of its times, and what can be said of them.
  private func addTimes(_ looked: Looked, _ words: Words) {
    for sentence in words.sentences(on: looked.unread) { menu.text(sentence) }
    if year == nil, !looked.yearless.isEmpty {
      menu.text(words.takenAsLast(looked.yearless.map { ($0.row, $0.text) }))
    }
    menu.gap()
    if let date = looked.unread.first(where: { $0.question?.kind == .dayOrMonth }) {
      menu.choice(words.orderQuestion(date.text), .order(date.text))
    }
    if looked.unread.contains(where: { $0.question?.kind == .season }),
      let field = Schema.field(FieldName.summer.name, of: .settings)
    {
      menu.choice(field.asking[words.language], .summer)
    }
    if year == nil, let date = looked.yearless.first {
      menu.choice(words.yearQuestion(date.text), .year(date.text))
    }
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (.chosen(let index), _): return menu[index].flatMap { choose($0, open.words) } ?? .stay
    case (_, "s"): return try take(&open)
    case (.back, _): return .back
    default: return .stay
    }
  }

  private func choose(_ target: Target, _ words: Words) -> Way? {
    switch target {
    case .kind(let kind):
      (self.kind, looked) = (kind, nil)
      return .stay
    case .order(let date):
      return asking(
        words.orderQuestion(date), [words.dayComesFirst, words.monthComesFirst, words.orderUnknown]
      ) { self.order = $0 < 2 ? DateOrder.allCases[$0] : nil }
    case .summer:
      return Schema.field(FieldName.summer.name, of: .settings).map { field in
        asking(field.asking[words.language], field.choices.map { $0.label[words.language] }) {
          self.isSouthern = .string(field.choices[$0].value) == NotebookSettings.summer(isSouthern: true)
        }
      }
    case .year(let date):
      let now = TimePoint(minuteOf: WallClock.now().seconds).day.year
      let years = (0..<4).map { String(now - $0) }
      return asking(words.yearQuestion(date), [words.lastThatHasBeen] + years) {
        self.year = $0 > 0 ? now - $0 + 1 : nil
      }
    }
  }

  private func asking(_ title: String, _ answers: [String], _ take: @escaping (Int) -> Void) -> Way {
    .to(
      AskScene(title, answers: answers) { index, _ in
        take(index)
        self.looked = nil
        return .back
      })
  }

  private func take(_ open: inout OpenNotebook) throws -> Way {
    guard let looked else { return .stay }
    let plan = try open.notebook.plan(importing: looked.taken)
    if plan.merge.new.isEmpty { return .stay }
    try open.book.take(plan.merge, in: open.level, now: .now())
    open.talk.tell(open.words.cameIn(plan.merge.new.count, plan.same))
    let count = looked.taken.leftOut.count
    if count > 0 { open.talk.tell(open.words.leftOutCount(count)) }
    return .back
  }
}

/// With which entry or document files are to be kept that are brought in.
final class OwnersScene: Scene {
  /// What is to be kept.
  enum What {
    /// A file or a folder.
    case path(String)
    /// What was in a locked file. It is read anew for every try: a file in memory is read once.
    case opened(OpenedFile)
  }

  private let what: What
  private var menu = Menu<RecordID>()
  private var read = Remembered<Void>()

  init(_ what: What) { self.what = what }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    try read.value(&open, fill)
    return open.panel(open.words.bringInTitle, menu.rows, keys: [.back(open.words)])
  }

  private func fill(_ open: inout OpenNotebook) throws {
    let words = open.words
    menu = Menu()
    menu.text(words.filesBelong)
    for (title, kind) in [(words.journalTitle, Kind.entry), (words.documentsTitle, .document)] {
      let pages = try open.pages(kind)
      if pages.isEmpty { continue }
      menu.heading(title)
      for page in kind == .entry ? pages.inOrder(.happened) : pages {
        menu.choice(kind == .entry ? words.listed(page) : page.record.heading(words), page.record.id)
      }
    }
    if menu.hasNoChoice { menu.text(words.nothingToKeepWith) }
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index):
      guard let owner = menu[index] else { return .stay }
      let next: (inout OpenNotebook) throws -> Way = { [self] open in try keep(with: owner, &open) }
      guard try open.notebook.takesFirstFile() else { return try next(&open) }
      // Before the first file it is said what files show.
      return .instead(
        AskScene.confirm(
          open.words.addFileTitle, [open.words.whatFilesShow(full: open.asksFullSet)], open.words,
          yes: open.words.goOnKey, then: next
        ))
    case .back: return .back
    default: return .stay
    }
  }
  private func keep(with owner: RecordID, _ open: inout OpenNotebook) throws -> Way {
    switch what {
    case .path(let path) where isFolder(path): return .instead(FolderScene(path, for: owner))
    case .path(let path): return try FilesScene.keep(path, with: owner, &open)
    case .opened(let opened):
      guard case .file(let file) = try opened.contents(nil) else { return .back }
      if !open.notebook.holds(file.id) { return try FilesScene.keep(file, with: owner, &open) }
      open.talk.tell(open.words.fileIsHere)
      return .back
    }
  }
}
