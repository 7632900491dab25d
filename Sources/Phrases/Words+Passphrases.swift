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

// MARK: Typing and checking

extension Words {
  package var showKey: String { say("see it or not", "verla o no") }
  package var completeKey: String { say("complete a word", "completar una palabra") }

  package func strangeWord(_ number: Int) -> String {
    say("Word \(number) is none of the list.", "La palabra \(number) no es de la lista.")
  }
  package func allListed(_ count: Int) -> String {
    say(
      "\(many(count, ("word", "words"), ("", ""))), all of the list.",
      "\(many(count, ("", ""), ("palabra", "palabras"))), todas de la lista.")
  }
  package func someAreStrange(_ strange: Int, of count: Int) -> String {
    say(
      "\(many(count - strange, ("word", "words"), ("", ""))) of \(count) \(count - strange == 1 ? "is" : "are") of the list.",
      "De \(count) palabras, \(count - strange == 1 ? "una es" : "\(count - strange) son") de la lista.")
  }
  package var checkHelp: String {
    say(
      "Says of words, which are asked for, whether they are of a list and fit together; opens no book.",
      "Pide unas palabras y dice si son de una lista y van juntas; no abre ningún libro.")
  }
  package var wordsToCheck: String { say("The words (not shown): ", "Las palabras (no se ven): ") }
  package var near: String { say("Near to it: ", "Parecidas: ") }
  package var phraseFits: String {
    say(
      "All twelve are words of the list, and they fit together.",
      "Las doce son palabras de la lista y van juntas.")
  }
  package var phraseDoesNotFit: String {
    say(
      "All twelve are words of the list, but they do not fit together: at least one is another word of the list, or "
        + "stands in another place.",
      "Las doce son palabras de la lista, pero no van juntas: al menos una es otra palabra de la lista o está en otro "
        + "lugar.")
  }
  package func suggestionFits(_ count: Int) -> String {
    say(
      "All \(count) are words of the list. Whether they are the right ones only opening tells.",
      "Las \(count) son palabras de la lista. Si son las buenas, solo se sabe al abrir.")
  }
  package func otherCount(_ count: Int) -> String {
    say(
      "There \(count == 1 ? "is" : "are") \(many(count, ("word", "words"), ("", ""))). A phrase for paper has twelve, a "
        + "suggested passphrase and a locked copy seven, a page for a browser six.",
      "Hay \(many(count, ("", ""), ("palabra", "palabras"))). Una frase para papel tiene doce; una contraseña propuesta o "
        + "una copia cerrada, siete; una página para el navegador, seis.")
  }
  package var notOfAList: String {
    say(
      "These are not words of a list of this program. In a passphrase of your own, capitals and the spaces between words "
        + "count.",
      "No son palabras de ninguna lista de este programa. En una contraseña tuya cuentan las mayúsculas y los espacios "
        + "entre palabras.")
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
  package var pieceRounds: String {
    say(
      "This piece asks for far more work than those of this program do. It comes from elsewhere, or its words were changed.",
      "Esta parte pide mucho más trabajo que las de este programa. Viene de otro sitio, o alguien cambió sus palabras."
    )
  }
  package var piecesMixed: String {
    say("These pieces do not belong together.", "Estas partes no van juntas.")
  }
  package func tooFewPieces(_ have: Int, _ need: Int) -> String {
    say(
      "\(need) pieces are needed, and there \(have == 1 ? "is one" : "are \(have)"). Give the others too, one a line.",
      "Hacen falta \(need) partes y hay \(have == 1 ? "una" : "\(have)"). Da también las otras, una por línea."
    )
  }
  package var noPieces: String {
    say(
      "There is no piece in what came in. Give the pieces, one a line.",
      "En lo que llegó no hay ninguna parte. Da las partes, una por línea.")
  }
  package var aboutPieces: String {
    say(
      "The phrase can also be split into pieces for several people: some of them together give it back, fewer learn nothing.",
      "La frase también se puede repartir entre varias personas: algunas juntas la devuelven, con menos no se averigua nada."
    )
  }
  package var wantsPieces: String { say("Split it among people?", "¿Repartirla entre personas?") }
  package var splitIt: String { say("Yes, split it", "Sí, repartirla") }
  package var howManyPieces: String {
    say("How many of how many, such as 2/3.", "Cuántas de cuántas, por ejemplo 2/3.")
  }
  package var piecesTitle: String {
    say("Words for paper, in pieces", "Las palabras del papel, en partes")
  }
  package var paperFirst: String {
    say(
      "Type the twelve words as they stand on your paper.",
      "Escribe las doce palabras como están en tu papel.")
  }
  package var joinTitle: String { say("Words in pieces", "Palabras en partes") }
  package var aboutJoining: String {
    say(
      "Type one piece after another. When there are enough, they open the book.",
      "Escribe una parte tras otra. Cuando basten, abren el libro.")
  }
  package var forgottenKey: String { say("I do not know it", "no la sé") }
  package var forgottenTitle: String { say("Without the passphrase", "Sin la contraseña") }
  package var aboutForgotten: [String] {
    [
      say(
        "Nobody can set it anew. Were twelve words written on paper? They open the book too: go back and type them as the "
          + "passphrase. Capitals and spaces do not matter.",
        "Nadie puede poner otra. ¿Se apuntaron doce palabras en papel? También abren el libro: vuelve atrás y escríbelas como "
          + "contraseña. Las mayúsculas y los espacios no importan."),
      say(
        "If they were given to several people in pieces, some of these give them back.",
        "Si se repartieron en partes entre varias personas, algunas de ellas las devuelven."),
    ]
  }
  package var havePieces: String { say("I have pieces", "Tengo partes") }
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
        "This passphrase has accents or signs that not every keyboard has.",
        "Esta contraseña tiene acentos o signos que no están en todos los teclados.")
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
