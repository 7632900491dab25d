package import Storage
package import Notebook
package import Phrases
import Platform
package import Records
package import Screen
package import Sodium
import Text
package import Views

/// The questions before there is a book: short pages, one matter each, and from each of them a way back and out.
///
/// Nothing is written before the last page is answered. Going back forgets what was answered since. All passphrases are
/// asked after everything that is seen while it is typed, so that none is typed where it would be shown.
package final class FirstRun: PlainScene {
  /// One matter.
  package enum Step: Equatable {
    case about, computer, otherComputer, place, path, photographs, yours, wrong
    /// Of `create`: what a book is.
    case whatItIs
    case size, onWrong
    case sure(OnWrong)
    case wants(Level), title(Level), sameTitle(Level), wantsRecovery
    case passphrases
    case passphrase(Level), another, onceMore(Level), recovery
    case wantsPieces, howManyPieces
    case pieces(SplitPlan)
    case copies

    /// Whether the page after it leads back to the page before it.
    var isPassing: Bool {
      switch self {
      case .otherComputer, .path, .sure, .sameTitle, .onceMore, .howManyPieces: true
      default: false
      }
    }
  }

  /// What the pages are for.
  package struct Purpose {
    /// Where the first page is.
    var first = Step.about
    /// What was said before, and is not asked.
    var size: BookSize?
    /// The size that stands out where it is asked: that of the book from which the new one is made.
    var former: BookSize?
    /// The sizes in which that book has no room, and what is said of each.
    var tooSmall: [BookSize: String] = [:]
    var onWrong: OnWrong?
    /// The notebooks that bring their titles along.
    var titled: Set<Level> = []
    /// Whether the book is made here; else by who asks.
    var makesIt = true
  }

  package let stage: any Stage
  package let words: Words
  let purpose: Purpose
  /// Where the book will be unless somebody says otherwise.
  let usualPath: String
  /// Whether the program finds a book there without being told where it is.
  let findsIt: Bool
  /// Where sticks are, as they are found when that is asked.
  let sticks: () -> [String]
  private(set) var step: Step
  package var answers = Answers()
  /// The pages before this one, and what was answered before each.
  private var trail: [(step: Step, answers: Answers)] = []
  /// What the page says above its keys.
  var notice: String?
  /// What was typed into the line of the page.
  private var typed = LineText("")
  /// The passphrase that is to be typed once more.
  var pending: SecretBytes?
  /// The words that the page shows.
  var suggestion: SecretWords?
  /// The phrase for paper.
  package var phrase: RecoveryPhrase?
  /// Its pieces, which are made once.
  var drawn: [String] = []
  /// Whether everything was answered.
  package private(set) var isDone = false

  /// How long a page stays without a key: writing words on paper takes time.
  package static let patience: Duration = .seconds(600)

  package init(
    _ stage: any Stage, _ words: Words, _ purpose: Purpose = Purpose(), usualPath: String, findsIt: Bool,
    sticks: @escaping () -> [String] = Sticks.found
  ) {
    (self.stage, self.words, self.purpose) = (stage, words, purpose)
    (self.usualPath, self.findsIt, self.sticks) = (usualPath, findsIt, sticks)
    step = purpose.first
    answers.size = purpose.size ?? answers.size
    answers.onWrong = purpose.onWrong ?? answers.onWrong
    asked = answers
  }

  /// A stick that is put in comes up by itself.
  package var patience: Duration? { step == .place ? .seconds(2) : nil }

  package func panel(_ words: Words) -> Panel { inquiry().panel(words, typed: typed, notice: notice) }

  package func answer(_ event: Event, on panel: Panel) throws -> Way {
    if case .line(_, let line)? = panel.input { typed = line }
    switch (event, inquiry().answer) {
    case (.chosen(let index), .choice(let answers, _, let then)) where answers.indices.contains(index):
      notice = nil
      return go(try then(index))
    case (.submitted, .line(_, let then)), (.key(.enter), .line(_, let then)):
      notice = nil
      return go(try then((panel.input?.text ?? "").trimmed))
    case (.submitted, .secret(_, _, let nothing)), (.key(.enter), .secret(_, _, let nothing)):
      notice = nil
      return go(try nothing())
    case (.back, _): return back()
    case (.key(.enter), .choice(_, usual: nil, _)):
      notice = words.arrowsFirst
      return .stay
    default: return .stay
    }
  }

  package func take(_ secret: borrowing SecretBytes) throws -> Way {
    guard case .secret(_, let then, _) = inquiry().answer else { return .stay }
    notice = nil
    return go(try then(secret))
  }

  /// The page of the matter that it is about.
  private func inquiry() -> Inquiry {
    switch step {
    case .about: about()
    case .computer: computer()
    case .otherComputer: otherComputer()
    case .place: place()
    case .path: path()
    case .photographs: photographs()
    case .yours: yours()
    case .wrong: wrong()
    case .whatItIs: whatItIs()
    case .size: size()
    case .onWrong: onWrong()
    case .sure(let onWrong): sure(of: onWrong)
    case .wants(let level): wants(level)
    case .title(let level): title(level)
    case .sameTitle(let level): sameTitle(level)
    case .wantsRecovery: wantsRecovery()
    case .passphrases: passphrases()
    case .passphrase(let level): passphrase(level)
    case .another: another()
    case .onceMore(let level): onceMore(level)
    case .recovery: recovery()
    case .wantsPieces: wantsPieces()
    case .howManyPieces: howManyPieces()
    case .pieces(let plan): pieces(plan)
    case .copies: copies()
    }
  }

  // MARK: From page to page

  private func go(_ turn: Inquiry.Turn) -> Way {
    switch turn {
    case .again: return .stay
    case .back: return backToPage()
    case .leave: return .leave
    case .end:
      isDone = true
      return .leave
    case .to(let next):
      if !step.isPassing { trail.append((step, asked)) }
      begin(next)
      return .instead(self)
    }
  }

  /// The answers before this page.
  private var asked = Answers()

  /// Begins a page. The words that were suggested stay while a passphrase is typed twice, and go when it is left.
  private func begin(_ next: Step) {
    if !next.isPassing && !step.isPassing { suggestion = nil }
    step = next
    asked = answers
    typed = LineText("")
  }

  private func back() -> Way {
    stage.clear()
    notice = nil
    return backToPage()
  }

  private func backToPage() -> Way {
    guard let last = trail.popLast() else { return .back }
    answers = last.answers
    begin(last.step)
    return .instead(self)
  }
}

