import Notebook
package import Phrases
import Platform
package import Screen
import SLIP39
package import Sodium
package import Views

/// The pieces of a phrase, asked for until there are enough.
package final class PiecesScene: PlainScene {
  package private(set) var pieces: [String] = []
  private var fault: PieceFault?
  private var line = LineText("")
  /// Whether it is a page of its own.
  private let isPage: Bool

  /// Nothing is given yet.
  package init(isPage: Bool = false) { self.isPage = isPage }

  package func panel(_ words: Words) -> Panel {
    Panel(
      title: isPage ? words.joinTitle : "", rows: isPage ? [Row(words.aboutJoining)] : [],
      input: .line(label: words.nextPiece(pieces.count + 1), line),
      keys: isPage ? [KeyHint(.enter, words.goOnKey), .back(words)] : [],
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
package final class SecretScene: PlainScene {
  private let label: String
  private let title: String
  private let keys: [KeyHint]
  /// Whether a passphrase is chosen here, and nothing opened.
  private let isChosen: Bool
  /// What was typed; `nil` for Enter alone.
  package var secret: SecretBytes?
  /// Whether somebody may say that they do not know it.
  private let canBeForgotten: Bool
  /// Pieces of a phrase that were typed in its place.
  private(set) var pieces = PiecesScene(isPage: true)

  package init(
    _ label: String, title: String = "", keys: [KeyHint] = [], isChosen: Bool = false,
    canBeForgotten: Bool = false
  ) {
    (self.label, self.title, self.keys, self.isChosen) = (label, title, keys, isChosen)
    self.canBeForgotten = canBeForgotten
  }

  static let forgotten = Key.control("f")

  /// The phrase that the pieces give back; `nil` where there are none.
  package func phrase() throws(PaperFault) -> SecretBytes? {
    pieces.pieces.isEmpty ? nil : try RecoveryPhrase.joined(pieces.pieces).words
  }

  package func panel(_ words: Words) -> Panel {
    var panel = Panel(title: title, input: .silent(label: label), keys: keys)
    if isChosen { panel.helpChoosing(words) }
    if canBeForgotten { panel.keys.append(KeyHint(SecretScene.forgotten, words.forgottenKey)) }
    return panel
  }

  package func answer(_ event: Event, on panel: Panel) -> Way {
    switch event {
    case .submitted, .key(.enter): return .leave
    case .key(SecretScene.forgotten) where canBeForgotten:
      pieces = PiecesScene(isPage: true)
      return .to(ForgottenScene(pieces))
    case .back: return .back
    default: return .stay
    }
  }

  package func take(_ secret: borrowing SecretBytes) -> Way {
    self.secret = SecretBytes(copying: secret, 0..<secret.count)
    return .leave
  }
}

/// What opens a book beside its passphrase.
final class ForgottenScene: PlainScene {
  private let pieces: PiecesScene

  /// - Parameter pieces: asks for the pieces of a phrase.
  init(_ pieces: PiecesScene) { self.pieces = pieces }

  func panel(_ words: Words) -> Panel {
    var menu = Menu<Void>()
    for text in words.aboutForgotten {
      menu.text(text)
      menu.gap()
    }
    menu.choice(words.havePieces, ())
    return Panel(title: words.forgottenTitle, rows: menu.rows, keys: [.back(words)])
  }

  func answer(_ event: Event, on panel: Panel) -> Way {
    switch event {
    case .chosen: .to(pieces)
    case .back: .back
    default: .stay
    }
  }
}
