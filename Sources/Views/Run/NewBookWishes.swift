package import Storage
import Notebook
import Platform
package import Records
package import Vault

/// What the owner of a new book wants.
package struct NewBookWishes {
  let size: BookSize
  let onWrong: OnWrong
  package let passphrases: NewPassphrases
  /// What the notebooks are called, where they were given a name.
  package var titles: [Level: String] = [:]
  /// The language in which the book makes passphrases itself.
  let language: Language
  /// Whether some of them take the place of passphrases that are asked for later.
  package var putsOff = false

  /// A book of `size` with `passphrases`.
  package init(
    size: BookSize, onWrong: OnWrong, passphrases: NewPassphrases, titles: [Level: String] = [:],
    _ language: Language
  ) {
    (self.size, self.onWrong, self.passphrases, self.titles) = (size, onWrong, passphrases, titles)
    self.language = language
  }

  /// The book before it is written: its passphrases, and the settings with which each notebook begins that has none:
  /// the full set of questions for the private one, the ordinary one elsewhere.
  package func book() throws -> NewBook {
    guard putsOff || passphrases.levels.contains(.everyday) else { throw CreationError.noEverydayPassphrase }
    var book = NewBook(size: size, opensOnAnything: onWrong == .everyday)
    try passphrases.fill(&book)
    let highest = passphrases.highest
    for own in ownWords { try book.add(own.made(book, language, highest: highest), for: own.level(highest)) }
    for level in Set(passphrases.levels + [.everyday]) {
      book.begin(level, with: Draft(kind: .settings, fields: settings(level)), now: .now())
    }
    return book
  }

  /// The passphrases that the book makes. Whoever has the everyday key can look for those that follow from it: all books
  /// have the everyday words, and none has words for paper of level 0 (Docs/Format.md, section 4, "Own words").
  private var ownWords: [OwnWords] {
    putsOff && passphrases.highest > .everyday ? [.paper, .words] : [.words]
  }

  /// What is asked later. Where any passphrase opens the everyday notebook, nobody needs to know one.
  private var later: [OwnWords] { onWrong == .everyday ? [.paper] : OwnWords.allCases }

  private func settings(_ level: Level) -> JSONObject {
    let isFull = level == .private
    var settings: JSONObject = ["fields": isFull ? "full" : "household"]
    if putsOff && level == passphrases.highest {
      settings[.putOff] = .array(later.map { .string($0.rawValue) })
    }
    if let title = titles[level] { settings[.title] = .string(title) }
    return settings
  }
}

/// What a passphrase that is nobody's does.
package enum OnWrong: String, CaseIterable {
  /// It opens the everyday notebook.
  case everyday
  /// It opens nothing: status 12.
  case error
}
