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
