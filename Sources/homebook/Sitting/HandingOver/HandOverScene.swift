import Age
import Handover
import Notebook
import Phrases
import Platform
import Records
import Screen

/// A copy for someone else: what goes in, how it is written, where it goes, and what that means.
///
/// Everything can be changed until it is written; what goes in and what stays out always stands below.
final class HandOverScene: Scene {
  /// How a copy is kept from others.
  enum Lock: Int, CaseIterable {
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
  enum Along: Int, CaseIterable {
    /// Their names.
    case names
    /// The files.
    case files
    /// The pictures among them, at the end of a page.
    case pictures
  }

  enum Part: CaseIterable {
    case product, form, from, to, tag, included, along, covered, note, lock, path, reader
  }

  var choices: CopyChoices
  var lock = Lock.words
  var along = Along.names
  var recipients: [String] = []
  var path = ""
  var reader = ""
  private var outline: [String]?
  private var reading = Reading(Product.report.sources)
  private var menu = Menu<Part>()

  init(_ words: Words) { choices = CopyChoices(product: .report, language: words.language) }

  /// What goes in is told in a quiet moment: it may take a while.
  var patience: Duration? { outline == nil ? .zero : nil }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    for part in parts { menu.choice("\(words.label(part)): \(value(part, words))", part) }
    if let outline {
      menu.gap()
      menu.lines(outline)
    } else {
      menu.heading(words.readingNow)
    }
    return open.panel(
      words.handOverTitle, menu.rows,
      keys: (outline == nil ? [] : [KeyHint("v", words.outlineKey)]) + [
        KeyHint("s", words.writeCopyKey), KeyHint("l", words.givenCopiesKey), .back(words),
      ])
  }

  /// What can be chosen as things stand.
  private var parts: [Part] {
    Part.allCases.filter { part in
      switch part {
      case .from, .to, .tag: choices.product == .report
      case .along: hasFiles
      case .form: lock != .page
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

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (.quiet, _):
      if reading.isComplete {
        outline = open.outline(of: try choices.copy(of: reading.records, now: .now()), choices)
      } else {
        try reading.goOn(&open)
      }
    case (.chosen(let index), _): return try menu[index].map { try .to(asking($0, &open)) } ?? .stay
    case (_, "v"):
      return outline.map { lines in .to(ReadingScene(open.words.outlineKey) { _ in lines }) } ?? .stay
    case (_, "s"): return try write(&open)
    case (_, "l"): return .to(ReadingScene(open.words.givenCopies) { try $0.givenCopies() })
    case (.back, _): return .back
    default: break
    }
    return .stay
  }

  /// Takes a changed choice; what goes in is told anew.
  func change(_ how: () -> Void) -> Way {
    let former = choices.product
    how()
    settle()
    if choices.product != former { reading = Reading(choices.product.sources) }
    outline = nil
    return .back
  }

  // MARK: Writing

  private func write(_ open: inout OpenNotebook) throws -> Way {
    if path.isEmpty { return .to(try asking(.path, &open)) }
    if lock == .recipients && recipients.isEmpty { return .to(try asking(.lock, &open)) }
    choices.envelope = try envelope(open.words)
    let words = open.words
    return .to(
      AskScene.confirm(
        words.writeCopy, [words.willBeWritten(path, choices.envelope)], words, yes: words.writeCopyKey,
        isUsual: true
      ) { [self] open in
        let target = try Target(path)
        let isLogged = try open.hand(over: try open.copy(choices), choices, to: target, for: reader)
        if !isLogged { open.talk.tell(words.notLogged) }
        return .afterBack(.instead(written(words)))
      })
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
  private func written(_ words: Words) -> ReadingScene {
    let (envelope, path) = (choices.envelope, path)
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
