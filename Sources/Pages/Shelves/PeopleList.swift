import Questions
import Notebook
import Phrases
import Records
import Screen
import Views

/// People and services.
final class PeopleList: Scene {
  let topic: HelpTopic? = .people
  private var menu = Menu<RecordID>()

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    let people = try open.pages(.person).reversed().map(\.record)
    for person in people { menu.choice(words.listed(person), person.id) }
    if people.isEmpty { menu.text(words.noPeopleYet) }
    var keys = [KeyHint("n", words.addKey)]
    if people.contains(where: { !$0.telephones.isEmpty }) { keys.append(KeyHint("t", words.numbersKey)) }
    if !AgreedWords(people).words.isEmpty { keys.append(KeyHint("a", words.agreedKey)) }
    return open.panel(words.peopleTitle, menu.rows, keys: keys + [.back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (.chosen(let index), _): menu[index].map { .to(RecordScene($0, .person)) } ?? .stay
    case (_, "n"): try .to(open.newForm(.person))
    case (_, "t"): .to(PeopleList.numbers(open.words))
    case (_, "a"): .to(PeopleList.agreed(open.words))
    case (.back, _): .back
    default: .stay
    }
  }

  private static func numbers(_ words: Words) -> ReadingScene {
    ReadingScene(words.numbersKey) { open in
      let people = try open.pages(.person).reversed().map(\.record).filter { !$0.telephones.isEmpty }
      return NumbersPage(words: open.words, width: unbroken, isCarried: false).lines(people)
    }
  }

  private static func agreed(_ words: Words) -> ReadingScene {
    ReadingScene(words.agreedKey) { open in
      let people = try open.pages(.person).reversed().map(\.record)
      return AgreedLines(words: open.words, width: unbroken).lines(AgreedWords(people))
    }
  }
}
