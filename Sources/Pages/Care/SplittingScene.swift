import Questions
import Notebook
import Phrases
import Screen
import Sodium
import Text
import Views

/// Twelve words on paper, in pieces for several people: the words are typed, then it is said into how many.
final class SplittingScene: Scene {
  let topic: HelpTopic? = .settings

  private var phrase: RecoveryPhrase?
  private var plan: SplitPlan?
  private var pieces: [String] = []
  private var line = LineText("")

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    let keys = [KeyHint(.enter, words.goOnKey), .back(words)]
    guard let plan else {
      let isRead = phrase != nil
      let rows = isRead ? [words.howManyPieces] : [words.aboutPieces, words.paperFirst]
      let input: Input =
        isRead ? .line(label: words.piecesLabel, line) : .silent(label: words.phraseToSplit.trimmed)
      return open.panel(words.piecesTitle, rows.map { Row($0) }, input: input, keys: keys)
    }
    var menu = Menu<Never>()
    menu.text(words.anyOf(plan.threshold, plan.count))
    for (index, piece) in pieces.enumerated() {
      menu.gap()
      menu.text("\(index + 1)/\(plan.count)  \(piece)")
    }
    return open.panel(words.piecesTitle, menu.rows, keys: [KeyHint(.esc, words.doneKey)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .line(_, let typed)? = panel.input { line = typed }
    switch event {
    case .submitted where panel.input?.text != nil, .key(.enter) where panel.input?.text != nil:
      split(into: line.text.trimmed, &open)
      return .stay
    case .back: return .back
    default: return .stay
    }
  }

  func take(_ secret: borrowing SecretBytes, _ open: inout OpenNotebook) throws -> Way {
    guard let read = RecoveryPhrase.read(secret) else { throw PaperFault.notAPhrase }
    phrase = consume read
    return .stay
  }

  private func split(into typed: String, _ open: inout OpenNotebook) {
    guard let plan = SplitPlan(argument: typed), let kept = phrase.take() else {
      return open.talk.tell(open.words.howManyPieces)
    }
    (self.plan, pieces) = (plan, plan.pieces(of: kept))
  }
}
