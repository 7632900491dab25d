import Platform
import Screen
import Text
import Vault

// What it is, on which machine, where the file goes, and how it behaves.

extension FirstRun {
  mutating func about() throws -> Step {
    let answer = try choose(
      words.firstTitle, [words.abstract, words.whatABookIs], [words.beginKey, words.capital(words.leaveKey)])
    if answer == 1 { throw Way.end(.left) }
    return .computer
  }

  mutating func computer() throws -> Step {
    let answer = try choose(words.computerTitle, words.aboutComputer, words.computerChoices)
    if answer == 0 { return .place }
    let goesOn = try choose(
      words.computerTitle, [words.watchedMachine, words.otherMachine], [words.leaveForNow, words.goOnHere])
    if goesOn == 0 { throw Way.end(.left) }
    return .place
  }

  /// Whether there is a place for it now.
  mutating func place() throws -> Bool {
    let sticks = sticks()
    let choices =
      [words.usualPlace(usualPath)] + sticks.map { words.stick($0.onOneLine) } + [words.anotherPlace]
    let chosen = try choose(words.placeTitle, words.aboutPlaces(hasSticks: !sticks.isEmpty), choices)
    let path =
      switch chosen {
      case 0: usualPath
      case choices.count - 1:
        try ask(words.placeTitle, [words.aboutPaths], label: words.pathLabel).inHomeFolder
      default: sticks[chosen - 1] + "/" + Sticks.fileName
      }
    guard isFit(path, isUsual: chosen == 0) else { return false }
    answers.path = path
    return true
  }

  /// Whether a file can be made at `path`; says why not.
  private mutating func isFit(_ path: String, isUsual: Bool) -> Bool {
    if path.isEmpty || File.Identity(path: path) != nil {
      notice = path.isEmpty ? words.needed : words.isThereAlready
    } else if !isUsual && !isFolder(folder(of: path)) {
      notice = words.noSuchFolder
    }
    return notice == nil
  }

  mutating func size() throws -> Step {
    let offered = BookSize.offered
    let chosen = try choose(words.whichSize, words.aboutSizes, offered.map(words.size), usual: 1)
    answers.size = offered[chosen]
    return .onWrong
  }

  mutating func onWrong() throws -> Step {
    let chosen = try choose(
      words.onWrongTitle, [words.aboutWrong, words.whichOnWrong], words.onWrongChoices)
    // A choice of this weight has no usual answer: Enter alone leads back to it.
    let again = try choose(
      words.onWrongTitle, [words.onWrongChoices[chosen]], [words.chooseAgain, words.thatIsIt])
    if again == 0 { return .onWrong }
    answers.onWrong = chosen == 0 ? .everyday : .error
    return .passphrases
  }
}