extension FirstRun {
  /// What was answered so far.
  package struct Answers {
    package var path = ""
    /// Whether there is a book at that place already, which is to be opened.
    package var isThere = false
    var size = BookSize.medium
    var onWrong = OnWrong.error
    /// The notebooks that there will be.
    var levels: [Level] = [.everyday]
    var titles: [Level: String] = [:]
    var wantsRecovery = false
    package var passphrases = NewPassphrases()

    /// The book that was wished for, which makes passphrases of its own in `language`.
    package func wishes(_ language: Language) -> NewBookWishes {
      NewBookWishes(size: size, onWrong: onWrong, passphrases: passphrases, titles: titles, language)
    }

    /// The same, where some of them take the place of what is asked for later. The everyday notebook has the title that
    /// it has wherever nobody gives it another one.
    func wishes(puttingOff words: Words) -> NewBookWishes {
      var wishes = wishes(words.language)
      wishes.putsOff = true
      wishes.titles[.everyday] = titles[.everyday] ?? words.usualTitle(.everyday)
      return wishes
    }
  }
}

extension FirstRun.Purpose {
  /// Of a command that makes the book itself.
  package init(
    _ size: BookSize?, _ onWrong: OnWrong?, titled: Set<Level> = [], former: BookSize? = nil,
    tooSmall: [BookSize: String] = [:]
  ) {
    self.init(
      first: .whatItIs, size: size, former: former, tooSmall: tooSmall, onWrong: onWrong, titled: titled,
      makesIt: false)
  }
}
