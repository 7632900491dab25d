import Vault
import Storage
import ArgumentParser
import Pages
import Phrases
import Views

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
    let fresh = FreshBook(path: path, size: size, onWrong: onWrong, descriptor: common.passphraseDescriptor)
    try fresh.checkPlace()
    let renewal = try fresh.make(of: open)
    open.talk.tell(open.words.renewed(renewal.carried, path))
    if renewal.leftBehind > 0 { open.tellDamage(open.words.leftBehind(renewal.leftBehind)) }
  }
}
