import Vault
import Inspection
import Age
package import Notebook
package import Phrases
import Platform
package import Records
import Sodium
import Text

extension OpenNotebook {
  /// Writes a file out again, to where nothing is yet.
  package func write(_ file: Record, to path: String) throws {
    let progress = talk.progress(words.savingFile)
    defer { progress.end() }
    try book.save(
      file.id, in: level, to: try makingFile(at: path) { try NewFile(path) },
      progress: { progress.advance($0, of: file.whole("bytes")) })
  }

  /// The files of a record, oldest first.
  package mutating func files(of owner: RecordID) throws -> [Record] { report(try notebook.files(of: owner)) }

  /// Keeps `files` as those of `owner`. `saved` is told of each that is kept, whatever comes of the others.
  ///
  /// The files of an entry share loads. A document names its files, each from the moment at which it is kept: they come one
  /// after another.
  package mutating func keepAll(_ files: [GivenFile], with owner: Record, saved: (Record) -> Void) throws {
    if owner.kind == .entry { return try keepTogether(files, with: owner, saved: saved) }
    for file in files { saved(try keep(file, with: page(owner.id.description, owner.kind).record)) }
  }

  private mutating func keepTogether(
    _ files: [GivenFile], with owner: Record, saved: (Record) -> Void
  ) throws {
    let progress = talk.progress(words.keeping)
    defer { progress.end() }
    let size = files.reduce(0) { $0 + ($1.source.size ?? 0) }
    let talk = talk
    let said = words.fileSays
    _ = try notebook.keepTogether(
      files.map { $0.taken(saying: said) }, with: owner, now: .now(),
      progress: { progress.advance($0, of: size > 0 ? size : nil) },
      isWanted: { talk.isWanted }, saved: saved)
  }

  /// Keeps `file` as one of `owner`; gives its record.
  package mutating func keep(_ file: GivenFile, with owner: Record) throws -> Record {
    let progress = talk.progress(words.keeping)
    defer { progress.end() }
    let talk = talk
    return try notebook.keep(
      file.taken(saying: words.fileSays), with: owner, now: .now(),
      progress: { progress.advance($0, of: file.source.size) },
      isWanted: { talk.isWanted })
  }
}

extension FileFault: Told {
  package func telling(_ words: Words) -> Telling {
    let sentence =
      switch self {
      case .name: words.fileNameRefused
      case .notAFile: words.notAFile
      case .isTheBook: words.fileIsTheBook
      }
    return Telling(.refused, sentence, next: words.nothingWritten)
  }
}
