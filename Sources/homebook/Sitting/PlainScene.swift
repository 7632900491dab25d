import Notebook
import Phrases
import Platform
import Screen
import SLIP39
import Sodium
import Vault

/// A scene that needs no notebook: before there is a book, and before one is open.
protocol PlainScene: Scene {
  /// What stands on the screen now.
  func panel(_ words: Words) throws -> Panel
  /// What follows from an event; `panel` is as the person left it.
  func answer(_ event: Event, on panel: Panel) throws -> Way
}

extension PlainScene {
  func panel(_ open: inout OpenNotebook) throws -> Panel { try panel(open.words) }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    try answer(event, on: panel)
  }
}

/// What plain scenes work with: words.
struct WordsAlone: Surroundings {
  let words: Words
  let idleTime: Duration?

  func panel(of scene: any Scene) throws -> Panel { try WordsAlone.plain(scene).panel(words) }

  func answer(_ event: Event, on panel: Panel, of scene: any Scene) throws -> Way {
    try WordsAlone.plain(scene).answer(event, on: panel)
  }

  func keep(_ draft: Draft?, by keeping: inout Keeping, at now: ContinuousClock.Instant) {}

  private static func plain(_ scene: any Scene) -> any PlainScene {
    guard let plain = scene as? any PlainScene else { preconditionFailure("A scene without its notebook.") }
    return plain
  }
}

/// The pieces of a phrase, asked for until there are enough.
final class PiecesScene: PlainScene {
  private(set) var pieces: [String] = []
  private var fault: PieceFault?
  private var line = LineText("")

  func panel(_ words: Words) -> Panel {
    Panel(
      title: "", input: .line(label: words.nextPiece(pieces.count + 1), line),
      notice: fault.map { PaperFault.pieces($0).telling(words).sentence })
  }

  func answer(_ event: Event, on panel: Panel) -> Way {
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
  /// What was typed; `nil` for Enter alone.
  var secret: SecretBytes?

  init(_ label: String, title: String = "", keys: [KeyHint] = []) {
    (self.label, self.title, self.keys) = (label, title, keys)
  }

  func panel(_ words: Words) -> Panel { Panel(title: title, input: .silent(label: label), keys: keys) }

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
