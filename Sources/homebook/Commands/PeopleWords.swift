import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Views

/// `people words`: every agreed word, and who knows it.
struct PeopleWords: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "words", abstract: Words.chosen.wordsAbstract, discussion: Words.chosen.wordsDiscussion)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let agreed = AgreedWords(try open.pages(.person).reversed().map(\.record))
    if json.isWanted { return try open.talk.put(agreed.json) }
    let lines = AgreedLines(words: open.words, width: open.width).lines(agreed)
    for line in lines { try open.talk.put(line) }
    if lines.isEmpty { open.talk.tell(open.words.nothingListed) }
  }
}

extension AgreedWords {
  fileprivate var json: JSON {
    [
      "words": AgreedWords.json(words, under: "word"),
      "differentWords": AgreedWords.json(differentWords, under: "means"),
      "differentMeanings": AgreedWords.json(differentMeanings, under: "word"),
    ]
  }

  private static func json(_ groups: [[Agreed]], under name: String) -> JSON {
    .array(
      groups.map { group in
        var object = JSONObject()
        object[name] = group.first?.parts[name]
        object["knownTo"] = .array(group.map(\.json))
        return .object(object)
      })
  }
}

extension Agreed {
  /// The person, and the word with all that was written about it.
  fileprivate var json: JSON {
    var object: JSONObject = ["id": .string(person.id.description)]
    object[.name] = person.fields[.name]
    for member in parts.members { object[member.name] = member.value }
    return .object(object)
  }
}
