import Inspection
package import Questions
import Age
import Handover
package import Notebook
import Passphrases
package import Phrases
package import Platform
package import Records
package import Screen
package import Vault
package import Views

/// A copy for someone else: what goes in, how it is written, where it goes, and what that means.
///
/// Everything can be changed until it is written; what goes in and what stays out always stands below.
package final class HandOverScene: Scene {
  package let topic: HelpTopic? = .copies
  /// How a copy is kept from others.
  package enum Lock: Int, CaseIterable {
    /// Words made for it open it.
    case words
    /// The holders of keys open it.
    case recipients
    /// A page that a browser opens with words made for it.
    case page
    /// Whoever gets at it reads it.
    case open
  }

  /// What of the files that belong to the records.
  package enum Along: Int, CaseIterable {
    /// Their names.
    case names
    /// The files.
    case files
    /// The pictures among them, at the end of a page.
    case pictures
  }

  package enum Part: CaseIterable {
    case product, form, from, to, tag, matter, marks, entries, included, along, covered, names, note, lock,
      path,
      reader
  }

  package var choices: CopyChoices
  package var lock = Lock.words
  var along = Along.names
  package var recipients: [String] = []
  package var path = ""
  package var reader = ""
  private var outline: [String]?
  /// Names and places of this notebook that stand in the copy as it was chosen last.
  private var uncovered: [String] = []
  private var reading = Reading(CopyChoices.namers)
  private var menu = Menu<Part>()
  /// On which row somebody is: others come and go with what is chosen.
  private var marked: Part?
  private let manuscript: Manuscript
  /// The question for a text that is asked above this one, and which text that is.
  private weak var typing: TypingScene?
  private var typed = Part.note

  /// A copy of which nothing is chosen, or one whose note and names were written before.
  package init(
    _ words: Words, _ asked: JSONObject = JSONObject(), as manuscript: Manuscript = Manuscript(.handedOver)
  ) {
    self.manuscript = manuscript
    choices = CopyChoices(
      product: asked[.product]?.text.flatMap { Product(rawValue: $0) } ?? .report, language: words.language)
    choices.note = asked["note"]?.text
    choices.covered = asked["covered"]?.text ?? ""
    reading = Reading(choices.product)
  }

  package var keepsDraft: Bool { true }

  package func draft(_ now: WallClock) -> Draft? {
    var written = choices
    if let typing {
      if typed == .note { written.note = typing.typed } else { written.covered = typing.typed }
    }
    return written.kept(as: manuscript)
  }

  /// The question for a text, which is kept while it is typed.
  func typing(_ part: Part, _ scene: TypingScene) -> TypingScene {
    (typing, typed) = (scene, part)
    return scene
  }

  /// What goes in is told in a quiet moment: it may take a while.
  package var patience: Duration? { outline == nil ? .zero : nil }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    for part in parts(full: open.asksFullSet) {
      menu.choice("\(words.label(part)): \(value(part, words))", part)
    }
    if let outline {
      menu.gap()
      menu.lines(outline)
    } else {
      menu.heading(words.readingNow)
    }
    var panel = open.panel(
      words.handOverTitle, menu.rows,
      keys: (outline == nil ? [] : [KeyHint("v", words.outlineKey), KeyHint("r", words.readCopyKey)]) + [
        KeyHint("s", words.writeCopyKey), KeyHint("l", words.givenCopiesKey), .back(words),
      ])
    panel.marked = menu.place { $0 == marked }
    return panel
  }

  /// What can be chosen as things stand.
  private func parts(full: Bool) -> [Part] {
    Part.allCases.filter { part in
      switch part {
      case .from, .to, .tag, .matter, .entries: choices.product == .report
      // Only the full set asks who may see an entry.
      case .marks: full && choices.product == .report
      case .along: hasFiles
      case .form: lock != .page
      case .names: !offered.isEmpty
      default: true
      }
    }
  }

  private var hasFiles: Bool { choices.product.sources.contains(.attachment) }

  /// How it can be written.
  var forms: [Form] { Form.allCases.filter { $0 != .card || choices.product == .plan } }

  /// What can be done with the files.
  var ways: [Along] { Along.allCases.filter { $0 != .pictures || (choices.form == .html && lock != .page) } }

  /// Takes back what does not go together with what was chosen last.
  private func settle() {
    if lock == .page || !forms.contains(choices.form) { choices.form = .html }
    if !hasFiles || !ways.contains(along) { along = .names }
    // The words are made when it is written.
    choices.envelope = lock == .page ? .sealed("") : .open
    choices.enclosesFiles = along == .files
    choices.showsPictures = along == .pictures
  }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    marked = menu[panel.place.choice]
    switch (event, event.letter) {
    case (.quiet, _):
      if reading.isComplete {
        let copy = try choices.copy(of: reading.records, now: .now())
        outline = open.outline(of: copy, choices, knowing: namers)
        uncovered = copy.uncovered(of: namers).map(\.term)
      } else {
        try reading.goOn(&open)
      }
    case (.chosen(let index), _): return try menu[index].map { try .to(asking($0, &open)) } ?? .stay
    case (_, "v"):
      return outline.map { lines in .to(ReadingScene(open.words.outlineKey) { _ in lines }) } ?? .stay
    case (_, "r"): return outline == nil ? .stay : .to(try preview(&open))
    case (_, "s"): return try write(&open)
    case (_, "l"): return .to(ReadingScene(open.words.givenCopies) { try $0.givenCopies() })
    case (.back, _): return .back
    default: break
    }
    return .stay
  }

  /// The page as its reader will see it, with what is covered.
  private func preview(_ open: inout OpenNotebook) throws -> ReadingScene {
    let lines = try choices.copy(of: reading.records, now: .now()).lines
    return ReadingScene(open.words.readCopyKey) { _ in lines }
  }

  /// The people and plans that were read.
  private var namers: [Record] { reading.records.filter { CopyChoices.namers.contains($0.kind) } }

  /// The names of the notebook that stand in the copy, or are covered in it.
  var offered: [String] {
    let lines = Set(choices.coveredLines)
    return Copy.names(in: namers).filter { uncovered.contains($0) || lines.contains($0) }
  }

  /// The entries that were read, the last recorded first.
  var entries: [Page] { reading.pages }

  /// Takes a changed choice; what goes in is told anew.
  func change(_ how: () -> Void) -> Way {
    let former = choices.product
    how()
    settle()
    if choices.product != former { reading = Reading(choices.product) }
    outline = nil
    return .back
  }

  // MARK: Writing

  private func write(_ open: inout OpenNotebook) throws -> Way {
    if path.isEmpty { return .to(try asking(.path, &open)) }
    if lock == .recipients && recipients.isEmpty { return .to(try asking(.lock, &open)) }
    choices.envelope = try envelope(open.words)
    let (words, path) = (open.words, wholePath)
    return .to(
      AskScene.confirm(
        words.writeCopy, [words.willBeWritten(path, choices.envelope)], words, yes: words.writeCopyKey,
        isUsual: true
      ) { [self] open in
        let target = try Target(path)
        let isLogged = try open.hand(over: try open.copy(choices), choices, to: target, for: reader)
        if !isLogged { open.talk.tell(words.notLogged) }
        // The copy is written; what was kept of its texts is of no more use, and may stay where the book takes nothing.
        open.forget(manuscript)
        return .afterBack(.instead(written(words, at: path)))
      })
  }

  /// Where it is written, from the root on: who reads it later has no shell whose folder it could be. A name without an
  /// ending gets one, for a double click opens nothing without.
  private var wholePath: String {
    let path = absolute(path)
    let name = path[(path.lastIndex(of: "/") ?? path.startIndex)...]
    if !name.contains(".") { return "\(path).\(choices.fileEnding)" }
    // An age file that is called a page opens as one, and shows nothing that could be read.
    let suffix = choices.envelope.suffix
    return name.hasSuffix(suffix) ? path : path + suffix
  }

  private func envelope(_ words: Words) throws -> Envelope {
    switch lock {
    case .open: .open
    case .words: .words(WordList(words.language).draw())
    case .page: .sealed(WordList(words.language).draw(SealedPage.wordCount))
    case .recipients: .recipients(try recipients.map { try Recipient(given: $0) })
    }
  }

  /// What is to be known of the copy, and the words that open it, this once.
  private func written(_ words: Words, at path: String) -> ReadingScene {
    let envelope = choices.envelope
    let lines: [String] =
      switch envelope {
      case .open: [words.plainWritten(path)]
      case .recipients: [words.lockedWritten(path)]
      case .sealed(let opening):
        [words.wordsThatOpen, "", "    " + opening, "", words.sealedAdvice, "", words.sealedWritten(path)]
      case .words(let opening):
        [
          words.wordsThatOpen, "", "    " + opening, "", words.tellThemOtherwise, "",
          words.lockedWritten(path),
        ]
      }
    return ReadingScene(words.copyWritten) { _ in lines }
  }
}
