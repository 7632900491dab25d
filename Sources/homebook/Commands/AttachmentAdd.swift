import ArgumentParser
import Platform
import Records
import Vault

/// `attach`: keeps a file with a record.
struct AttachFile<Kept: Shelf>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "attach", abstract: Words.chosen.attachAbstract,
      discussion: Words.chosen.attachDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @Argument(help: .init(Words.chosen.attachPathHelp, valueName: "path"), completion: .file())
  var path: String

  @Option(help: .init(Words.chosen.attachNameHelp, valueName: "name"))
  var name: String?

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func validate() throws {
    if path == "-" && name == nil { throw ValidationError(Words.chosen.nameNeeded) }
  }

  func run() throws {
    let file = try GivenFile(path, name: name)
    if let identity = file.source.identity, identity == File.Identity(path: try common.path()) {
      throw FileFault.isTheBook
    }
    try Opening.run(common) { open in
      let owner = try open.page(id, Kept.kind).record
      try open.prepareForFiles()
      let kept = try open.keep(file, with: owner)
      try open.talk.put(kept.id.description)
      try open.offerOriginals(but: kept)
    }
  }
}

/// A file that is to be kept, and what is known of it before it is read.
struct GivenFile {
  let source: Source
  /// Checked fields of its record.
  let fields: JSONObject
  /// The name of its record, where that is known already.
  let id: RecordID?

  init(_ source: Source, _ fields: JSONObject, id: RecordID? = nil) {
    self.source = source
    self.fields = fields
    self.id = id
  }

  /// The file at `path`, or standard input for `-`.
  init(_ path: String, name: String?) throws {
    let source = path == "-" ? Source() : try Source(given: path)
    let name = name ?? path.split(separator: "/").last.map(String.init) ?? path
    var fields: JSONObject = ["name": .string(name)]
    if let type = FileType.name(of: source.head(FileType.headCount), called: name) {
      fields["type"] = .string(type)
    }
    do { fields = try Record.checked(.attachment, fields) } catch { throw FileFault.name }
    if let modified = source.modified {
      fields["fileDate"] = .string(Instant(seconds: modified).description)
      let original: JSONObject = ["name": .string(name), "original": .string(absolute(path))]
      if (try? Record.checked(.attachment, original)) != nil { fields["original"] = original["original"] }
    }
    self.init(source, fields)
  }
}

extension OpenNotebook {
  /// Refuses where a book has no room for files, and says before the first file what files show.
  func prepareForFiles() throws {
    guard try takesFirstFile() else { return }
    talk.tell(words.whatFilesShow)
    if talk.asks, try !talk.confirm(words.keepItAllTheSame, usual: true, orGive: "--passphrase-fd") {
      throw CommandFault.declined
    }
  }

  /// Whether the next file is the first one. Refuses where a book has no room for files.
  func takesFirstFile() throws -> Bool {
    guard try book.fileRoom(level) != nil else { throw VaultError.noRoomForFiles }
    return try book.summaries([.attachment], in: level).isEmpty
  }

  /// Keeps `file` as one of `owner`; gives its record.
  mutating func keep(_ file: GivenFile, with owner: Record) throws -> Record {
    var fields = file.fields
    fields["of"] = .string(owner.id.description)
    let progress = talk.progress(words.keeping)
    defer { progress.end() }
    return try book.attach(
      file.source, as: Draft(kind: .attachment, fields: fields), to: level, now: .now(),
      progress: { progress.advance($0, of: file.source.size) },
      alongside: { record in
        owner.kind == .entry
          ? Alongside(drafts: [FileChange.added.note(record)])
          : Alongside(replaced: [FileChange.added.applied(record, to: owner)])
      })
  }
}

/// Why a file is not taken.
enum FileFault: Error, Equatable {
  /// The name cannot be kept.
  case name
  /// The path names a folder, a device or a pipe.
  case notAFile
  /// The file is the open book itself.
  case isTheBook
}

extension FileFault: Told {
  func telling(_ words: Words) -> Telling {
    let sentence =
      switch self {
      case .name: words.fileNameRefused
      case .notAFile: words.notAFile
      case .isTheBook: words.fileIsTheBook
      }
    return Telling(.refused, sentence, next: words.nothingWritten)
  }
}
