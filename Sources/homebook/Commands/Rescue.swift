import Vault
import Storage
import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Views

/// `rescue`: a fresh book of what is left of a damaged one.
struct Rescue: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.rescueAbstract, discussion: Words.chosen.rescueDiscussion)
  }

  @Argument(help: .init(Words.chosen.rescueFileHelp, valueName: "file"), completion: .file())
  var file: String

  @Argument(help: .init(Words.chosen.renewPathHelp, valueName: "path"), completion: .file())
  var path: String

  @Option(help: .init(Words.chosen.renewSizeHelp, valueName: "size"))
  var size: BookSize?

  @Option(name: .customLong("on-wrong"), help: .init(Words.chosen.renewOnWrongHelp, valueName: "what"))
  var onWrong: OnWrong?

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    let fresh = FreshBook(path: path, size: size, onWrong: onWrong, descriptor: common.passphraseDescriptor)
    try fresh.checkPlace()
    var options = common
    options.file = file
    try Opening.run(options.choice(), options.talk, whole: true, takesEarlier: true, isRead: true) { open in
      let renewal = try fresh.make(of: open)
      open.talk.tell(open.words.rescued(renewal.carried, path))
      if renewal.leftBehind > 0 { open.tellDamage(open.words.leftBehind(renewal.leftBehind)) }
      // What matters is safe by now: a medium that is dying is asked for the rest.
      let unread = try unreadBlocks(open)
      if unread > 0 { open.tellDamage(open.words.unreadBlocks(unread)) }
      if open.status == .done { open.talk.tell(open.words.nothingLost) }
    }
  }

  private func unreadBlocks(_ open: borrowing OpenNotebook) throws -> Int {
    let progress = open.talk.progress(open.words.countingUnread)
    defer { progress.end() }
    return try open.book.unreadBlocks { share in
      try Signals.check()
      progress.advance(share)
    }
  }
}
