import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Vault
import Views

/// `search`: the records that hold all the words of a line.
struct Search: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search", abstract: Words.chosen.searchAbstract,
      discussion: Words.chosen.searchDiscussion)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    let early = asks ? nil : try common.early(given)
    try Opening.run(common.choice(), common.talk) { open in
      let line = asks ? try open.searchLine() : try early ?? given()
      guard let words = SearchWords(line, in: open.words.language) else { throw CommandFault.noInput }
      let found = open.report(try open.notebook.records(with: words, in: open.words.language))
      if found.isEmpty { open.talk.tell(open.words.nothingFound) }
      if json.isWanted {
        try open.talk.put(.array(found.map(\.json)))
      } else {
        try open.put(found, around: line)
      }
    }
  }

  /// Whether the words are asked for on the terminal.
  private var asks: Bool { common.passphraseDescriptor == nil && Stream.input.isTerminal }

  /// The first line of standard input.
  private func given() throws -> String {
    let text = Stream.input.isTerminal ? nil : try StandardText.read(limit: Search.mostBytes)
    return text?.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }

  /// The longest line of words that is read, in bytes.
  private static let mostBytes = 1 << 16
}

extension OpenNotebook {
  /// Asks for the words of a search.
  fileprivate mutating func searchLine() throws -> String {
    try line(words.searchTitle, [words.searchHint], isNeeded: true)
  }
}
