import ArgumentParser
import Platform
import Records
import Vault

/// What the owner of a new book wants.
struct NewBookWishes {
  let size: BookSize
  let onWrong: OnWrong
  let passphrases: NewPassphrases
  /// What the notebooks are called, where they were given a name.
  var titles: [Level: String] = [:]

  /// The book before it is written: its passphrases, and the settings with which each notebook begins that has none:
  /// the full set of questions for the private one, the ordinary one elsewhere.
  func book() throws -> NewBook {
    var book = NewBook(size: size, opensOnAnything: onWrong == .everyday)
    try passphrases.fill(&book)
    for level in passphrases.levels {
      book.begin(level, with: Draft(kind: .settings, fields: settings(level)), now: .now())
    }
    return book
  }

  private func settings(_ level: Level) -> JSONObject {
    let isFull = level == .private
    var settings: JSONObject = ["fields": isFull ? "full" : "household"]
    if let title = titles[level] { settings[.title] = .string(title) }
    return settings
  }
}

/// What a passphrase that is nobody's does.
enum OnWrong: String, CaseIterable, ExpressibleByArgument {
  /// It opens the everyday notebook.
  case everyday
  /// It opens nothing: status 12.
  case error
}
