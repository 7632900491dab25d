import Vault
import Questions
import Storage
import ArgumentParser
import Pages
import Phrases
import Platform
import Sodium
import Views

/// `create`: makes a book.
struct Create: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.createAbstract, discussion: Words.chosen.createDiscussion)
  }

  @Option(help: .init(Words.chosen.sizeHelp, valueName: "size"))
  var size: BookSize?

  @Option(name: .customLong("on-wrong"), help: .init(Words.chosen.onWrongHelp, valueName: "what"))
  var onWrong: OnWrong?

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    let talk = common.talk
    let path = try common.path()
    if File.Identity(path: path) != nil { throw MediumError.exists }
    let wishes =
      try talk.asks ? talk.wishes(FirstRun.Purpose(size, onWrong), at: path) : handedOver(talk)
    try Create.make(wishes, at: path, talk)
    if talk.asks { try talk.explain(talk.words.afterCreating(path)) }
  }

  /// What the arguments and the lines of the descriptor say; nothing is asked.
  private func handedOver(_ talk: Conversation) throws -> NewBookWishes {
    guard let descriptor = common.passphraseDescriptor else { throw CommandFault.noPassphrase }
    guard let onWrong else { throw CommandFault.nobodyToAsk(option: "--on-wrong") }
    let passphrases = try NewPassphrases(descriptor: descriptor)
    for (label, weakness) in passphrases.weaknesses {
      talk.tell("\(label.rawValue): \(talk.words.weakness(weakness))")
    }
    return NewBookWishes(
      size: size ?? .medium, onWrong: onWrong, passphrases: passphrases, talk.words.language)
  }

  /// Makes the folder that is missing, the file, and the settings of its notebooks.
  private static func make(_ wishes: NewBookWishes, at path: String, _ talk: Conversation) throws {
    try makeFolder(folder(of: path))
    let progress = talk.progress(talk.words.creating)
    defer { progress.end() }
    try wishes.book().write(to: path, progress: progress.advance)
  }
}
