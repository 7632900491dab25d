// Answers: what is said beside a question, and where an answer is not taken.

extension Words {
  package var withdrawQuestion: String {
    say("Withdraw this entry? It stays readable.", "¿Retirar esta entrada? Se seguirá pudiendo leer.")
  }
  package var limitHint: String {
    say(
      "(2026-03-01 21:30, 2026-03-01, 2026-03, 2026, or words)",
      "(2026-03-01 21:30, 2026-03-01, 2026-03, 2026 o palabras)")
  }
  package var needed: String { say("This one is needed.", "Esta respuesta hace falta.") }
  package var noSuchPerson: String {
    say(
      "Nobody in your list of people has that name. Esc goes back without an answer.",
      "En tu lista de personas nadie tiene ese nombre. Esc vuelve sin respuesta.")
  }
  package func severalPeople(_ count: Int) -> String {
    say(
      "\(count) people in your list fit. Type more of the name.",
      "Coinciden \(count) personas de tu lista. Escribe más del nombre.")
  }
  package var takenAsWords: String { say("Kept in your words.", "Queda con tus palabras.") }
  package var keptUnfinished: String {
    say(
      "What was typed is kept as unfinished: homebook shows it on its first screen.",
      "Lo escrito se conserva sin terminar: homebook lo muestra en su primera pantalla.")
  }
}
