import Inspection
import Storage
import Notebook
import Passphrases
import Phrases
import Platform
import Screen
import Sodium
import Text
import Views

// The passphrases of the notebooks, and the phrase for paper.

extension FirstRun {
  func wantsRecovery() -> Inquiry {
    Inquiry(words.recoveryTitle, [words.aboutRecovery], [words.makeOne, words.doWithout], yes: 0, no: 1) {
      [self] chosen in
      answers.wantsRecovery = chosen == 0
      return .to(.passphrases)
    }
  }

  func passphrases() -> Inquiry {
    Inquiry(
      words.passphrasesTitle, words.aboutPassphrases + [words.onlySomeWeaknesses],
      [words.capital(words.goOnKey)], yes: 0
    ) { _ in .to(.passphrase(.everyday)) }
  }

  /// A new passphrase; Enter alone shows another suggestion.
  func passphrase(_ level: Level) -> Inquiry {
    let about =
      purpose.makesIt ? [words.aboutSuggestion, words.aboutYourPassphrase] : [words.aboutSuggestion]
    return asking(heading(level), level, about) { [self] in
      suggestion = nil
      return .again
    }
  }

  private func heading(_ level: Level) -> String {
    purpose.makesIt ? words.yoursTitle : words.capital(words.name(level))
  }

  /// The suggestion of the page, which stays while a passphrase is typed twice.
  private func suggested() -> [Row] {
    let suggested = suggestion ?? SecretWords(WordList(words.language).drawSecretly())
    suggestion = suggested
    return [Row(words.suggestion, secret: suggested)]
  }

  /// One passphrase more for the everyday notebook; Enter alone leaves it at what it has.
  func another() -> Inquiry {
    asking(words.anotherPassphrase, .everyday, [words.enterForNone]) { [self] in .to(next(after: .everyday)) }
  }

  private func asking(
    _ title: String, _ level: Level, _ about: [String], nothing: @escaping () -> Inquiry.Turn
  ) -> Inquiry {
    let rows = suggested() + about.map { Row($0) } + [.empty]
    return Inquiry(
      title, rows,
      .secret(
        label: words.newPassphrase.trimmed,
        then: { [self] typed in
          if answers.passphrases.contains(typed) {
            notice = words.passphraseTaken
            return .again
          }
          pending = typed.inCanonicalForm()
          return .to(.onceMore(level))
        }, nothing: nothing))
  }

  /// The same passphrase once more. What is to be said against it is said here: who types it again wants it.
  func onceMore(_ level: Level) -> Inquiry {
    let weaknesses = weaknessesOfPending()
    let again = weaknesses.isEmpty ? words.typeItAgain : words.typeItAllTheSame
    return Inquiry(
      heading(level), suggested() + Inquiry.paragraphs(weaknesses + [again]),
      .secret(
        label: words.onceMore.trimmed,
        then: { [self] typed in try confirmed(typed, level) },
        nothing: { [self] in
          notice = words.notTheSame(.somewhere)
          return .back
        }))
  }

  private func weaknessesOfPending() -> [String] {
    guard let secret = pending.take() else { return [] }
    let weaknesses = PassphraseWeakness.all(of: secret).map(words.weakness)
    pending = consume secret
    return weaknesses
  }

  private func confirmed(_ typed: borrowing SecretBytes, _ level: Level) throws -> Inquiry.Turn {
    guard let first = pending.take() else { return .back }
    guard first.opensLike(typed) else {
      notice = words.notTheSame(Difference(first, typed))
      return .back
    }
    try answers.passphrases.add(first, NewPassphrases.Label(level))
    // Suggested words stood on the screen.
    suggestion = nil
    stage.clear()
    if purpose.makesIt { return .to(.wrong) }
    let asksAnother = level == .everyday && !answers.passphrases.isNearlyFull
    return .to(asksAnother ? .another : next(after: level))
  }

  private func next(after level: Level) -> Step {
    if let next = answers.levels.first(where: { $0 > level }) { return .passphrase(next) }
    return answers.wantsRecovery ? .recovery : .copies
  }

  // MARK: The phrase for paper

  func recovery() -> Inquiry {
    let kept = phrase.take() ?? RecoveryPhrase.random(words.language)
    let shown = suggestion ?? SecretWords(kept.words)
    suggestion = shown
    phrase = consume kept
    let rows =
      Inquiry.paragraphs([words.writeItDown]) + [Row(secret: shown), .empty]
      + Inquiry.paragraphs([words.typeItBack])
    return Inquiry(
      words.recoveryTitle, rows,
      .secret(
        label: words.recoveryLabel,
        then: { [self] typed in
          guard typed.opensLike(shown.bytes) else {
            notice = words.notTheSame(Difference(shown.bytes, typed))
            return .again
          }
          try answers.passphrases.add(SecretBytes(copying: typed, 0..<typed.count), .recovery)
          stage.clear()
          return .to(.wantsPieces)
        }, nothing: { .again }))
  }

  // MARK: The phrase in pieces

  func wantsPieces() -> Inquiry {
    Inquiry(words.wantsPieces, [words.aboutPieces], [words.doWithout, words.splitIt], yes: 1, no: 0) {
      .to($0 == 0 ? .copies : .howManyPieces)
    }
  }

  func howManyPieces() -> Inquiry {
    Inquiry(
      words.wantsPieces, [Row(words.howManyPieces)],
      .line(label: words.piecesLabel) { [self] line in
        if let plan = SplitPlan(argument: line) { return .to(.pieces(plan)) }
        notice = words.howManyPieces
        return .again
      })
  }

  func pieces(_ plan: SplitPlan) -> Inquiry {
    if drawn.count != plan.count, let kept = phrase.take() {
      drawn = plan.pieces(of: kept)
      phrase = consume kept
    }
    let lines = drawn.enumerated().map { "\($0 + 1)/\(plan.count)  \($1)" }
    return Inquiry(words.wantsPieces, lines, [words.piecesWritten], yes: 0) { [self] _ in
      drawn = []
      stage.clear()
      return .to(.copies)
    }
  }
}
