import Notebook
package import Phrases
import Platform
package import Screen
import SLIP39
package import Sodium
import Vault
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
struct WordsAlone: Surroundings {
  let words: Words
  let idleTime: Duration?
  var hasGuide = false

  func panel(of scene: any Scene) throws -> Panel { try WordsAlone.plain(scene).panel(words) }

  func answer(_ event: Event, on panel: Panel, of scene: any Scene) throws -> Way {
    try WordsAlone.plain(scene).answer(event, on: panel)
  }

  func take(_ secret: borrowing SecretBytes, in scene: any Scene) throws -> Way {
    try WordsAlone.plain(scene).take(secret)
  }

  func takeChange() -> Change? { nil }
  func takeBack(_ change: Change) throws -> Change? { nil }
  func keep(_ draft: Draft?, by keeping: inout Keeping, at now: ContinuousClock.Instant) {}

  /// There is no book that could be opened anew.
  func wayOut(
    after error: VaultError, draft: Draft?, again: @escaping UnsavedScene.Again
  ) -> (any Scene)? { nil }

  private static func plain(_ scene: any Scene) -> any PlainScene {
    guard let plain = scene as? any PlainScene else { preconditionFailure("A scene without its notebook.") }
    return plain
  }
}

/// The pieces of a phrase, asked for until there are enough.
package final class PiecesScene: PlainScene {
  package private(set) var pieces: [String] = []
  private var fault: PieceFault?
  private var line = LineText("")

  /// Nothing is given yet.
  package init() {}

  package func panel(_ words: Words) -> Panel {
    Panel(
      title: "", input: .line(label: words.nextPiece(pieces.count + 1), line),
      notice: fault.map { PaperFault.pieces($0).telling(words).sentence })
  }

  package func answer(_ event: Event, on panel: Panel) -> Way {
    if case .line(_, let typed)? = panel.input { line = typed }
    switch event {
    case .submitted, .key(.enter): return take(line.text)
    case .back: return .back
    default: return .stay
    }
  }

  private func take(_ piece: String) -> Way {
    line = LineText("")
    do throws(PieceFault) {
      fault = nil
      let isWhole = try Pieces.missing(pieces + [piece]) == 0
      pieces.append(piece)
      return isWhole ? .leave : .stay
    } catch {
      fault = error
      return .stay
    }
  }
}

/// A passphrase that is asked for, and nothing else.
final class SecretScene: PlainScene {
  private let label: String
  private let title: String
  private let keys: [KeyHint]
  /// Whether a passphrase is chosen here, and nothing opened.
  private let isChosen: Bool
  /// What was typed; `nil` for Enter alone.
  var secret: SecretBytes?

  init(_ label: String, title: String = "", keys: [KeyHint] = [], isChosen: Bool = false) {
    (self.label, self.title, self.keys, self.isChosen) = (label, title, keys, isChosen)
  }

  func panel(_ words: Words) -> Panel {
    var panel = Panel(title: title, input: .silent(label: label), keys: keys)
    if isChosen { panel.helpChoosing(words) }
    return panel
  }

  func answer(_ event: Event, on panel: Panel) -> Way {
    switch event {
    case .submitted, .key(.enter): .leave
    case .back: .back
    default: .stay
    }
  }

  func take(_ secret: borrowing SecretBytes) -> Way {
    self.secret = SecretBytes(copying: secret, 0..<secret.count)
    return .leave
  }
}
