import ArgumentParser
import Notebook
import Phrases
import Platform
import Records
import Sodium
import Vault

/// `merge`: takes over what another copy of the book has.
struct Merge: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.mergeAbstract, discussion: Words.chosen.mergeDiscussion)
  }

  @Argument(help: .init(Words.chosen.mergePathHelp, valueName: "path"), completion: .file())
  var path: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    guard let identity = File.Identity(path: path) else { throw VaultError.notFound }
    if identity == File.Identity(path: try common.path()) { throw CopyFault.itself }
    let other = try self.other(open)
    var total = MergeCounts()
    for level in levels(open, other) {
      for note in other.notes(level) {
        open.tellDamage(open.words.note(note, lower: level))
      }
      let taken = open.report(try open.notebook.take(other, in: level, now: .now()))
      for id in taken.versions { try open.talk.put(id.description) }
      total.add(taken)
    }
    open.talk.tell(open.words.merged(total))
  }

  /// A copy of the same book opens with the same keys; another book needs a passphrase.
  private func other(_ open: borrowing OpenNotebook) throws -> OpenBook {
    if let copy = try open.book.otherCopy(at: path) { return copy }
    guard let descriptor = common.passphraseDescriptor else {
      return try OpenBook.reading(path, passphrase: open.askSilently(open.words.otherPassphrase))
    }
    let lines = SecretLines(descriptor: descriptor, limit: PassphraseSource.longest)
    guard let line = try PassphraseSource.next(lines) else { throw CommandFault.noPassphraseLine }
    return try OpenBook.reading(path, passphrase: line)
  }

  /// The notebooks that are open in both; the one that `--notebook` names where it does.
  private func levels(_ open: borrowing OpenNotebook, _ other: borrowing OpenBook) -> [Level] {
    let both = open.book.levels.filter(other.levels.contains)
    return common.notebook == nil ? both : both.filter { $0 == open.level }
  }
}

/// Why another file is not taken.
enum CopyFault: Error, Equatable {
  /// It is the book itself.
  case itself
}

extension CopyFault: Told {
  func telling(_ words: Words) -> Telling {
    switch self {
    case .itself: Telling(.refused, words.mergeItself, next: words.nothingWritten)
    }
  }
}
