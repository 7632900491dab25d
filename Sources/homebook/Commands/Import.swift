public import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Times
import Vault
import Views

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

  @Option(help: .init(Words.chosen.datesHelp, valueName: "order"))
  var dates: DateOrder?

  @Option(help: .init(Words.chosen.yearHelp, valueName: "year"))
  var year: Int?

  @Flag(name: .customLong("dry-run"), help: .init(Words.chosen.dryRunHelp))
  var isDry = false

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func validate() throws {
    if let year, !(1900...2100 ~= year) { throw ValidationError(Words.chosen.noYear) }
  }

  func run() throws {
    // All of it is read and checked before the book is opened.
    if isFolder(path) {
      var folder = try ImportFolder(path, times)
      return try Opening.run(common.choice(), common.talk) { open in
        let opened = try folder.openLocked(for: &open, common)
        open.tell(folder.leftOut)
        if !folder.isEmpty { try isDry ? folder.show(open) : folder.take(&open, common) }
        if !opened.records.isEmpty {
          try bring(opened, &open, folder.unread.contains { !$0.times.isEmpty }) { open in
            for (name, times, yearless) in folder.unread { open.tell(times, yearless, in: name) }
          }
        }
        if !isDry { open.count(folder.leftOut) }
      }
    }
    if let file = try LockedImport(path) {
      return try Opening.run(common.choice(), common.talk) { open in
        switch try file.contents(for: open, common, kind: kind?.kind, times) {
        case .records(var source): try bring(&source, &open)
        case .note(let note): try bring(ImportSource.Taken(named: note), &open, [])
        case .file(let file): try isDry ? file.show(open) : file.take(&open)
        }
      }
    }
    var source = try ImportSource(path: path, kind: kind?.kind, times.teller, order: times.order)
    _ = try source.taken()
    try Opening.run(common.choice(), common.talk) { open in try bring(&source, &open) }
  }

  /// What the command line says of the times.
  private var times: ToldTimes {
    var teller = Teller.here(Words.chosen.language)
    teller.year = year
    return ToldTimes(teller: teller, order: dates)
  }

  /// What one source gives, its times read with what is asked of them once.
  private func bring(_ source: inout ImportSource, _ open: inout OpenNotebook) throws {
    try open.settleTimes(of: &source)
    open.tell(yearless: try source.yearlessTimes())
    try bring(try source.taken(), &open, try source.unreadTimes())
  }

  /// What one source gives, with what is left out of it said before and counted behind.
  private func bring(
    _ taken: ImportSource.Taken, _ open: inout OpenNotebook, _ unread: [UnreadTime]
  ) throws {
    open.tell(taken.leftOut)
    try bring(taken, &open, !unread.isEmpty) { $0.tell(unread) }
    if !isDry { open.count(taken.leftOut) }
  }

  /// `telling` names the times that were not understood, where there are any.
  private func bring(
    _ taken: ImportSource.Taken, _ open: inout OpenNotebook, _ hasUnread: Bool,
    telling: (borrowing OpenNotebook) -> Void
  ) throws {
    let plan = try open.notebook.plan(importing: taken)
    telling(open)
    if isDry { return try show(plan, open) }
    if hasUnread, open.talk.asks {
      guard try open.agrees(open.words.bringInAllTheSame, yes: open.words.bringIn) else {
        throw CommandFault.declined
      }
    }
    try take(plan, &open)
  }

  private func show(_ plan: ImportPlan, _ open: borrowing OpenNotebook) throws {
    for draft in plan.merge.new {
      let record = Record(id: draft.id ?? .random(), kind: draft.kind, fields: draft.fields)
      let label = Schema.label(of: draft.kind)?[open.words.language] ?? draft.kind.description
      let line = [label, record.date(open.words), record.heading(open.words)].filter { !$0.isEmpty }
      try open.talk.put(line.joined(separator: "  "))
    }
    open.talk.tell(open.words.wouldComeIn(plan.merge.new.count, plan.same))
  }

  private func take(_ plan: ImportPlan, _ open: inout OpenNotebook) throws {
    let talk = open.talk
    try talk.naming { name in try open.book.take(plan.merge, in: open.level, now: .now(), saved: name) }
    talk.tell(open.words.cameIn(plan.merge.new.count, plan.same))
  }
}

extension OpenNotebook {
  /// Names what is left out, before anything is written; the run then ends with status 3.
  fileprivate mutating func tell(_ leftOut: [LeftOut]) {
    for each in leftOut { tellDamage(words.leftOut(each)) }
  }

  /// Counts it once more behind what came in.
  fileprivate mutating func count(_ leftOut: [LeftOut]) {
    if !leftOut.isEmpty { tellDamage(words.leftOutCount(leftOut.count)) }
  }
}

extension ImportKind: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}
