import Platform
import Records
import Vault

/// What the owner of a new book wants.
struct NewBookWishes {
  let size: SizeName
  let onWrong: OnWrong
  let passphrases: NewPassphrases
  /// What the notebooks are called, where they were given a name.
  var titles: [Level: String] = [:]

  /// Gives each notebook its first settings: the full set of questions for the private one, the ordinary one elsewhere.
  ///
  /// As many turns are written whatever the number of notebooks, for the everyday notebook shows their number.
  func furnish(_ path: String) throws {
    guard let key = passphrases.highestPassphrase else { return }
    var book = try OpenBook(path: path, passphrase: key.passphrase)
    let levels = passphrases.levels
    for level in levels {
      try book.add([Draft(kind: .settings, fields: settings(level))], to: level, now: .now())
    }
    try book.rewrite(Level.allCases.count - levels.count)
    try book.close()
  }

  private func settings(_ level: Level) -> JSONObject {
    let isFull = level == .private
    var settings: JSONObject = ["fields": isFull ? "full" : "household"]
    if let title = titles[level] { settings["title"] = .string(title) }
    return settings
  }
}
