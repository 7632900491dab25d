import Notebook
import Platform
import Records
import Screen
import Sodium
import Text
import Vault

/// The conversation before a book is made. Short pages, one matter each; every page can be the last.
struct CreateInterview {
  let talk: Conversation
  /// Where the book will be.
  let path: String
  /// The notebooks that bring their settings along, and so their titles.
  var settled: Set<Level> = []

  private var words: Words { talk.words }

  /// What the owner wants; `size` and `onWrong` are asked where the arguments did not say.
  func wishes(_ size: BookSize?, _ onWrong: OnWrong?) throws -> NewBookWishes {
    try page(words.aboutBooks(path))
    guard try talk.confirm(words.goOn, usual: true, orGive: "--passphrase-fd") else {
      throw CommandFault.declined
    }
    let size = try size ?? askSize()
    let onWrong = try onWrong ?? askOnWrong()
    try page(words.aboutPassphrases + [words.onlySomeWeaknesses])
    var passphrases = NewPassphrases()
    var titles: [Level: String] = [:]
    for level in Level.allCases {
      if try !wants(level) { continue }
      if !settled.contains(level) { titles[level] = try askTitle(level) }
      try askPassphrases(level, &passphrases)
    }
    try askRecovery(&passphrases)
    // Suggested words stood on the screen.
    try talk.clear()
    try page(words.aboutCopies)
    guard try talk.confirm(words.makeIt, usual: true, orGive: "--passphrase-fd") else {
      throw CommandFault.declined
    }
    return NewBookWishes(size: size, onWrong: onWrong, passphrases: passphrases, titles: titles)
  }

  private func page(_ paragraphs: [String]) throws {
    for paragraph in paragraphs { try talk.explain("\n" + paragraph) }
    try talk.explain("")
  }

  private func askSize() throws -> BookSize {
    try page(words.aboutSizes)
    let chosen = try talk.choose(
      words.whichSize, BookSize.offered.map(words.size), usual: 1, orGive: "--size")
    return BookSize.offered[chosen]
  }

  private func askOnWrong() throws -> OnWrong {
    try page([words.aboutWrong])
    let chosen = try talk.choose(words.whichOnWrong, words.onWrongChoices, orGive: "--on-wrong")
    return chosen == 0 ? .everyday : .error
  }

  private func wants(_ level: Level) throws -> Bool {
    try page([words.aboutLevel(level)])
    return try level == .everyday
      || talk.confirm(words.wantsLevel(level), usual: level == .private, orGive: "--passphrase-fd")
  }

  private func askTitle(_ level: Level) throws -> String {
    let title = try talk.ask(words.askTitle(level), orGive: "--passphrase-fd")
    return title.isEmpty ? words.usualTitle : title.shown
  }

  // MARK: Passphrases

  private func askPassphrases(_ level: Level, _ passphrases: inout NewPassphrases) throws {
    let label = NewPassphrases.Label(level)
    try askPassphrase(label, &passphrases)
    while level == .everyday && !passphrases.isNearlyFull {
      let another = try talk.confirm(words.anotherPassphrase, usual: false, orGive: "--passphrase-fd")
      if !another { return }
      try askPassphrase(label, &passphrases)
    }
  }

  /// One passphrase, typed twice; Enter alone shows another suggestion.
  private func askPassphrase(_ label: NewPassphrases.Label, _ passphrases: inout NewPassphrases) throws {
    while true {
      try talk.explain(SecretWords(WordList(words.language).drawSecretly()), after: words.suggestion)
      try talk.explain(words.aboutSuggestion)
      let first = try talk.askSilently(words.newPassphrase)
      if first.count == 0 { continue }
      guard first.count <= PassphraseSource.longest else {
        try talk.explain(words.longPassphrase)
        continue
      }
      guard try accepts(first, passphrases) else { continue }
      let second = try talk.askSilently(words.onceMore)
      if first.equals(second) { return try passphrases.add(first, label) }
      try talk.explain(words.notTheSame)
    }
  }

  private func accepts(_ passphrase: borrowing SecretBytes, _ passphrases: NewPassphrases) throws -> Bool {
    if passphrases.contains(passphrase) {
      try talk.explain(words.passphraseTaken)
      return false
    }
    let weaknesses = PassphraseWeakness.all(of: passphrase)
    for weakness in weaknesses { try talk.explain(words.weakness(weakness)) }
    return try weaknesses.isEmpty
      || talk.confirm(words.useItAllTheSame, usual: false, orGive: "--passphrase-fd")
  }

  /// A phrase of the program's own for paper, typed back once.
  private func askRecovery(_ passphrases: inout NewPassphrases) throws {
    try page([words.aboutRecovery])
    guard try talk.confirm(words.wantsRecovery, usual: true, orGive: "--passphrase-fd") else { return }
    let phrase = RecoveryPhrase.random(words.language)
    let shown = SecretWords(phrase.words)
    try talk.explain(shown, after: "    ")
    try talk.explain("")
    while true {
      let typed = try talk.askSilently(words.typeRecovery)
      if typed.equals(shown.bytes) {
        try passphrases.add(typed, .recovery)
        return try offerPieces(phrase)
      }
      try talk.explain(words.notTheSame)
    }
  }

  /// The phrase in pieces for several people, where the owner wants that.
  private func offerPieces(_ phrase: borrowing RecoveryPhrase) throws {
    try page([words.aboutPieces])
    guard try talk.confirm(words.wantsPieces, usual: false, orGive: "--passphrase-fd") else { return }
    while true {
      let answer = try talk.ask(words.howManyPieces, orGive: "--passphrase-fd")
      guard let plan = SplitPlan(argument: answer) else { continue }
      for (number, piece) in plan.pieces(of: phrase).enumerated() {
        try talk.explain(piece + "\n", after: "\(number + 1)/\(plan.count)  ")
      }
      _ = try talk.ask(words.piecesWritten, orGive: "--passphrase-fd")
      return
    }
  }
}
