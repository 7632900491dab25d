import Vault
import Inspection
package import Notebook
import Passphrases
package import Phrases
import Platform
package import Screen
package import Sodium
package import Views

/// Words that the book made itself: they are shown, and typed once. Then they count as known.
///
/// Who comes back to them later says first who it is: whoever finds the notebook open is not shown a way to open it again.
package final class OwnWordsScene: Scene {
  private let own: OwnWords
  /// Whether somebody has just typed the passphrase, or has done so here.
  private var isKnown: Bool
  private var shown: SecretWords?

  private init(_ own: OwnWords, isKnown: Bool) { (self.own, self.isKnown) = (own, isKnown) }

  /// Asks whether they are to be shown now. It can wait.
  package static func offer(_ own: OwnWords, _ words: Words, isKnown: Bool = false) -> AskScene {
    AskScene(words.title(own), words.about(own), answers: [words.showThem, words.later], yes: 0, no: 1) {
      index, _ in index == 0 ? .instead(OwnWordsScene(own, isKnown: isKnown)) : .back
    }
  }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    if isKnown && shown == nil { try find(&open) }
    var rows = Menu<Never>()
    guard let shown else {
      rows.text(words.yourPassphraseFirst)
      return open.panel(
        words.title(own), rows.rows, input: .silent(label: words.yourPassphrase), keys: keys(words))
    }
    rows.text(words.readThem(own))
    rows.gap()
    let below = [Row.empty, Row(words.typeThem(own))]
    var panel = open.panel(
      words.title(own), rows.rows + [Row(secret: shown)] + below, input: .silent(label: words.recoveryLabel),
      keys: keys(words))
    panel.helpChoosing(words)
    return panel
  }

  private func keys(_ words: Words) -> [KeyHint] { [KeyHint(.enter, words.goOnKey), .back(words)] }

  /// Looks for the words, which takes a moment.
  private func find(_ open: inout OpenNotebook) throws {
    let progress = open.talk.progress(open.words.opening)
    defer { progress.end() }
    guard let found = try open.notebook.words(own, first: open.words.language) else { throw NoOwnWords() }
    shown = SecretWords(found)
  }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .back = event { .back } else { .stay }
  }

  package func take(_ secret: borrowing SecretBytes, _ open: inout OpenNotebook) throws -> Way {
    guard let shown else {
      isKnown = try open.book.isOpened(open.level, by: secret)
      if !isKnown { open.talk.tell(open.words.notYourPassphrase) }
      return .stay
    }
    guard secret.opensLike(shown.bytes) else {
      open.talk.tell(open.words.notTheSame(Difference(shown.bytes, secret)))
      return .stay
    }
    try open.notebook.settle(own, now: .now())
    open.talk.tell(open.words.settled(own))
    return .back
  }
}

/// That a book has none of the words that are looked for.
private struct NoOwnWords: Error, Told {
  func telling(_ words: Words) -> Telling { Telling(.opensNothing, words.noOwnWords) }
}
