import Notebook
import Platform
import Records
import Vault

extension OpenNotebook {
  /// Goes on with the everyday notebook alone; what was sealed before is still to be written.
  mutating func descend(keeping draft: Draft?) { self = (consume self).descended(keeping: draft) }

  private consuming func descended(keeping draft: Draft?) -> OpenNotebook {
    let talk = talk
    return OpenNotebook(notebook.descended(keeping: draft, now: .now()), talk)
  }

  /// After how long without a key it locks.
  var idleTime: Duration? {
    let minutes = (try? settings())?.whole("idle") ?? 3
    return .seconds(60 * minutes)
  }

  /// Goes on in the language that the notebook's settings name, unless the arguments name one.
  mutating func speakOwnLanguage() {
    let own = (try? settings()).flatMap { NotebookSettings($0.fields).language }
    let named = Language.named(in: Process.arguments)
    talk = talk.speaking(named ?? own)
  }
}
