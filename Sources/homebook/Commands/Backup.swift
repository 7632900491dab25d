import ArgumentParser
import Notebook
import Phrases
import Platform
import Records
import Vault

/// `backup`: a second copy of the whole file.
struct Backup: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.backupAbstract, discussion: Words.chosen.backupDiscussion)
  }

  @Argument(help: .init(Words.chosen.backupPathHelp, valueName: "path"), completion: .file())
  var path: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    open.talk.tell(open.words.lastBackup(try open.notebook.lastBackup()))
    try open.makeSecondCopy(at: path)
    try open.offerOriginals()
  }
}

extension OpenNotebook {
  /// Makes a second copy, says so, and keeps its day.
  mutating func makeSecondCopy(at path: String) throws {
    let progress = talk.progress(words.copying)
    defer { progress.end() }
    try makingFile(at: path) { try book.backUp(to: path, progress: progress.advance) }
    talk.tell(words.backedUp(path))
    try noteBackup(.now())
  }

  /// Keeps the time of a second copy in every open notebook that takes writing. The copy is there in any case.
  private mutating func noteBackup(_ now: WallClock) throws {
    if book.isReadOnly { return talk.tell(words.backupNotNoted(lower: nil)) }
    for other in try book.noteSecondCopy(now) {
      talk.tell(words.backupNotNoted(lower: other == level ? nil : other))
    }
  }
}
