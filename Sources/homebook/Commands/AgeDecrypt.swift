import Age
import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Views

/// `age decrypt`: opens an age file.
struct AgeDecrypt: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "decrypt", abstract: Words.chosen.ageDecryptAbstract,
      discussion: Words.chosen.ageDecryptDiscussion)
  }

  @Option(
    name: .customLong("identity"), help: .init(Words.chosen.identityHelp, valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Flag(name: .customLong("own-key"), help: .init(Words.chosen.ownKeyHelp))
  var usesOwnKey = false

  @OptionGroup var streams: AgeStreams
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func validate() throws {
    let readers = (files + [streams.input]).count { $0 == "-" }
    if readers > 1 { throw ValidationError(Words.chosen.oneStream) }
  }

  func run() throws {
    let identities = try files.flatMap { try Identity.all(at: $0) }
    guard usesOwnKey else { return try decrypt(identities) }
    try Opening.run(common.choice(), common.talk) { open in
      try decrypt(identities + open.notebook.ownIdentities(), open.talk)
    }
  }

  /// Nothing of the text goes out before the end of the file was read and is right.
  private func decrypt(_ identities: [Identity], _ talk: Conversation? = nil) throws {
    let talk = talk ?? common.talk
    let target = try Target(streams.output, holdsBack: true)
    try streams.pass(to: target, talk.words.decrypting) { input in
      guard identities.isEmpty else {
        return try unstopped { () throws(Stopped<any Error>) in
          try Age.decrypt(identities: identities, read: input.read, write: target.put)
        }
      }
      if common.passphraseDescriptor == nil, try input.lock() != .passphrase { throw AgeError.needsIdentity }
      try input.decrypt(
        with: try PassphraseSource.ofFile(from: common.passphraseDescriptor, talk), write: target.put)
    }
  }
}
