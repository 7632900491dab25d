import ArgumentParser
import Notebook
import Platform
import Records
import Screen
import Vault

/// `attachment`: the files kept with records.
struct AttachmentCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "attachment", abstract: Words.chosen.filesAbstract,
      subcommands: [ListFiles.self, SaveFile.self, RemoveFile.self])
  }
}

/// `attachment list`: the files, newest first.
struct ListFiles: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Words.chosen.listAbstract)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let files = try open.pages(.attachment)
    if json.isWanted { return try open.talk.put(.array(files.map(\.json))) }
    if files.isEmpty { open.talk.tell(open.words.nothingListed) }
    for file in files { try open.talk.put(open.words.line(file.record).cut(to: open.width)) }
  }
}

/// `attachment save`: writes a file out again.
struct SaveFile: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "save", abstract: Words.chosen.saveFileAbstract,
      discussion: Words.chosen.saveFileDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @Argument(help: .init(Words.chosen.saveFilePathHelp, valueName: "path"), completion: .file())
  var path: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    try open.write(try open.page(id, .attachment).record, to: path)
  }
}

/// `attachment remove`: takes a file away and overwrites it.
struct RemoveFile: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove", abstract: Words.chosen.removeAbstract,
      discussion: Words.chosen.removeFileDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let summary = try open.book.find(id, in: open.level)
    guard summary.kind == .attachment else { throw VaultError.unknownRecord }
    let record = try open.readable(summary)
    if open.talk.asks {
      if let record { try open.put(Page(record: record)) }
      let agreed = try open.talk.confirm(open.words.removeQuestion, usual: false, orGive: "--passphrase-fd")
      if !agreed { throw CommandFault.declined }
    }
    try open.remove(summary.id, noting: record)
    try open.talk.explain(open.words.removed)
  }
}

extension OpenNotebook {
  /// Writes a file out again, to where nothing is yet.
  func write(_ file: Record, to path: String) throws {
    let progress = talk.progress(words.savingFile)
    defer { progress.end() }
    try book.save(
      file.id, in: level, to: try makingFile(at: path) { try NewFile(path) },
      progress: { progress.advance($0, of: file.whole("bytes")) })
  }

  /// Takes a file away; the entry gets a note of it, and the document no longer names it.
  mutating func remove(_ id: RecordID, noting record: Record?) throws {
    let owner = record.flatMap { $0.fields["of"]?.text }.flatMap { try? book.find($0, in: level) }
    let alongside = try record.map { try self.alongside($0, .removed, owner: owner) } ?? Alongside()
    try book.remove(id, in: level, alongside: alongside, now: .now())
  }

  /// What is saved with the removal of a file of `owner`.
  private func alongside(
    _ file: Record, _ change: FileChange, owner: RecordSummary?
  ) throws -> Alongside {
    switch owner?.kind {
    case .entry?: Alongside(drafts: [change.note(file)])
    case .document?:
      Alongside(replaced: try owner.map { [change.applied(file, to: try book.record($0, in: level))] } ?? [])
    default: Alongside()
    }
  }

  /// The files of a record, oldest first.
  mutating func files(of owner: RecordID, in level: Level) throws -> [Record] {
    var files: [Record] = []
    for summary in try book.summaries([.attachment], in: level) {
      guard let file = try readable(summary) else { continue }
      if file.fields["of"]?.text == owner.description { files.append(file) }
    }
    return files
  }
}

/// What was done with a file of a record, and how the record tells of it.
enum FileChange: String {
  case added
  case removed

  /// The note beside an entry.
  func note(_ file: Record) -> Draft {
    Draft(
      kind: .attachmentNote,
      fields: [
        "entry": file.fields["of"] ?? .null, "attachment": .string(file.id.description),
        "sha256": file.fields["sha256"] ?? .null, "change": .string(rawValue),
      ])
  }

  /// The document with the file in its list, or without it.
  func applied(_ file: Record, to document: Record) -> Record {
    var document = document
    let id = JSON.string(file.id.description)
    let others = (document.fields["attachments"]?.items ?? []).filter { $0 != id }
    let all = self == .added ? others + [id] : others
    document.fields["attachments"] = all.isEmpty ? nil : .array(all)
    return document
  }
}
