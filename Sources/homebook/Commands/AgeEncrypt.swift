import Age
import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Views

/// `age encrypt`: makes an age file.
struct AgeEncrypt: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "encrypt", abstract: Words.chosen.ageEncryptAbstract,
      discussion: Words.chosen.ageEncryptDiscussion)
  }

  @Option(name: .customLong("to-recipient"), help: .init(Words.chosen.toRecipientHelp, valueName: "age1"))
  var recipients: [String] = []

  @Flag(help: .init(Words.chosen.armorHelp))
  var armor = false

  @OptionGroup var streams: AgeStreams
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    let talk = common.talk
    let recipients = try recipients.map { try Recipient(given: $0) }
    let target = try Target(streams.output)
    if target.isShown && !armor { throw TargetFault.terminal }
    try streams.pass(to: target, talk.words.encrypting) { input in
      guard recipients.isEmpty else {
        return try unstopped { () throws(Stopped<any Error>) in
          try encrypt(to: recipients, armored: armor, read: input.read, write: target.put)
        }
      }
      let passphrase = try PassphraseSource.ofNewFile(from: common.passphraseDescriptor, talk)
      try unstopped { () throws(Stopped<any Error>) in
        try encrypt(passphrase: passphrase, armored: armor, read: input.read, write: target.put)
      }
    }
  }
}
