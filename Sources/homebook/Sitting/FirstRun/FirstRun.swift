import Platform
import Screen
import Sodium
import Vault

/// `homebook` where there is no book yet: short pages, one matter each, and from each of them a way back and out.
///
/// Nothing is written before the last page is answered. Going back forgets what was answered since.
struct FirstRun {
  /// How it ended.
  enum End: Equatable {
    /// The person left, and there is no book.
    case left
    /// The process is to be stopped for a while; what was answered is forgotten.
    case stopped
    /// The terminal is gone, or the process was told to end.
    case hungUp(Int32)
    /// There is a book.
    case made
  }

  /// Why a page was left without an answer.
  enum Way: Error {
    case back
    case end(End)
  }

  /// One matter.
  enum Step: Equatable {
    case about, computer, place, size, onWrong, passphrases
    /// After the file could not be made.
    case placeAgain
    case wants(Level), title(Level), passphrase(Level), anotherPassphrase
    case wantsRecovery, recovery, copies, ready
  }

  let stage: any Stage
  let words: Words
  /// Where the book will be unless somebody says otherwise.
  let usualPath: String
  /// Whether the program finds a book there without being told where it is.
  let findsIt: Bool
  /// Where sticks are, as they are found when that is asked.
  let sticks: () -> [String]
  var answers = Answers()
  /// The pages before this one, and what was answered before each.
  private var trail: [(step: Step, answers: Answers)] = []
  /// What the next page says above its keys.
  var notice: String?

  /// How long a page stays without a key: writing words on paper takes time.
  static let patience: Duration = .seconds(600)

  init(
    _ stage: any Stage, _ words: Words, usualPath: String, findsIt: Bool,
    sticks: @escaping () -> [String] = Sticks.found
  ) {
    (self.stage, self.words, self.usualPath, self.findsIt) = (stage, words, usualPath, findsIt)
    self.sticks = sticks
  }

  /// Asks, from the first page to the last or to the way out.
  mutating func run() throws -> End {
    var step = Step.about
    while true {
      do {
        let before = answers
        let next = try take(step)
        guard let next else { return .made }
        if next != step { trail.append((step, before)) }
        step = next
      } catch Way.back {
        stage.clear()
        if step == .ready { return .made }
        guard let last = trail.popLast() else { return .left }
        (step, answers) = last
      } catch Way.end(let end) {
        stage.clear()
        return end
      }
    }
  }

  /// Asks about one matter; gives the next, or `nil` after the last.
  private mutating func take(_ step: Step) throws -> Step? {
    switch step {
    case .about: return try about()
    case .computer: return try computer()
    case .place: return try place() ? .size : .place
    case .placeAgain: return try place() ? .copies : .placeAgain
    case .size: return try size()
    case .onWrong: return try onWrong()
    case .passphrases:
      try read(words.passphrasesTitle, words.aboutPassphrases)
      return .title(.everyday)
    case .wants(let level): return try wants(level)
    case .title(let level): return try title(level)
    case .passphrase(let level): return try passphrase(level)
    case .anotherPassphrase: return try anotherPassphrase()
    case .wantsRecovery: return try wantsRecovery()
    case .recovery: return try recovery()
    case .copies: return try copies()
    case .ready:
      try read(words.readyTitle, words.ready(answers.path, isFound: findsIt && answers.path == usualPath))
      return nil
    }
  }
}

extension FirstRun {
  /// What was answered so far.
  struct Answers {
    var path = ""
    var size = BookSize.medium
    var onWrong = OnWrong.error
    var titles: [Level: String] = [:]
    var passphrases = NewPassphrases()

    /// The book that was wished for.
    var wishes: NewBookWishes {
      NewBookWishes(size: size, onWrong: onWrong, passphrases: passphrases, titles: titles)
    }
  }
}

/// Sticks and other media that somebody has put in.
enum Sticks {
  /// What the book is called there: a name that says nothing.
  static let fileName = "book"

  /// Where they are now.
  static func found() -> [String] {
    let user = Process.environment("USER") ?? ""
    return ["/media/\(user)", "/run/media/\(user)", "/media"].flatMap(mountsInFolder)
  }
}
