import ArgumentParser
import Pages
import Phrases
import Vault
import Views

/// `purge`: makes deleted text unreadable.
struct Purge: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.purgeAbstract, discussion: Words.chosen.purgeDiscussion)
  }

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    open.talk.tell(open.words.rewriteNotice(open.book.ringPlaces))
    try open.purge()
  }
}
