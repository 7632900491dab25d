package import Notebook
package import Phrases
import Platform
package import Screen
package import Sodium
package import Vault
package import Views

/// A scene that needs no notebook: before there is a book, and before one is open.
package protocol PlainScene: Scene {
  /// What stands on the screen now.
  func panel(_ words: Words) throws -> Panel
  /// What follows from an event; `panel` is as the person left it.
  func answer(_ event: Event, on panel: Panel) throws -> Way
  /// What follows from a passphrase, where the page has a silent input.
  func take(_ secret: borrowing SecretBytes) throws -> Way
}

extension PlainScene {
  package func take(_ secret: borrowing SecretBytes) throws -> Way { .stay }

  package func take(_ secret: borrowing SecretBytes, _ open: inout OpenNotebook) throws -> Way {
    try take(secret)
  }

  package func panel(_ open: inout OpenNotebook) throws -> Panel { try panel(open.words) }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    try answer(event, on: panel)
  }
}

/// What plain scenes work with: words.
package struct WordsAlone: Surroundings {
  package let words: Words
  package let idleTime: Duration?
  package let hasGuide: Bool

  package init(words: Words, idleTime: Duration?, hasGuide: Bool = false) {
    (self.words, self.idleTime, self.hasGuide) = (words, idleTime, hasGuide)
  }

  package func panel(of scene: any Scene) throws -> Panel { try WordsAlone.plain(scene).panel(words) }

  package func answer(_ event: Event, on panel: Panel, of scene: any Scene) throws -> Way {
    try WordsAlone.plain(scene).answer(event, on: panel)
  }

  package func take(_ secret: borrowing SecretBytes, in scene: any Scene) throws -> Way {
    try WordsAlone.plain(scene).take(secret)
  }

  package func takeChange() -> Change? { nil }
  package func takeBack(_ change: Change) throws -> Change? { nil }
  package func keep(_ draft: Draft?, by keeping: inout Keeping, at now: ContinuousClock.Instant) {}

  /// There is no book that could be opened anew.
  package func wayOut(
    after error: any Error, draft: Draft?, again: UnsavedScene.Again?
  ) -> (any Scene)? { nil }

  private static func plain(_ scene: any Scene) -> any PlainScene {
    guard let plain = scene as? any PlainScene else { preconditionFailure("A scene without its notebook.") }
    return plain
  }
}
