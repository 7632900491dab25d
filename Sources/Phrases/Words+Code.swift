package import Notebook
import Records
import Text

// MARK: The code of the journal

extension Words {
  package var journalCodeTitle: String { say("The code of the journal", "El código del diario") }
  package var codeKey: String { say("code", "código") }
  package var giveCodeKey: String { say("note who has it", "anotar quién lo tiene") }
  package var whoHasCode: String {
    say("Who has written it down?", "¿Quién lo ha anotado?")
  }
  package var codeGivenTitle: String { say("Who has it, and since when", "Quién lo tiene y desde cuándo") }
  package var codeNotGiven: String { say("nobody yet", "nadie todavía") }
  package var aboutJournalCode: [String] {
    [
      say(
        "Someone you trust can write this code down, with the date. Then it can be seen later that what stands here "
          + "today was not changed. It shows none of your words, and it does not show that they are so.",
        "Alguien de confianza puede anotar este código con la fecha. Así se ve más adelante que lo que hoy está aquí no "
          + "se cambió. No muestra ninguna de tus palabras, ni muestra que sean ciertas."),
      say(
        "It can be read out on the telephone. Each new entry makes a new code; the old one still counts for its day. "
          + "Once a month is a good habit.",
        "Se puede leer por teléfono. Cada entrada nueva da un código nuevo; el anterior sigue valiendo para su día. Una "
          + "vez al mes es una buena costumbre."),
    ]
  }

  /// The line below the journal: the code today, and who had it last.
  package func codeToday(_ code: String, _ last: GivenCode?) -> String {
    let today = say("Code today: \(code).", "Código de hoy: \(code).")
    let given = last.map { say("Last noted: \(listed($0)).", "Última nota: \(listed($0)).") }
    return [today, given ?? say("Nobody has one yet.", "Nadie tiene uno todavía.")].joined(separator: " ")
  }

  /// Who was given the code, and when.
  package func listed(_ given: GivenCode) -> String {
    let day = given.when.map { CivilDay(number: Int64($0.seconds / 86_400)).shown(in: language) }
    return [day, given.reader?.shown.onOneLine].compactMap(\.self).joined(separator: ", ")
  }
}
