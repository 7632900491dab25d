import ArgumentParser
import Records

/// `passphrase`: suggests a strong passphrase in words.
struct Passphrase: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words.chosen.passphraseAbstract, discussion: Words.chosen.passphraseDiscussion)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    let talk = Conversation(common)
    let passphrase = WordList(talk.words.language).draw()
    let bits = WordList.usualCount * WordList.bitsPerWord
    if json.isWanted {
      try talk.put(["passphrase": .string(passphrase), "bits": .integer(bits)] as JSON)
    } else {
      try talk.put(passphrase)
      talk.tell(talk.words.passphraseBits(bits, words: WordList.usualCount))
    }
  }
}

extension Words {
  var passphraseAbstract: String {
    say("Suggests a strong passphrase in words.", "Propone una contraseña fuerte hecha de palabras.")
  }
  var passphraseDiscussion: String {
    say(
      "It is drawn at random and kept nowhere. Write it down before you use it.",
      "Se saca al azar y no se guarda en ninguna parte. Apúntala antes de usarla.")
  }
  func passphraseBits(_ bits: Int, words: Int) -> String {
    say(
      "\(words) words at random, \(bits) bits: not to be guessed, even with many machines and years.",
      "\(words) palabras al azar, \(bits) bits: no se adivina ni con muchas máquinas y años.")
  }
}
