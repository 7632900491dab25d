package import Notebook
import Phrases
import Platform
import Records
import Vault
package import Views

extension OpenNotebook {
  /// Asks for the names to cover and for the note, as far as each is wanted.
  package mutating func askTexts(
    for choices: inout CopyChoices, list: Bool, note: Bool, _ manuscript: Manuscript
  ) throws {
    let before = choices
    if list {
      choices.covered = try text(words.label(HandOverScene.Part.covered), [words.coverHint]) { typed in
        var written = before
        written.covered = typed
        return written.kept(as: manuscript)
      }
    }
    if note {
      let covered = choices
      let given = try text(words.label(HandOverScene.Part.note), [words.noteHint]) { typed in
        var written = covered
        written.note = typed
        return written.kept(as: manuscript)
      }
      choices.note = given.isEmpty ? nil : given
    }
  }
}

/// What standard input gives for a copy: the words to cover, then an empty line, then the note; or one of the two.
package struct GivenTexts {
  /// The words to cover.
  package private(set) var list = ""
  /// The note to the reader.
  package private(set) var note: String?

  /// Reads what is said to be given.
  package init(list isListGiven: Bool, note isNoteGiven: Bool) throws {
    guard isListGiven || isNoteGiven else { return }
    guard let bytes = try Stream.readInput(limit: 1 << 20) else { throw CommandFault.longInput }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw RecordFault.notText }
    guard isListGiven && isNoteGiven else {
      if isListGiven { list = text } else { note = text }
      return
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0.allSatisfy(\.isWhitespace) } ?? lines.endIndex
    list = lines[..<end].joined(separator: "\n")
    note = lines[end...].joined(separator: "\n")
  }
}
