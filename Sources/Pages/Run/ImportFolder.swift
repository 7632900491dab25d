package import Questions
import Inspection
import Storage
import Age
package import Notebook
package import Phrases
import Platform
package import Records
import Vault
package import Views

/// A folder of photographs or other files: each becomes an attachment, dated by its file.
///
/// Age files for the notebook's own key are opened, and come in as they do by themselves.
package struct ImportFolder {
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
  package private(set) var leftOut: [LeftOut]
  /// The times that were not understood as one time each, and those that name no year, by the file that has them.
  package private(set) var unread: [(name: String, times: [UnreadTime], yearless: [UnreadTime])] = []
  private let times: ToldTimes

  /// - Parameter times: what was said of the times in its files.
  package init(_ folder: String, _ times: ToldTimes) throws {
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
  package var isEmpty: Bool { files.isEmpty }

  /// Opens the age files for the key of the notebook, all of them before anything is taken, and gives what is in
  /// them. Those for others stay files.
  package mutating func openLocked(for open: inout OpenNotebook) throws -> ImportSource.Taken {
    var opened = ImportSource.Taken()
    var rest: [Listed] = []
    for var listed in files {
      let contents: OpenedFile.Contents?
      do {
        contents = try self.contents(of: listed, for: open)
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
    of listed: Listed, for open: borrowing OpenNotebook
  ) throws -> OpenedFile.Contents? {
    do {
      guard let file = try LockedFile(listed.path), file.lock == .recipients else { return nil }
      return try open.contents(of: file, passphraseFrom: nil, kind: nil, times)
    } catch AgeError.noMatch, OwnKeyError.noneYet {
      return nil
    } catch let error as AgeError {
      throw FileInFolderFault(name: listed.fields[.name]?.text ?? "", error: error)
    }
  }

  /// Keeps all files, or none where there is no room for all, and prints the identifier of each.
  package func take(_ open: inout OpenNotebook) throws {
    guard let room = try open.book.fileRoom(open.level) else { throw SavingError.noRoomForFiles }
    let wanted = files.reduce(0) { $0 + $1.size }
    if wanted > room.free { throw SavingError.filesFull(open.level) }
    try open.prepareForFiles()
    let progress = open.talk.progress(open.words.keeping)
    defer { progress.end() }
    var (done, new) = (0, 0)
    for listed in files {
      if let file = try file(listed, open),
        try file.take(&open, { progress.advance(done + $0, of: wanted) })
      {
        new += 1
      }
      done += listed.size
    }
    open.talk.tell(open.words.cameIn(new, files.count - new))
  }

  private func file(_ listed: Listed, _ open: borrowing OpenNotebook) throws -> GivenFile? {
    guard listed.isOpened else { return try FolderFiles.given(listed.file).get() }
    guard case .file(let file)? = try contents(of: listed, for: open) else { return nil }
    return file
  }

  /// Shows what would be kept.
  package func show(_ open: borrowing OpenNotebook) throws {
    let new = files.filter { !open.notebook.holds($0.id) }
    for file in new { try open.talk.put(GivenFile.line(file.fields)) }
    open.talk.tell(open.words.wouldComeIn(new.count, files.count - new.count))
  }
}

extension OpenNotebook {
  /// What an age file holds for this notebook, by its key or by a passphrase: asked for, or the next line of the
  /// descriptor.
  ///
  /// - Parameters:
  ///   - kind: what rows of a table are.
  ///   - times: what was said of the times in it.
  package func contents(
    of file: LockedFile, passphraseFrom descriptor: Int32?, kind: Kind?, _ times: ToldTimes
  ) throws -> OpenedFile.Contents {
    let text =
      switch file.lock {
      case .recipients: try file.text(for: notebook)
      case .passphrase: try file.text(with: try PassphraseSource.ofFile(from: descriptor, talk))
      }
    return try opened(text, path: file.path, isLocked: true, modified: file.modified, times).contents(kind)
  }
}

/// An age file in a folder is not as it must be.
package struct FileInFolderFault: Error, Told {
  let name: String
  let error: AgeError

  package func telling(_ words: Words) -> Telling { error.telling(words, about: name) }
}

/// Refuses where a book has no room for files, and says before the first file what files show.
extension OpenNotebook {
  package mutating func prepareForFiles() throws {
    guard try notebook.takesFirstFile() else { return }
    talk.tell(words.whatFilesShow(full: asksFullSet))
    if talk.asks, try !agrees(words.keepItAllTheSame, yes: words.keepKey, isUsual: true) {
      throw CommandFault.declined
    }
  }
}

extension GivenFile {
  /// Keeps the file, with the time at which it says that it was taken, and prints its identifier; `false` where it is
  /// here already.
  fileprivate func take(_ open: inout OpenNotebook, _ progress: @escaping (Int) -> Void) throws -> Bool {
    if open.notebook.holds(id) { return false }
    let given = taken(saying: open.words.fileSays)
    let kept = try open.book.attach(
      source, as: Draft(kind: .attachment, fields: given.fields, id: id), to: open.level, now: .now(),
      progress: progress)
    try open.talk.put(kept.id.description)
    return true
  }

  /// Keeps this one file.
  package func take(_ open: inout OpenNotebook) throws {
    if !open.notebook.holds(id) { try open.prepareForFiles() }
    let progress = open.talk.progress(open.words.keeping)
    defer { progress.end() }
    let isNew = try take(&open) { progress.advance($0, of: source.size) }
    open.talk.tell(open.words.cameIn(isNew ? 1 : 0, isNew ? 0 : 1))
  }

  /// Shows that it would be kept.
  package func show(_ open: borrowing OpenNotebook) throws {
    let isNew = !open.notebook.holds(id)
    if isNew { try open.talk.put(GivenFile.line(fields)) }
    open.talk.tell(open.words.wouldComeIn(isNew ? 1 : 0, isNew ? 0 : 1))
  }

  /// The day and the name of a file.
  fileprivate static func line(_ fields: JSONObject) -> String {
    "\(fields[.fileDate]?.text?.prefix(10) ?? "")  \(fields[.name]?.text ?? "")"
  }
}
