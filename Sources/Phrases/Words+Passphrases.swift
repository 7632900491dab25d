package import Notebook
import Strength
import Text

// MARK: Changing

extension Words {
  package var passphraseAbstract: String {
    say("Suggests a strong passphrase in words.", "Propone una contraseña fuerte hecha de palabras.")
  }
  package var passphraseDiscussion: String {
    say(
      "It is drawn at random and kept nowhere. Write it down before you use it.",
      "Se saca al azar y no se guarda en ninguna parte. Apúntala antes de usarla.")
  }
  package func passphraseBits(_ bits: Int, words: Int) -> String {
    say(
      "\(words) words at random, \(bits) bits: not to be guessed, even with many machines and years.",
      "\(words) palabras al azar, \(bits) bits: no se adivina ni con muchas máquinas y años.")
  }
}

// MARK: Pieces

extension Words {
  package var recoveryHelp: String {
    say("Twelve words for paper, which can be split.", "Doce palabras para papel, que se pueden repartir.")
  }
  package var splitHelp: String {
    say(
      "Splits such a phrase, which is asked for, into pieces: with 3/5, any three of five give it back.",
      "Pide una frase así y la divide en partes: con 3/5, tres cualesquiera de las cinco la devuelven.")
  }
  package var joinHelp: String {
    say(
      "Reads pieces, one a line, and prints the phrase.", "Lee partes, una por línea, y escribe la frase.")
  }
  package func anyOf(_ threshold: Int, _ count: Int) -> String {
    say(
      "Any \(threshold) of these \(count) give the phrase back; fewer say nothing of it. One person, one piece.",
      "\(threshold) cualesquiera de estas \(count) devuelven la frase; con menos no se averigua nada. A cada persona, una."
    )
  }
  package var phraseToSplit: String { say("The twelve words (not shown):", "Las doce palabras (no se ven):") }
  package func nextPiece(_ number: Int) -> String { say("Piece \(number):", "Parte \(number):") }
  package var notAPhrase: String {
    say(
      "That is not a phrase of twelve words as this program makes them, or a word of it is wrong.",
      "Eso no es una frase de doce palabras de este programa, o alguna palabra está mal.")
  }
  package var otherBytes: String {
    say(
      "These pieces belong together, but not to a phrase of this program.",
      "Estas partes van juntas, pero no son de una frase de este programa.")
  }
  package func unknownWord(_ word: String) -> String {
    say("\"\(word.shown)\" is not a word of pieces.", "«\(word.shown)» no es una palabra de las partes.")
  }
  package var pieceLength: String {
    say("A piece has twenty words or more.", "Una parte tiene veinte palabras o más.")
  }
  package var pieceChecksum: String {
    say(
      "A word of this piece is wrong or in the wrong place.",
      "Alguna palabra de esta parte está mal o fuera de su sitio.")
  }
  package var piecesMixed: String {
    say("These pieces do not belong together.", "Estas partes no van juntas.")
  }
  package func tooFewPieces(_ have: Int, _ need: Int) -> String {
    say("\(need) pieces are needed, and there are \(have).", "Hacen falta \(need) partes y hay \(have).")
  }
  package var aboutPieces: String {
    say(
      "The phrase can also be split into pieces for people you trust: some of them together give it back, fewer learn nothing.",
      "La frase también se puede repartir entre personas de confianza: varias juntas la devuelven, con menos no se averigua nada."
    )
  }
  package var wantsPieces: String { say("Split it among people?", "¿Repartirla entre personas?") }
  package var splitIt: String { say("Yes, split it", "Sí, repartirla") }
  package var howManyPieces: String {
    say("How many of how many, such as 2/3.", "Cuántas de cuántas, por ejemplo 2/3.")
  }
  package var piecesLabel: String { say("Pieces:", "Partes:") }
  package var piecesWritten: String {
    say("Each is written on a paper of its own", "Cada una está apuntada en su papel")
  }
}

// MARK: Strength

extension Words {
  package func weakness(_ weakness: PassphraseWeakness) -> String {
    switch weakness {
    case .guessable(let reasons):
      say(
        "Someone who knows you, or a machine, could find this passphrase soon. What can be seen in it:",
        "Alguien que te conoce, o una máquina, podría dar pronto con esta contraseña. Lo que se ve en ella:")
        + " \(reasons.map(reason).joined(separator: ", "))."
    case .doubtful(let reasons):
      say(
        "A machine that tries for long could find this passphrase. What can be seen in it:",
        "Una máquina que pruebe mucho tiempo podría dar con esta contraseña. Lo que se ve en ella:")
        + " \(reasons.map(reason).joined(separator: ", "))."
    case .notASCII:
      say(
        "This passphrase has accents or signs that another keyboard may write in another way.",
        "Esta contraseña tiene acentos o signos que otro teclado puede escribir de otra forma.")
    }
  }

  /// That silence is no praise.
  package var onlySomeWeaknesses: String {
    say(
      "The program can only find some weak ones: no warning does not mean that it is a good one.",
      "El programa solo reconoce algunas débiles: que no avise no quiere decir que sea buena.")
  }

  private func reason(_ reason: Strength.Reason) -> String {
    switch reason {
    case .common: say("a password that many people have", "una contraseña que usa mucha gente")
    case .name: say("a name", "un nombre")
    case .place: say("a place", "un lugar")
    case .club: say("a team", "un equipo")
    case .date: say("a date or a year", "una fecha o un año")
    case .number: say("a long number, as telephones have", "un número largo, como los de teléfono")
    case .keys: say("keys that lie side by side", "teclas que están juntas")
    case .row: say("letters or numbers in their order", "letras o números por orden")
    case .repetition: say("something more than once", "algo repetido")
    case .phrase: say("a line that many people know", "una frase que mucha gente conoce")
    case .words: say("few words that everybody uses", "pocas palabras, muy usadas")
    case .short: say("it is short", "es corta")
    }
  }
}
