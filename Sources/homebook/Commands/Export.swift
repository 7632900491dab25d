import Age
import ArgumentParser
import Handover
import Notebook
import Pages
import Passphrases
import Phrases
import Platform
import Records
import Sodium
import Vault
import Views

/// `export`: a copy for someone else.
struct Export: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.exportAbstract, discussion: Words.chosen.exportDiscussion)
  }

  @Argument(help: .init(Words.chosen.productHelp, valueName: "product"))
  var what: Product

  @Option(help: .init(Words.chosen.formatHelp, valueName: "format"))
  var format = Form.html

  @Option(help: .init(Words.chosen.fromHelp, valueName: "date"))
  var from: String?

  @Option(help: .init(Words.chosen.toHelp, valueName: "date"))
  var to: String?

  @Option(help: .init(Words.chosen.tagHelp, valueName: "tag"))
  var tag: String?

  @Option(help: .init(Words.chosen.numberHelp, valueName: "numbers"))
  var number: String?

  @Option(help: .init(Words.chosen.threadHelp, valueName: "thread"))
  var thread: String?

  @Option(help: .init(Words.chosen.kindsHelp, valueName: "kinds"))
  var kinds: String?

  @Option(help: .init(Words.chosen.shareHelp, valueName: "reader"))
  var share: String?

  @Option(help: .init(Words.chosen.includeHelp, valueName: "fields"))
  var include: String?

  @Option(help: .init(Words.chosen.redactHelp, valueName: "-"))
  var redact: String?

  @Option(help: .init(Words.chosen.noteHelp, valueName: "-"))
  var note: String?

  @Flag(help: .init(Words.chosen.plainHelp))
  var plain = false

  @Option(name: .customLong("to-recipient"), help: .init(Words.chosen.toRecipientHelp, valueName: "age1"))
  var recipients: [String] = []

  @Flag(help: .init(Words.chosen.sealedHelp))
  var sealed = false

  @Flag(help: .init(Words.chosen.filesHelp))
  var files = false

  @Flag(help: .init(Words.chosen.picturesHelp))
  var pictures = false

  @Option(help: .init(Words.chosen.outputHelp, valueName: "path"), completion: .file())
  var output: String?

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func validate() throws {
    for given in [redact, note].compactMap(\.self) where given != "-" {
      throw ValidationError(Words.chosen.onlyFromInput)
    }
    if plain && !recipients.isEmpty { throw ValidationError(Words.chosen.plainOrNot) }
    let isOther = plain || !recipients.isEmpty || format != .html
    if sealed && isOther { throw ValidationError(Words.chosen.sealedAlone) }
    if pictures && (sealed || files || format != .html) { throw ValidationError(Words.chosen.picturesAlone) }
  }

  func run() throws {
    let envelope = try envelope()
    let target = try Target(output)
    if target.isShown && !plain { throw TargetFault.terminal }
    let given = asksTexts ? nil : try GivenTexts(list: redact != nil, note: note != nil)
    var choices = CopyChoices(product: what, language: Words.chosen.language)
    choices.form = format
    choices.selection = try selection()
    choices.covered = given?.list ?? ""
    choices.note = given?.note
    choices.envelope = envelope
    choices.enclosesFiles = files
    choices.showsPictures = pictures
    try TimePeriod.check(from: from, to: to)
    try Opening.run(common.choice(), common.talk) { open in
      let period = try open.period(from: from, to: to)
      (choices.selection.from, choices.selection.to) = (period.from, period.to)
      let manuscript = Manuscript(.handedOver)
      if asksTexts { try open.askTexts(for: &choices, list: redact != nil, note: note != nil, manuscript) }
      try open.carrying(asksTexts ? choices.kept(as: manuscript) : nil) { open in
        try give(choices, to: target, &open)
      }
      if asksTexts { open.forget(manuscript) }
    }
  }

  private func give(_ choices: CopyChoices, to target: Target, _ open: inout OpenNotebook) throws {
    let copy = try open.copy(choices)
    try open.preview(copy, choices, to: target.path)
    let reader = open.talk.asks ? try open.line(open.words.forWhom, [open.words.readerHint]) : ""
    let isLogged = try open.hand(over: copy, choices, to: target, for: reader)
    if !isLogged { open.talk.tell(open.words.notLogged) }
    try open.tellHanded(choices.envelope, to: target.path)
  }

  /// Whether the names to cover and the note are asked for on the terminal.
  private var asksTexts: Bool { common.passphraseDescriptor == nil && Stream.input.isTerminal }

  /// What goes around the copy. Words are made anew for each.
  private func envelope() throws -> Envelope {
    if plain { return .open }
    if sealed { return .sealed(WordList(Words.chosen.language).draw(SealedPage.wordCount)) }
    if recipients.isEmpty { return .words(WordList(Words.chosen.language).draw()) }
    return .recipients(try recipients.map { try Recipient(given: $0) })
  }

  private func selection() throws -> Selection {
    var selection = Selection()
    selection.tags = Set([tag].compactMap(\.self))
    selection.thread = thread
    selection.kinds = Set(try kinds.map { try Export.choices($0, of: "kinds") } ?? [])
    selection.reader = try share.map { try Export.choices($0, of: "share")[0] }
    selection.included = Set(include.map { $0.split(separator: ",").map(String.init) } ?? [])
    selection.numbers = try number.map { try Export.ranges($0) } ?? []
    return selection
  }

  /// Names of a choice of entries, with commas between them.
  private static func choices(_ text: String, of field: String) throws -> [String] {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    for name in names where Schema.field(field, of: .entry)?.choice(name) == nil {
      throw CommandFault.unknownName(name)
    }
    return names
  }

  /// `3-8,12` as ranges.
  private static func ranges(_ text: String) throws -> [ClosedRange<Int>] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let bounds = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(bounds.count), let first = bounds[0], let last = bounds[bounds.count - 1],
        first <= last
      else { throw CommandFault.unknownName(String(part)) }
      return first...last
    }
  }
}
