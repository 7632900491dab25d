import Storage
import Notebook
import Phrases
import Platform
import Records
import Sodium
import Text
import Vault

extension OpenNotebook {
  /// Makes a second copy, says so, and keeps its day.
  package mutating func makeSecondCopy(at path: String) throws {
    let progress = talk.progress(words.copying)
    defer { progress.end() }
    let copy = try makingFile(at: path) { try book.backUp(to: path, progress: progress.advance) }
    talk.tell(words.backedUp(copy.path))
    if let aside = copy.setAside { talk.tell(words.formerCopySetAside(aside)) }
    if copy.isOnSameMedium { talk.tell(words.copyOnSameMedium) }
    try note(copy, .now())
  }

  /// Keeps the day and the turn of a second copy in every open notebook that takes writing. The copy is there in any case.
  private mutating func note(_ copy: SecondCopy, _ now: WallClock) throws {
    if book.isReadOnly { return talk.tell(words.backupNotNoted(lower: nil)) }
    do throws(SavingError) {
      // What is above the notebook in use is not named on its screen.
      for other in try book.noteSecondCopy(now, of: copy.turn) where other <= level {
        talk.tell(words.backupNotNoted(lower: other == level ? nil : other))
      }
    } catch {
      guard error.isOfMedium else { throw error }
      talk.tell(words.backupNotNoted(lower: nil))
    }
  }

  /// Writes `count` loads of each notebook above the everyday one, open or not.
  package mutating func carryFiles(_ count: Int) throws {
    let progress = talk.progress(words.rewriting)
    defer { progress.end() }
    try book.carryFiles(count, of: Array(Level.allCases.dropFirst()), progress: progress.advance)
  }

  /// Makes the sitting one of so many places, in which everything is carried on.
  package mutating func carryForward(_ places: Int) throws {
    let progress = talk.progress(words.rewriting)
    defer { progress.end() }
    try book.rewrite(places, progress: progress.advance)
  }
}
