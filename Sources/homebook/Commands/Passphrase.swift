import ArgumentParser
import Notebook
import Phrases
import Platform
import Records
import Screen

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

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func validate() throws {
    let ways = [recovery, split != nil, join].count { $0 }
    if ways > 1 { throw ValidationError("--recovery, --split, --join: 1") }
  }

  func run() throws {
    let talk = Conversation(common)
    if let split { return try PaperPhrase(talk: talk, options: common).split(split) }
    if join { return try PaperPhrase(talk: talk, options: common).join() }
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
