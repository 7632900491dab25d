import Phrases
import Records
import Screen
import Text

/// What is offered in the everyday notebook of a book that was just made.
enum Beginning {
  /// The scenes above the first screen: a second copy, and behind it the first page of the household.
  static func scenes(_ words: Words, sticks: [String] = Sticks.found()) -> [any Scene] {
    [firstPage(words), secondCopy(words, sticks)]
  }

  private static func secondCopy(_ words: Words, _ sticks: [String]) -> AskScene {
    AskScene(
      words.secondCopyTitle, [words.aboutSecondCopy],
      answers: sticks.map { words.stick($0.onOneLine) } + [words.anotherPlace, words.notNow],
      no: sticks.count + 1
    ) { index, open in
      switch index {
      case sticks.count: return .instead(try open.secondCopyScene())
      case sticks.indices: try open.makeSecondCopy(at: sticks[index] + "/" + Sticks.fileName)
      default: break
      }
      return .back
    }
  }

  private static func firstPage(_ words: Words) -> AskScene {
    AskScene(
      words.firstPageTitle, words.aboutFirstPage,
      answers: [words.firstPlan, words.firstEntry, words.noneYet],
      no: 2
    ) { index, open in
      switch index {
      case 0: .instead(TemplateList())
      case 1: try .afterBack(.to(open.newForm(.entry)))
      default: .back
      }
    }
  }
}
