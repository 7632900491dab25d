import Platform
import Records
import Vault

/// A folder of photographs or other files: each becomes an attachment, dated by its file.
struct ImportFolder {
  /// A file, closed again until its turn comes: a folder may hold more of them than a process may open.
  private struct Listed {
    let path: String
    let size: Int
    let fields: JSONObject
  }

  private let files: [Listed]

  init(_ folder: String) throws {
    files = try filesInFolder(folder).map { name in
      let path = folder + "/" + name
      let file = try GivenFile(path, name: nil)
      return Listed(path: path, size: file.source.size ?? 0, fields: file.fields)
    }
    if files.isEmpty { throw ImportFault.unknownFormat }
  }

  /// Keeps all files, or none where there is no room for all, and prints the identifier of each.
  func take(_ open: inout OpenNotebook) throws {
    guard let room = try open.book.fileRoom(open.level) else { throw VaultError.noRoomForFiles }
    let wanted = files.reduce(0) { $0 + $1.size }
    if wanted > room.free { throw VaultError.filesFull(open.level) }
    try open.prepareForFiles()
    let progress = Progress(open.words.keeping)
    defer { progress.end() }
    var done = 0
    for listed in files {
      let file = try GivenFile(listed.path, name: nil)
      let kept = try open.book.attach(
        file.source, as: Draft(kind: .attachment, fields: file.fields), to: open.level, now: .now(),
        progress: { progress.advance(done + $0, of: wanted) })
      done += listed.size
      try open.talk.put(kept.id.description)
    }
    open.talk.tell(open.words.cameIn(files.count, 0))
  }

  /// Shows what would be kept.
  func show(_ open: borrowing OpenNotebook) throws {
    for file in files {
      let day = file.fields["fileDate"]?.text?.prefix(10) ?? ""
      try open.talk.put("\(day)  \(file.fields["name"]?.text ?? "")")
    }
    open.talk.tell(open.words.wouldComeIn(files.count, 0))
  }
}
