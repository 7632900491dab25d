package import Storage
package import Notebook
package import Phrases
import Platform
package import Records
package import Vault

extension OpenNotebook {
  /// The copy of this book at `path`, opened with the keys that are held; `nil` where another book is there.
  package func otherCopy(at path: String) throws -> OpenBook? {
    guard let identity = File.Identity(path: path) else { throw MediumError.notFound }
    if let own = book.path, identity == File.Identity(path: own) { throw CopyFault.itself }
    return try book.otherCopy(at: path)
  }

  /// Takes over what `other` has in the notebooks that are open in both, or in the one `only`; says what came of it.
  ///
  /// - Returns: the names of the versions that stand beside others now.
  @discardableResult
  package mutating func takeOver(_ other: borrowing OpenBook, only: Level? = nil) throws -> [RecordID] {
    var total = MergeCounts()
    var versions: [RecordID] = []
    for each in book.levels where other.levels.contains(each) && only.map({ $0 == each }) ?? true {
      for note in other.notes(each) { tellDamage(words.note(note, lower: each)) }
      let taken = report(try notebook.take(other, in: each, now: .now()))
      versions += taken.versions
      total.add(taken)
    }
    talk.tell(words.merged(total))
    return versions
  }

  /// Writes the whole book anew in its place, so that nothing of what was taken out is left.
  package mutating func purge() throws {
    let progress = talk.progress(words.purging)
    defer { progress.end() }
    try book.purge(progress: progress.advance)
  }

  /// How each open notebook stands, all of it being read; the one in use comes first.
  package mutating func findings() throws -> [String] {
    var lines: [String] = []
    for each in book.levels.sorted(by: { ($0 == level ? 1 : 0, $0) > ($1 == level ? 1 : 0, $1) }) {
      let progress = talk.progress(words.readingFiles)
      defer { progress.end() }
      let finding = try Finding(each, in: book, progress: progress.advance)
      lines.append(each == level ? words.thisNotebook : words.capital(words.name(each)))
      lines += finding.lines(words).map { "  " + $0 }
    }
    return lines
  }
}

/// Why another file is not taken.
package enum CopyFault: Error, Equatable {
  /// It is the book itself.
  case itself
}

extension CopyFault: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .itself: Telling(.refused, words.mergeItself, next: words.nothingWritten)
    }
  }
}

extension Finding {
  /// What is to be said of it, in lines.
  package func lines(_ words: Words) -> [String] {
    var lines = [words.room(standing.records, bytes: standing.bytes, limit: standing.limit)]
    lines.append(words.margin(standing.margin, foreign: standing.foreign))
    if let room { lines.append(words.fileRoom(count: files.count, used: room.used, free: room.free)) }
    if let room, level > .everyday, room.isLow { lines.append(words.filesLow(room.margin)) }
    if let places = standing.offeredRewrite { lines.append(words.offer(places, isLow: standing.isLow)) }
    if let code { lines.append(words.chainCode(code, chained)) }
    if emptied > 0 { lines.append(words.emptied(emptied)) }
    if abridged > 0 { lines.append(words.abridged(abridged)) }
    lines += chain.differences.map(words.difference)
    lines += notReadable.map { words.recordNotUnderstood($0.description) }
    lines += damagedFiles.map { words.fileDamaged($0.description) }
    let unreadable = (standing.unreadable ?? 0) + standing.notUnderstood
    if unreadable > 0 { lines.append(words.unreadable(unreadable)) }
    if standing.lost > 0 { lines.append(words.lost(standing.lost)) }
    if !hasDamage { lines.append(words.nothingDamaged) }
    return lines
  }
}
