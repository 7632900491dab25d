import Notebook
import Platform
import Screen
import Sodium
import Text
import Vault

// The notebooks, their passphrases, and the phrase for paper.

extension FirstRun {
  mutating func wants(_ level: Level) throws -> Step {
    let usual = level == .private ? 0 : 1
    let chosen = try choose(
      words.wantsLevel(level), [words.aboutLevel(level)], [words.makeOne, words.doWithout], usual: usual)
    return chosen == 0 ? .title(level) : after(level)
  }

  mutating func title(_ level: Level) throws -> Step {
    let about = level == .everyday ? [words.aboutLevel(level)] : []
    let title = try ask(
      words.capital(words.name(level)), about + [words.askTitle(level).trimmed], label: words.titleLabel)
    answers.titles[level] = title.isEmpty ? words.usualTitle : title.onOneLine
    return .passphrase(level)
  }

  private func after(_ level: Level) -> Step {
    switch level {
    case .everyday: .anotherPassphrase
    case .personal: .wants(.private)
    case .private: .wantsRecovery
    }
  }

  mutating func passphrase(_ level: Level) throws -> Step {
    let title = words.capital(words.name(level))
    while true {
      let suggestion = Row(words.suggestion, secret: SecretWords(WordList(words.language).drawSecretly()))
      let rows = [suggestion, Row(words.aboutSuggestion), Row(words.onlySomeWeaknesses), .empty]
      let typed = try askSilently(title, rows, label: words.newPassphrase.trimmed)
      guard let first = typed else { continue }
      guard try accepts(first) else { continue }
      let again = try askSilently(title, paragraphs([words.typeItAgain]), label: words.onceMore.trimmed)
      if let again, first.equals(again) {
        try answers.passphrases.add(first, NewPassphrases.Label(level))
        // Suggested words stood on the screen.
        stage.clear()
        return after(level)
      }
      notice = words.notTheSame
    }
  }

  private mutating func accepts(_ passphrase: borrowing SecretBytes) throws -> Bool {
    if answers.passphrases.contains(passphrase) {
      notice = words.passphraseTaken
      return false
    }
    let weaknesses = PassphraseWeakness.all(of: passphrase)
    if weaknesses.isEmpty { return true }
    let chosen = try choose(
      words.passphrasesTitle, weaknesses.map(words.weakness), [words.anotherOne, words.useItKey])
    return chosen == 1
  }

  mutating func anotherPassphrase() throws -> Step {
    if answers.passphrases.isNearlyFull { return .wants(.personal) }
    let chosen = try choose(words.anotherPassphrase, [], [words.thatIsEnough, words.addAnother])
    return chosen == 0 ? .wants(.personal) : .passphrase(.everyday)
  }

  // MARK: The phrase for paper

  mutating func wantsRecovery() throws -> Step {
    let chosen = try choose(
      words.recoveryTitle, [words.aboutRecovery], [words.makeOne, words.doWithout])
    return chosen == 0 ? .recovery : .copies
  }

  mutating func recovery() throws -> Step {
    let phrase = SecretWords(RecoveryPhrase.random(words.language).words)
    let rows =
      paragraphs([words.writeItDown]) + [Row(secret: phrase), .empty]
      + paragraphs([words.splitLater, words.typeItBack])
    while true {
      let typed = try askSilently(words.recoveryTitle, rows, label: words.recoveryLabel)
      if let typed, typed.equals(phrase.bytes) {
        try answers.passphrases.add(typed, .recovery)
        stage.clear()
        return .copies
      }
      notice = words.notTheSame
    }
  }

  // MARK: Making it

  mutating func copies() throws -> Step {
    _ = try choose(words.makeIt, words.aboutCopies, [words.makeItKey])
    do {
      try make()
      return .ready
    } catch let told as any Told {
      let telling = told.telling(words)
      notice = [telling.sentence, telling.next].compactMap(\.self).joined(separator: " ")
      return .placeAgain
    }
  }

  /// Makes the file. Where the person went away meanwhile, it is taken away again: nobody has seen that it is there.
  private func make() throws {
    let path = answers.path
    try makeFolder(folder(of: path))
    var shown = -1
    let book = try answers.wishes.book()
    try book.write(to: path) { share in
      let percent = Int(share * 100)
      if percent == shown { return }
      shown = percent
      stage.show(Panel(title: words.usualTitle, rows: [Row("\(words.creating)… \(percent) %")]))
    }
    var panel = Panel(title: words.usualTitle, rows: [Row(words.creating)])
    switch stage.next(&panel, quiet: .zero) {
    case .hangup(let signal):
      try removeFile(path)
      throw Way.end(.hungUp(signal))
    case .exitAtOnce:
      try removeFile(path)
      throw Way.end(.left)
    default: return
    }
  }
}
