package import Storage
package import Notebook
package import Phrases
import Platform
package import Records
import Screen
import Sodium
package import Vault

/// The notebook that a command or a sitting works with, and whom it tells of it.
package struct OpenNotebook: ~Copyable {
  /// What is worked with.
  package var notebook: Notebook
  /// The ways in and out.
  package var talk: Conversation
  /// What was changed last, where it can be taken back. With another notebook it is gone.
  package var lastChange: Change?
  /// How many pieces of each notebook were said to be given up.
  private var toldGivenUp = PerLevel { _ in 0 }
  /// How the command ends if nothing goes wrong from here on.
  package var status = ExitStatus.done

  /// The book, with every notebook that the passphrase opens.
  package var book: OpenBook {
    _read { yield notebook.book }
    _modify { yield &notebook.book }
  }

  /// The notebook in use.
  package var level: Level { notebook.level }

  /// The words of this run.
  package var words: Words { talk.words }

  /// The notebook's settings; `nil` where there are none yet.
  package func settings() throws -> Record? { try notebook.settings() }

  /// The notebook `wanted`, or else the highest that is open; `begin` refuses another one than that.
  package init(_ book: consuming OpenBook, wanted: Level?, _ talk: Conversation) {
    let level = min(wanted ?? book.highest, book.highest)
    self.init(Notebook(book, level), talk)
  }

  /// Works with `notebook`, and tells `talk` of it.
  package init(_ notebook: consuming Notebook, _ talk: Conversation) {
    self.notebook = notebook
    self.talk = talk
  }

  /// Goes on with the everyday notebook alone; what was sealed before is still to be written.
  package mutating func descend(keeping draft: Draft?) { self = (consume self).descended(keeping: draft) }

  private consuming func descended(keeping draft: Draft?) -> OpenNotebook {
    let talk = talk
    return OpenNotebook(notebook.descended(keeping: draft, now: .now()), talk)
  }

  /// Ends the session. What was read was read, whether its mark can be written or not; where it cannot, that is said.
  package consuming func closed() throws(ReopeningError) {
    let talk = talk
    do throws(ReopeningError) { try notebook.close() } catch {
      guard error.isOfMedium else { throw error }
      let isFull = error.cause as? MediumError == .diskFull
      talk.tell(isFull ? talk.words.diskTakesNoMark : talk.words.mediumFails)
    }
  }

  /// Closes the book; what was sealed is written.
  package consuming func close() throws(ReopeningError) { try notebook.close() }

  /// What was read; what could not be is named, and the run then ends with status 3.
  package mutating func report<Value>(_ found: Found<Value>) -> Value {
    for id in found.unreadable { tellDamage(words.recordNotUnderstood(id.description)) }
    return found.value
  }
}

extension OpenNotebook {
  /// Takes an unfinished text out that is of no more use; where the book takes nothing, it stays, and that is said.
  package mutating func forget(_ manuscript: Manuscript) {
    do throws(SavingError) { try notebook.forget(manuscript) } catch { talk.tell(words.textsStay) }
  }

  /// Refuses a notebook that the passphrase does not open.
  package func refuse(unlessOpen wanted: Level?) throws(ReadingError) {
    if let wanted, wanted > book.highest { throw .notOpened(wanted) }
  }

  /// Says what is to be said of the state of the book.
  ///
  /// - Parameter isRead: nothing would be written in any case.
  package mutating func tellState(isRead: Bool = false) throws {
    if book.isOnFailingMedium {
      talk.tell(words.mediumFails)
    } else if book.isReadOnly && !book.shape.isToBeKept && !isRead {
      talk.tell(words.openedReadOnly)
    }
    if !book.shape.isWhole {
      tellDamage(words.shape(book.shape))
    } else if book.hasDamagedHeader {
      tellDamage(words.headerDamaged)
    }
    for each in book.levels {
      for note in book.notes(each) { tell(note, of: each) }
    }
    try tellBelow()
    try tellClock()
  }

  /// Says that the clock cannot be right, before anything is saved with it.
  private func tellClock() throws {
    if let sentence = try doubtOfClock() { talk.tell(sentence) }
  }

  /// What is to be said of a clock that cannot be right, where something can be saved with it.
  package func doubtOfClock() throws -> String? {
    let now = WallClock.now()
    if book.isReadOnly { return nil }
    return try notebook.clockDoubt(now: now).map { words.clockDoubt($0, now: Instant(seconds: now.seconds)) }
  }

  /// Says what was given up since this was last asked, in this notebook and those below it.
  package mutating func tellGivenUp() {
    for each in book.levels where each <= level && book.givenUp(each) > toldGivenUp[each] {
      let count = book.givenUp(each) - toldGivenUp[each]
      toldGivenUp[each] += count
      tellDamage(words.givenUp(count, lower: each == level ? nil : each))
    }
  }

  private mutating func tell(_ note: Note, of each: Level) {
    let sentence = words.note(note, lower: each == level ? nil : each)
    tellDamage(sentence)
  }

  /// Says what could not be read; the run then ends with status 3.
  package mutating func tellDamage(_ sentence: String) {
    talk.tell(sentence)
    status = .partly
  }
}
