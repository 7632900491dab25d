import Phrases
import Platform
import Screen
import Text
import Vault

// What it is, on which machine, where the file goes, how it behaves, and which notebooks there are.

extension FirstRun {
  func about() -> Inquiry {
    Inquiry(
      words.firstTitle, [words.abstract, words.whatABookIs], [words.beginKey, words.capital(words.leaveKey)],
      yes: 0, no: 1
    ) { $0 == 0 ? .to(.computer) : .leave }
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
    let choices =
      [words.usualPlace(usualPath)] + sticks.map { words.stick($0.onOneLine) } + [words.anotherPlace]
    return Inquiry(words.placeTitle, words.aboutPlaces(hasSticks: !sticks.isEmpty), choices) {
      [self] chosen in
      switch chosen {
      case 0: taken(usualPath, isUsual: true)
      case choices.count - 1: .to(.path)
      default: taken(sticks[chosen - 1] + "/" + Sticks.fileName)
      }
    }
  }

  func path() -> Inquiry {
    Inquiry(
      words.placeTitle, Inquiry.paragraphs([words.aboutPaths]),
      .line(label: words.pathLabel) { [self] line in taken(line.inHomeFolder) })
  }

  /// Goes on where a file can be made at `path`; says why not.
  private func taken(_ path: String, isUsual: Bool = false) -> Inquiry.Turn {
    if path.isEmpty || File.Identity(path: path) != nil {
      notice = path.isEmpty ? words.needed : words.isThereAlready
    } else if !isUsual && !isFolder(folder(of: path)) {
      notice = words.noSuchFolder
    }
    if notice != nil { return step == .path ? .back : .again }
    answers.path = path
    // After the file could not be made, the rest is answered already.
    return .to(answers.passphrases.levels.isEmpty ? .size : .copies)
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
    return Inquiry(words.whichSize, words.aboutSizes, offered.map(words.size), usual: 1) { [self] chosen in
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
        answers.titles[level] = title.isEmpty ? words.usualTitle : title.onOneLine
        return .to(after(level))
      })
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
    Inquiry(words.makeIt, words.aboutCopies, [words.makeItKey], yes: 0) { [self] _ in
      if !purpose.makesIt { return .end }
      do {
        return try make() ? .to(.ready) : .leave
      } catch {
        guard let told = error.cause as? any Told else { throw error }
        let telling = told.telling(words)
        notice = [telling.sentence, telling.next].compactMap(\.self).joined(separator: " ")
        return .to(.place)
      }
    }
  }

  func ready() -> Inquiry {
    Inquiry(
      words.readyTitle, words.ready(answers.path, isFound: findsIt && answers.path == usualPath),
      [words.capital(words.goOnKey)], yes: 0
    ) { _ in .end }
  }

  /// Makes the file. Where the person went away meanwhile, it is taken away again: nobody has seen that it is there.
  private func make() throws -> Bool {
    let path = answers.path
    try makeFolder(folder(of: path))
    var shown = -1
    try answers.wishes.book().write(to: path) { [stage, words] share in
      let percent = Int(share * 100)
      if percent == shown { return }
      shown = percent
      stage.show(Panel(title: words.usualTitle, rows: [Row("\(words.creating)… \(percent) %")]))
    }
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
