import Vault
import Storage
import Phrases
import Platform
import Screen
import Text
import Views

// What it is, on which machine, where the file goes, how it behaves, and which notebooks there are.

extension FirstRun {
  func about() -> Inquiry {
    let found = sticks().filter { File.Identity(path: Sticks.book(on: $0)) != nil }
    let choices =
      [words.beginKey] + found.map { words.openFrom(Sticks.name(of: $0)) } + [words.capital(words.leaveKey)]
    // Who named a place may have a book there, and a stick that is out.
    let named = findsIt ? [] : [words.nothingThere(usualPath)]
    return Inquiry(words.firstTitle, named + words.firstAbout, choices, yes: 0, no: choices.count - 1) {
      [self] chosen in
      guard found.indices.contains(chosen - 1) else { return chosen == 0 ? .to(.computer) : .leave }
      answers.path = Sticks.book(on: found[chosen - 1])
      answers.isThere = true
      return .end
    }
  }

  func computer() -> Inquiry {
    Inquiry(words.computerTitle, words.aboutComputer, words.computerChoices, yes: 2, no: 0) {
      .to($0 == 0 ? .place : .otherComputer)
    }
  }

  func otherComputer() -> Inquiry {
    Inquiry(
      words.computerTitle, [words.watchedMachine, words.otherMachine], [words.leaveForNow, words.goOnHere]
    ) { $0 == 0 ? .leave : .to(.place) }
  }

  func place() -> Inquiry {
    let sticks = sticks()
    let names = sticks.map { words.stick(Sticks.name(of: $0)) }
    let choices = [words.usualPlace] + names + [words.anotherPlace]
    return Inquiry(words.placeTitle, words.aboutPlaces(hasSticks: !sticks.isEmpty), choices) {
      [self] chosen in
      switch chosen {
      case 0: try taken(usualPath, isUsual: true)
      case choices.count - 1: .to(.path)
      default: try taken(Sticks.book(on: sticks[chosen - 1]))
      }
    }
  }

  func path() -> Inquiry {
    Inquiry(
      words.placeTitle, Inquiry.paragraphs([words.aboutPaths]),
      .line(label: words.pathLabel) { [self] line in try taken(line.asPath) })
  }

  /// Goes on where a file can be made at `path`; says why not.
  private func taken(_ path: String, isUsual: Bool = false) throws -> Inquiry.Turn {
    if path.isEmpty || File.Identity(path: path) != nil {
      notice = path.isEmpty ? words.needed : words.isThereAlready
    } else if !isUsual && !isFolder(folder(of: path)) {
      notice = words.noSuchFolder
    }
    if notice != nil { return step == .path ? .back : .again }
    answers.path = path
    // After the file could not be made, the rest is answered already.
    return answers.passphrases.levels.isEmpty ? .to(.photographs) : try made()
  }

  func photographs() -> Inquiry {
    Inquiry(
      words.photographsTitle, [words.aboutPhotographs], words.photographsChoices, yes: 1, no: 0
    ) { [self] chosen in
      answers.size = chosen == 0 ? .medium : .large
      return .to(.yours)
    }
  }

  // MARK: The notebook for which somebody came

  /// Its title. The page stays while its passphrase is typed twice.
  func yours() -> Inquiry {
    let usual = words.usualTitle(.private)
    return Inquiry(
      words.yoursTitle, Inquiry.paragraphs(words.aboutYours(usual)),
      .line(label: words.titleLabel) { [self] title in
        answers.titles[.private] = title.isEmpty ? usual : title.onOneLine
        return .to(.passphrase(.private))
      })
  }

  /// What a wrong passphrase does, with an example of a life with each. A choice of this weight has no usual answer:
  /// Enter alone chooses nothing. It is the last question.
  func wrong() -> Inquiry {
    Inquiry(words.wrongTitle, words.aboutWrongShortly, words.wrongChoices, usual: nil) { [self] chosen in
      answers.onWrong = chosen == 0 ? .everyday : .error
      return try made()
    }
  }

  /// Makes the book, unless it cannot be made at its place: then another one is asked for.
  private func made() throws -> Inquiry.Turn {
    do {
      return try make() ? .end : .leave
    } catch {
      guard let told = error.cause as? any Told else { throw error }
      let telling = told.telling(words)
      notice = [telling.sentence, telling.next].compactMap(\.self).joined(separator: " ")
      return .to(.place)
    }
  }

