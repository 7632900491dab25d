import ArgumentParser
import Notebook
import Pages
import Passphrases
import Phrases
import Platform
import Records
import Screen
import Views

/// `passphrase`: suggests a strong passphrase in words.
struct Passphrase: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words.chosen.passphraseAbstract, discussion: Words.chosen.passphraseDiscussion)
  }

  @Flag(help: .init(Words.chosen.recoveryHelp))
  var recovery = false

  @Option(help: .init(Words.chosen.splitHelp, valueName: "k/n"))
  var split: SplitPlan?

  @Flag(help: .init(Words.chosen.joinHelp))
  var join = false

  @Flag(help: .init(Words.chosen.checkHelp))
  var check = false

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func validate() throws {
    let ways = [recovery, split != nil, join, check].count { $0 }
    if ways > 1 { throw ValidationError("--recovery, --split, --join, --check: 1") }
  }

  func run() throws {
    let talk = common.talk
    if let split { return try PaperPhrase(talk: talk, descriptor: common.passphraseDescriptor).split(split) }
    if join { return try PaperPhrase(talk: talk, descriptor: common.passphraseDescriptor).join() }
    if check {
      return try PhraseCheck(talk: talk, descriptor: common.passphraseDescriptor).run(asJSON: json.isWanted)
    }
    if recovery {
      let phrase = SecretWords(RecoveryPhrase.random(talk.words.language).words)
      try put(phrase, bits: RecoveryPhrase.bitCount, count: RecoveryPhrase.wordCount, talk)
    } else {
      let count = WordList.usualCount
      let words = SecretWords(WordList(talk.words.language).drawSecretly())
      try put(words, bits: count * WordList.bitsPerWord, count: count, talk)
    }
  }

  private func put(_ passphrase: SecretWords, bits: Int, count: Int, _ talk: Conversation) throws {
    if json.isWanted {
      // The words are letters and spaces: nothing in them has to be escaped.
      let object = (["passphrase": "", "bits": .integer(bits)] as JSON).pretty() + [10]
      let place = (object.firstIndex(of: UInt8(ascii: ":")) ?? 0) + 3
      try talk.put(Array(object[..<place]))
      try Stream.output.write(passphrase.bytes)
      try talk.put(Array(object[place...]))
    } else {
      try talk.put(passphrase)
      talk.tell(talk.words.passphraseBits(bits, words: count))
    }
  }
}
