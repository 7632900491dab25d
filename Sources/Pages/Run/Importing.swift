package import Notebook
import Phrases
import Platform
import Records
import Vault
package import Views

/// What a command brings in, or shows where it only looks: names on standard output, and beside them what is to be said.
package struct Importing {
  private let isDry: Bool

  /// - Parameter isDry: whether it only shows what would come in.
  package init(isDry: Bool) { self.isDry = isDry }

  /// All that comes of a folder.
  package func bring(_ folder: inout ImportFolder, _ open: inout OpenNotebook) throws {
    let opened = try folder.openLocked(for: &open)
    open.tell(folder.leftOut)
    if !folder.isEmpty { try isDry ? folder.show(open) : folder.take(&open) }
    if !opened.records.isEmpty {
      let unread = folder.unread
      try bring(opened, &open, unread.contains { !$0.times.isEmpty }) { open in
        for (name, times, yearless) in unread { open.tell(times, yearless, in: name) }
      }
    }
    if !isDry { open.count(folder.leftOut) }
  }

  /// What a locked file held.
  package func bring(_ contents: OpenedFile.Contents, _ open: inout OpenNotebook) throws {
    switch contents {
    case .records(var source): try bring(&source, &open)
    case .note(let note): try bring(ImportSource.Taken(named: note), &open, [])
    case .file(let file): try isDry ? file.show(open) : file.take(&open)
    }
  }

  /// What one source gives, its times read with what is asked of them once.
  package func bring(_ source: inout ImportSource, _ open: inout OpenNotebook) throws {
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