  func whatItIs() -> Inquiry {
    Inquiry(
      words.firstTitle, words.aboutBooks(usualPath),
      [words.capital(words.goOnKey), words.capital(words.leaveKey)], yes: 0, no: 1
    ) {
      [self] index in
      if index == 1 { return .leave }
      answers.path = usualPath
      return purpose.size == nil ? .to(.size) : afterSize
    }
  }

  func size() -> Inquiry {
    let offered = BookSize.offered
    let usual = purpose.former.flatMap { offered.firstIndex(of: $0) } ?? offered.firstIndex(of: .medium)
    return Inquiry(words.whichSize, words.aboutSizes, offered.map(words.size), usual: usual) {
      [self] chosen in
      notice = purpose.tooSmall[offered[chosen]]
      if notice != nil { return .again }
      answers.size = offered[chosen]
      return afterSize
    }
  }

  private var afterSize: Inquiry.Turn { .to(purpose.onWrong == nil ? .onWrong : naming(.everyday)) }

  /// A choice of this weight has no usual answer.
  func onWrong() -> Inquiry {
    Inquiry(words.onWrongTitle, [words.aboutWrong, words.whichOnWrong], words.onWrongChoices, usual: nil) {
      .to(.sure($0 == 0 ? .everyday : .error))
    }
  }

  /// Enter alone leads back to the choice.
  func sure(of onWrong: OnWrong) -> Inquiry {
    let said = words.onWrongChoices[onWrong == .everyday ? 0 : 1]
    return Inquiry(words.onWrongTitle, [said], [words.chooseAgain, words.thatIsIt], yes: 1, no: 0) {
      [self] index in
      if index == 0 { return .back }
      answers.onWrong = onWrong
      return .to(naming(.everyday))
    }
  }

  // MARK: Which notebooks

  func wants(_ level: Level) -> Inquiry {
    Inquiry(
      words.wantsLevel(level), [words.aboutLevel(level)], [words.makeOne, words.doWithout],
      usual: level == .private ? 0 : 1, yes: 0, no: 1
    ) { [self] chosen in
      if chosen == 1 { return .to(after(level)) }
      answers.levels.append(level)
      return .to(naming(level))
    }
  }

  /// Where a notebook gets its title, unless it brings one along.
  private func naming(_ level: Level) -> Step {
    purpose.titled.contains(level) ? after(level) : .title(level)
  }

  func title(_ level: Level) -> Inquiry {
    let about = level == .everyday ? [words.aboutLevel(level)] : []
    return Inquiry(
      words.capital(words.name(level)), Inquiry.paragraphs(about + [words.askTitle(level).trimmed]),
      .line(label: words.titleLabel) { [self] title in
        let title = title.isEmpty ? words.usualTitle(level) : title.onOneLine
        let others = answers.titles.filter { $0.key != level }.values
        answers.titles[level] = title
        let isSame = others.contains { Folded(name: $0) == Folded(name: title) }
        return .to(isSame ? .sameTitle(level) : after(level))
      })
  }

  /// Who cannot tell two notebooks apart may write in the wrong one. Enter alone leads back to the title.
  func sameTitle(_ level: Level) -> Inquiry {
    Inquiry(
      words.sameTitle, [words.aboutSameTitle(answers.titles[level] ?? "")],
      [words.anotherTitle, words.keepTitle],
      yes: 1, no: 0
    ) { [self] in $0 == 0 ? .back : .to(after(level)) }
  }

  private func after(_ level: Level) -> Step {
    switch level {
    case .everyday: .wants(.personal)
    case .personal: .wants(.private)
    case .private: .wantsRecovery
    }
  }

  // MARK: Making it

  func copies() -> Inquiry {
    Inquiry(words.makeIt, words.aboutCopies, [words.makeItKey], yes: 0) { _ in .end }
  }

  /// Makes the file. Where the person went away meanwhile, it is taken away again: nobody has seen that it is there.
  private func make() throws -> Bool {
    let path = answers.path
    try makeFolder(folder(of: path))
    var shown = -1
    try answers.wishes(puttingOff: words).book().write(to: path) { [stage, words] share in
      let percent = Int(share * 100)
      if percent == shown { return }
      shown = percent
      stage.show(Panel(title: words.usualTitle, rows: [Row("\(words.creating)… \(percent) %")]))
    }
    stage.dropTyped()
    var panel = Panel(title: words.usualTitle, rows: [Row(words.creating)])
    switch stage.next(&panel, quiet: .zero) {
    case .hangup(let signal):
      try removeFile(path)
      throw HungUp(signal: signal)
    case .exitAtOnce:
      try removeFile(path)
      return false
    default: return true
    }
  }
}
