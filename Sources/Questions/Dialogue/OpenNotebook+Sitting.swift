import Vault
import Notebook
import Platform
import Records
import Views

extension OpenNotebook {
  /// Where loose leaves are found without being looked for: beside the book, in the home folder, on sticks.
  package var leafFolders: [String] {
    let beside = book.path.map { folder(of: $0) }
    return [beside, Process.environment("HOME")].compactMap(\.self) + Sticks.found()
  }

  /// After how long without a key it locks.
  package var idleTime: Duration? {
    let minutes = (try? settings())?.whole("idle") ?? 3
    return .seconds(60 * minutes)
  }

  /// Goes on in the language that the notebook's settings name, unless the arguments name one.
  package mutating func speakOwnLanguage() {
    let own = (try? settings()).flatMap { NotebookSettings($0.fields).language }
    let named = Language.named(in: Process.arguments)
    talk = talk.speaking(named ?? own)
  }
}
