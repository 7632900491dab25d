import ArgumentParser
import Phrases
import Platform
import Records
import Sodium
import Vault

/// `renew`: a fresh file with new passphrases, or of another size.
struct Renew: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.renewAbstract, discussion: Words.chosen.renewDiscussion)
  }

  @Argument(help: .init(Words.chosen.renewPathHelp, valueName: "path"), completion: .file())
  var path: String

  @Option(help: .init(Words.chosen.renewSizeHelp, valueName: "size"))
  var size: BookSize?

  @Option(name: .customLong("on-wrong"), help: .init(Words.chosen.renewOnWrongHelp, valueName: "what"))
  var onWrong: OnWrong?

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  var takesEarlier: Bool { true }

  func work(in open: inout OpenNotebook) throws {
    if File.Identity(path: path) != nil { throw VaultError.exists }
    let folder = folder(of: path)
    if !isFolder(folder) { throw TargetFault.noFolder(folder) }
    open.talk.tell(open.words.whatRenewLeaves)
    let wishes = try wishes(open)
    guard let key = wishes.passphrases.highestPassphrase else { throw VaultError.noEverydayPassphrase }
    let renewal = try write(wishes, key.passphrase, open)
    open.talk.tell(open.words.renewed(renewal.carried, path))
    if renewal.leftBehind > 0 { open.tellDamage(open.words.leftBehind(renewal.leftBehind)) }
  }

  /// Asked on the terminal; or the lines that follow the opening passphrase on its descriptor.
  private func wishes(_ open: borrowing OpenNotebook) throws -> NewBookWishes {
    guard let descriptor = common.passphraseDescriptor else {
      return try asked(open)
    }
    let passphrases = try NewPassphrases(descriptor: descriptor)
    for (label, weakness) in passphrases.weaknesses {
      open.talk.tell("\(label.rawValue): \(open.words.weakness(weakness))")
    }
    let former: OnWrong = try open.book.opensOnAnything() ? .everyday : .error
    return NewBookWishes(
      size: size ?? open.book.size, onWrong: onWrong ?? former, passphrases: passphrases)
  }

  /// The questions of `create`, but for the titles of notebooks that have their settings already.
  private func asked(_ open: borrowing OpenNotebook) throws -> NewBookWishes {
    let titled = try open.book.levels.filter { try !open.book.summaries([.settings], in: $0).isEmpty }
    return try open.talk.wishes(FirstRun.Purpose(size, onWrong, titled: Set(titled)), at: path)
  }

  private func write(
    _ wishes: NewBookWishes, _ passphrase: borrowing SecretBytes, _ open: borrowing OpenNotebook
  ) throws -> Renewal {
    let progress = open.talk.progress(open.words.creating)
    defer { progress.end() }
    return try open.book.renew(wishes.book(), at: path, passphrase: passphrase, progress: progress.advance)
  }
}
