import Age
import ArgumentParser
import Platform

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

  @Argument(help: .init(Words.chosen.ageInputHelp, valueName: "input"), completion: .file())
  var input: String

  @Argument(help: .init(Words.chosen.ageOutputHelp, valueName: "output"), completion: .file())
  var output: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    let talk = Conversation(common)
    let recipients = try recipients.map { try Recipient(given: $0) }
    let target = try Target(output)
    if target.isShown && !armor { throw TargetFault.terminal }
    let input = try AgeInput(self.input, talk.words.encrypting)
    defer { input.end() }
    if recipients.isEmpty {
      let passphrase = try PassphraseSource.ofFile(common, talk, isNew: true)
      try unstopped { () throws(Stopped<any Error>) in
        try encrypt(passphrase: passphrase, armored: armor, read: input.read, write: target.put)
      }
    } else {
      try unstopped { () throws(Stopped<any Error>) in
        try encrypt(to: recipients, armored: armor, read: input.read, write: target.put)
      }
    }
    try target.finish()
  }
}

extension Recipient {
  /// The recipient that an argument names.
  init(given text: String) throws {
    do { self = try Recipient(parsing: text) } catch { throw KeyFault.recipient(error) }
  }
}
