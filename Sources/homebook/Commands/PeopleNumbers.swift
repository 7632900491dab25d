import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Screen
import Text
import Views

/// `people numbers`: a page of telephone numbers.
struct PeopleNumbers: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "numbers", abstract: Words.chosen.numbersAbstract,
      discussion: Words.chosen.numbersDiscussion)
  }

  @Flag(help: .init(Words.chosen.carryHelp))
  var carry = false

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let people = try open.pages(.person).reversed().map(\.record)
    let listed = people.filter { !$0.telephones.isEmpty }
    if json.isWanted { return try open.talk.put(.array(listed.map { carry ? $0.carried : $0.json })) }
    let page = NumbersPage(words: open.words, width: open.width, isCarried: carry)
    for line in page.lines(listed) { try open.talk.put(line) }
    let others = people.count - listed.count
    if others > 0 { open.talk.tell(open.words.withoutNumber(others)) }
    if people.isEmpty { open.talk.tell(open.words.nothingListed) }
  }
}

extension Record {

  /// The name and the numbers, and nothing by which a stranger could tell whence they come.
  fileprivate var carried: JSON {
    ["name": fields[.name] ?? .null, "telephones": fields[.telephones] ?? []]
  }
}
