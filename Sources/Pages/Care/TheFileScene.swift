import Questions
import Notebook
import Phrases
import Platform
import Records
import Screen
import Sodium
import Text
import Vault
import Views

/// What can be done with the file as a whole, each behind a question that says what it does.
final class TheFileScene: Scene {
  private enum Target: CaseIterable {
    case takeOver, bringIn, check, carry, purge, newFile, pieces
  }

  let topic: HelpTopic? = .settings

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    var menu = Menu<Target>()
    let titles = [
      words.takeOverTitle, words.bringInTitle, words.checkTitle, words.carryTitle, words.purgeTitle,
      words.newFileTitle, words.piecesTitle,
    ]
    for (title, target) in zip(titles, Target.allCases) { menu.choice(title, target) }
    return open.panel(words.theFileTitle, menu.rows, keys: [.back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index) where Target.allCases.indices.contains(index):
      return try .to(scene(Target.allCases[index], &open))
    case .back: return .back
    default: return .stay
    }
  }

  private func scene(_ target: Target, _ open: inout OpenNotebook) throws -> any Scene {
    switch target {
    case .takeOver: return takingOver(open.words)
    case .bringIn: return open.bringingInScene()
    case .pieces: return SplittingScene()
    case .check:
      let lines = try open.findings()
      return ReadingScene(open.words.checkTitle) { _ in lines }
    case .carry: return open.carryingScene(try open.book.standing(open.level).offeredRewrite ?? 16)
    case .purge: return purging(open)
    case .newFile: return TheFileScene.newFile(open.words)
    }
  }

  private func takingOver(_ words: Words) -> PathScene {
    PathScene(words.takeOverTitle, [words.aboutTakingOver], for: .present) { path, open in
      if path.isEmpty { return .back }
      guard let other = try open.otherCopy(at: path) else { return .instead(OtherBookScene(path)) }
      try open.takeOver(other)
      return .back
    }
  }

  private func purging(_ open: borrowing OpenNotebook) -> AskScene {
    let words = open.words
    let lines = [words.aboutPurge, words.rewriteNotice(open.book.ringPlaces)]
    return .confirm(words.purgeTitle, lines, words, yes: words.goOnKey) { open in
      try open.purge()
      open.talk.tell(words.purged)
      return .back
    }
  }

  private static func newFile(_ words: Words) -> AskScene {
    AskScene(
      words.newFileTitle, words.aboutNewFile,
      answers: [words.leaveIt, words.keepOldFile, words.removeOldFile],
      no: 0
    ) { index, _ in index == 0 ? .back : .renew(keepsOld: index == 1) }
  }
}

/// The passphrase of another book, of which something is taken over.
private final class OtherBookScene: Scene {
  private let path: String

  init(_ path: String) { self.path = path }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    open.panel(
      open.words.takeOverTitle, [Row(open.words.otherPassphraseFirst)],
      input: .silent(label: open.words.otherPassphrase.trimmed),
      keys: [KeyHint(.enter, open.words.goOnKey), .back(open.words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .back = event { .back } else { .stay }
  }

  func take(_ secret: borrowing SecretBytes, _ open: inout OpenNotebook) throws -> Way {
    try open.takeOver(OpenBook.reading(path, passphrase: secret))
    return .back
  }
}
