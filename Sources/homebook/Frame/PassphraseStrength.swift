import Notebook
import Phrases
import Strength

extension Words {
  func weakness(_ weakness: PassphraseWeakness) -> String {
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
  var onlySomeWeaknesses: String {
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
