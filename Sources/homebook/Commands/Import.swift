public import ArgumentParser
import Notebook
import Phrases
import Platform
import Records
import Vault

/// `import`: brings records in from a file.
struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: Words.chosen.importAbstract,
      discussion: Words.chosen.importDiscussion)
  }

  @Argument(help: .init(Words.chosen.importPathHelp, valueName: "path"), completion: .file())
  var path: String

  @Option(help: .init(Words.chosen.importKindHelp, valueName: "kind"))
  var kind: ImportKind?

  @Flag(name: .customLong("dry-run"), help: .init(Words.chosen.dryRunHelp))
  var isDry = false

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    // All of it is read and checked before the book is opened.
    if isFolder(path) {
      var folder = try ImportFolder(path)
      return try Opening.run(common) { open in
        let records = try folder.openLocked(for: open, common)
        if !folder.isEmpty { try isDry ? folder.show(open) : folder.take(&open, common) }
        if !records.isEmpty { try bring(records, &open) }
      }
    }
    if let file = try LockedImport(path) {
      return try Opening.run(common) { open in
        switch try file.contents(for: open, common, kind: kind?.kind) {
        case .records(let records): try bring(records, &open)
        case .file(let file): try isDry ? file.show(open) : file.take(&open)
        }
      }
    }
    let records = try ImportSource(path: path, kind: kind?.kind).records()
    try Opening.run(common) { open in try bring(records, &open) }
  }

  private func bring(_ records: [Record], _ open: inout OpenNotebook) throws {
    let plan = try open.book.plan(importing: records.map { Arrival($0) }, in: open.level)
    if isDry { return try show(plan, open) }
    try take(plan, &open)
  }

  private func show(_ plan: MergePlan, _ open: borrowing OpenNotebook) throws {
    for draft in plan.new {
      let record = Record(id: draft.id ?? .random(), kind: draft.kind, fields: draft.fields)
      let label = Schema.label(of: draft.kind)?[open.words.language] ?? draft.kind.description
      let line = [label, record.date(open.words), record.heading(open.words)].filter { !$0.isEmpty }
      try open.talk.put(line.joined(separator: "  "))
    }
    open.talk.tell(open.words.wouldComeIn(plan.new.count, plan.same))
  }

  private func take(_ plan: MergePlan, _ open: inout OpenNotebook) throws {
    let talk = open.talk
    try talk.naming { name in try open.book.take(plan, in: open.level, now: .now(), saved: name) }
    talk.tell(open.words.cameIn(plan.new.count, plan.same))
  }
}

extension ImportKind: ExpressibleByArgument {}

extension ImportFault: Told {
  func telling(_ words: Words) -> Telling {
    let sentence =
      switch self {
      case .unknownFormat: words.unknownFormat
      case .noKind: words.noImportKind
      case .record(let place, let flaw): words.recordFlaw(flaw, place)
      case .notARecord(let place): words.notARecord(place)
      case .tooLong: words.tooLongToImport
      case .row(let place): words.badRow(place)
      case .longInput: words.longInput
      }
    return Telling(.refused, sentence, next: words.nothingWritten)
  }
}
