import Age
import Notebook
import Pages
import Phrases
import Platform
import Records
import Times
import Vault
import Views

/// A folder of photographs or other files: each becomes an attachment, dated by its file.
///
/// Age files for the notebook's own key are opened, and come in as they do by themselves.
struct ImportFolder {
  /// A file, closed again until its turn comes.
  private struct Listed {
    let file: FolderFiles.Listed
    var size: Int
    var fields: JSONObject
    var id: RecordID?
    /// Whether what is kept is inside an age file.
    var isOpened = false

    var path: String { file.path }
  }

  private var files: [Listed] = []
  /// What is not taken.
  private(set) var leftOut: [LeftOut]
  /// The times that were not understood as one time each, and those that name no year, by the file that has them.
  private(set) var unread: [(name: String, times: [UnreadTime], yearless: [UnreadTime])] = []
  private let times: ToldTimes

  /// - Parameter times: what was said of the times in its files.
  init(_ folder: String, _ times: ToldTimes) throws {
    self.times = times
    let found = try FolderFiles(folder)
    leftOut = found.leftOut
    for listed in found.files {
      switch FolderFiles.given(listed) {
      case .success(let file):
        files.append(
          Listed(file: listed, size: file.source.size ?? 0, fields: file.fields, id: file.id))
      case .failure(let error): leftOut.append(error.leftOut)
      }
    }
    if files.isEmpty && leftOut.isEmpty { throw ImportFault.unknownFormat }
  }

  /// Whether there is nothing to keep.
  var isEmpty: Bool { files.isEmpty }

  /// Opens the age files for the key of the notebook, all of them before anything is taken, and gives what is in
  /// them. Those for others stay files.
  mutating func openLocked(
    for open: inout OpenNotebook, _ options: CommonOptions
  ) throws -> ImportSource.Taken {
    var opened = ImportSource.Taken()
    var rest: [Listed] = []
    for var listed in files {
      let contents: LockedImport.Contents?
      do {
        contents = try self.contents(of: listed, for: open, options)
      } catch let error where error is ImportFault || error is FileFault || error is JSON.Fault {
        leftOut.append(LeftOut(listed.file.name, .content))
        continue
      }
      switch contents {
      case .records(var source)?:
        opened.add(try settled(&source, listed.file.name, &open))
        continue
      case .note(let note)?:
        opened.add(ImportSource.Taken(named: note))
        continue
      case .file(let file)?:
        (listed.size, listed.fields, listed.id) = (file.source.size ?? 0, file.fields, file.id)
        listed.isOpened = true
      case nil: break
      }
      rest.append(listed)
    }
    files = rest
    return opened
  }

  /// What a source in an age file gives, its times read with what is asked of them once.
  private mutating func settled(
    _ source: inout ImportSource, _ name: String, _ open: inout OpenNotebook
  ) throws -> ImportSource.Taken {
    try open.settleTimes(of: &source, in: name)
    let (unread, yearless) = (try source.unreadTimes(), try source.yearlessTimes())
    if !unread.isEmpty || !yearless.isEmpty { self.unread.append((name, unread, yearless)) }
    let taken = try source.taken()
    leftOut += taken.leftOut
    return taken
  }

  /// `nil` where it is no age file, or one that only others open.
  private func contents(
    of listed: Listed, for open: borrowing OpenNotebook, _ options: CommonOptions
  ) throws -> LockedImport.Contents? {
    do {
      guard let file = try LockedImport(listed.path), file.lock == .recipients else { return nil }
      return try file.contents(for: open, options, kind: nil, times)
    } catch AgeError.noMatch, OwnKeyError.noneYet {
      return nil
    } catch let error as AgeError {
      throw FileInFolderFault(name: listed.fields[.name]?.text ?? "", error: error)
    }
  }

  /// Keeps all files, or none where there is no room for all, and prints the identifier of each.
  func take(_ open: inout OpenNotebook, _ options: CommonOptions) throws {
    guard let room = try open.book.fileRoom(open.level) else { throw VaultError.noRoomForFiles }
    let wanted = files.reduce(0) { $0 + $1.size }
    if wanted > room.free { throw VaultError.filesFull(open.level) }
    try open.prepareForFiles()
    let progress = open.talk.progress(open.words.keeping)
    defer { progress.end() }
    var (done, new) = (0, 0)
    for listed in files {
      if let file = try file(listed, open, options),
        try file.take(&open, { progress.advance(done + $0, of: wanted) })
      {
        new += 1
      }
      done += listed.size
    }
    open.talk.tell(open.words.cameIn(new, files.count - new))
  }

  private func file(
    _ listed: Listed, _ open: borrowing OpenNotebook, _ options: CommonOptions
  ) throws -> GivenFile? {
    guard listed.isOpened else { return try FolderFiles.given(listed.file).get() }
    guard case .file(let file)? = try contents(of: listed, for: open, options) else { return nil }
    return file
  }

  /// Shows what would be kept.
  func show(_ open: borrowing OpenNotebook) throws {
    let new = files.filter { !open.notebook.holds($0.id) }
    for file in new { try open.talk.put(GivenFile.line(file.fields)) }
    open.talk.tell(open.words.wouldComeIn(new.count, files.count - new.count))
  }
}

/// An age file in a folder is not as it must be.
struct FileInFolderFault: Error, Told {
  let name: String
  let error: AgeError

  func telling(_ words: Words) -> Telling { error.telling(words, about: name) }
}

extension GivenFile {
  /// Keeps the file, with the time at which it says that it was taken, and prints its identifier; `false` where it is
  /// here already.
  func take(_ open: inout OpenNotebook, _ progress: @escaping (Int) -> Void) throws -> Bool {
    if open.notebook.holds(id) { return false }
    let given = taken(saying: open.words.fileSays)
    let kept = try open.book.attach(
      source, as: Draft(kind: .attachment, fields: given.fields, id: id), to: open.level, now: .now(),
      progress: progress)
    try open.talk.put(kept.id.description)
    return true
  }

  /// Keeps this one file.
  func take(_ open: inout OpenNotebook) throws {
    if !open.notebook.holds(id) { try open.prepareForFiles() }
    let progress = open.talk.progress(open.words.keeping)
    defer { progress.end() }
    let isNew = try take(&open) { progress.advance($0, of: source.size) }
    open.talk.tell(open.words.cameIn(isNew ? 1 : 0, isNew ? 0 : 1))
  }

  /// Shows that it would be kept.
  func show(_ open: borrowing OpenNotebook) throws {
    let isNew = !open.notebook.holds(id)
    if isNew { try open.talk.put(GivenFile.line(fields)) }
    open.talk.tell(open.words.wouldComeIn(isNew ? 1 : 0, isNew ? 0 : 1))
  }

  /// The day and the name of a file.
  static func line(_ fields: JSONObject) -> String {
    "\(fields[.fileDate]?.text?.prefix(10) ?? "")  \(fields[.name]?.text ?? "")"
  }
}
