import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Sodium
import Vault
import Views

/// `merge`: takes over what another copy of the book has.
struct Merge: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.mergeAbstract, discussion: Words.chosen.mergeDiscussion)
  }

  @Argument(help: .init(Words.chosen.mergePathHelp, valueName: "path"), completion: .file())
  var path: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let copy = try other(open)
    let versions = try open.takeOver(copy, only: common.notebook == nil ? nil : open.level)
    for id in versions { try open.talk.put(id.description) }
  }

  /// A copy of the same book opens with the same keys; another book needs a passphrase.
  private func other(_ open: borrowing OpenNotebook) throws -> OpenBook {
    if let copy = try open.otherCopy(at: path) { return copy }
    guard let descriptor = common.passphraseDescriptor else {
      return try OpenBook.reading(path, passphrase: open.askSilently(open.words.otherPassphrase))
    }
    let lines = SecretLines(descriptor: descriptor, limit: PassphraseSource.longest)
    guard let line = try PassphraseSource.next(lines) else { throw CommandFault.noPassphraseLine }
    return try OpenBook.reading(path, passphrase: line)
  }
}
