// MARK: The course of an interview

extension Words {
  var howToAnswer: String {
    say(
      "Enter leaves a question out. A full stop alone goes straight to the end. Nothing is saved before you say so.",
      "Intro (Enter) salta una pregunta. Un punto solo lleva directo al final. Nada se guarda hasta que lo digas."
    )
  }
  var howToChange: String {
    say(
      "Choose what to change by its number. Nothing is saved before you say so.",
      "Elige por su número lo que quieres cambiar. Nada se guarda hasta que lo digas.")
  }
  var moreQuestions: String {
    say("That is enough to save it. More questions?", "Con esto ya se puede guardar. ¿Más preguntas?")
  }
  var saveQuestion: String { say("What now?", "¿Y ahora?") }
  var saveChoices: [String] {
    [
      say("Save it", "Guardarlo"), say("Change something", "Cambiar algo"),
      say("Leave without saving", "Salir sin guardar"),
    ]
  }
  var withdrawQuestion: String {
    say("Withdraw this entry? It stays readable.", "¿Retirar esta entrada? Se seguirá pudiendo leer.")
  }
}

// MARK: Beside a question

extension Words {
  var timeHint: String {
    say(
      "  (2026-03-01 21:30, 2026-03-01, 2026-03, 2026, or words)",
      "  (2026-03-01 21:30, 2026-03-01, 2026-03, 2026 o palabras)")
  }
  var textHint: String {
    say(
      "  (as many lines as you like; a full stop alone on a line, or Ctrl-D, ends it)",
      "  (las líneas que quieras; termina con un punto solo en una línea o con Ctrl-D)")
  }
  var flagHint: String { say("  (y or n)", "  (s o n)") }
  var severalHint: String {
    say("  (several numbers with commas between them)", "  (varios números separados por comas)")
  }
  var partsHint: String {
    say("  (y to go into it, Enter to leave it)", "  (s para responder, Intro para saltarlo)")
  }
  var another: String { say("Another one?", "¿Otra más?") }
  var keepHint: String {
    say("  (Enter keeps it, - takes it away)", "  (Intro lo deja igual, - lo quita)")
  }
  var keepTextHint: String {
    say(
      "  (Enter keeps it, - takes it away, + adds to it; or type it anew)",
      "  (Intro lo deja igual, - lo quita, + le añade algo; o escríbelo de nuevo)")
  }
  var whichField: String {
    say(
      "Which one? (its number; Enter when done; ? for the list)",
      "¿Cuál? (su número; Intro para terminar; ? para ver la lista)")
  }
  var whichItem: String {
    say(
      "Which one? (a number changes it, - and a number takes it away, + adds one; Enter when done)",
      "¿Cuál? (un número la cambia, - y un número la quita, + añade otra; Intro para terminar)")
  }
  var earliestQuestion: String {
    say("The earliest date it can mean, if you know?", "¿La fecha más temprana que puede ser, si la sabes?")
  }
  var latestQuestion: String {
    say("The latest date it can mean, if you know?", "¿La fecha más tardía que puede ser, si la sabes?")
  }
}

// MARK: When an answer is not taken

extension Words {
  var answerYesOrNo: String { say("Type y or n.", "Escribe s o n.") }
  var noSuchPerson: String {
    say(
      "Nobody in your list of people has that name. Enter leaves the question out.",
      "En tu lista de personas nadie tiene ese nombre. Intro salta la pregunta.")
  }
  func severalPeople(_ count: Int) -> String {
    say(
      "\(count) people in your list fit. Type more of the name.",
      "Coinciden \(count) personas de tu lista. Escribe más del nombre.")
  }
  var takenAsWords: String {
    say("Kept in your words.", "Queda con tus palabras.")
  }
  var notTakenYet: String {
    say("One question at a time:", "Vamos pregunta por pregunta:")
  }
  var typeLineAgain: String {
    say("Please type this line again.", "Escribe otra vez esta línea.")
  }
  var lineTooLong: String {
    say(
      "That line is longer than a terminal passes on, so its end was lost. Please type a shorter one.",
      "Esa línea es más larga de lo que admite la terminal y se perdió el final. Escribe una más corta.")
  }
  var lineCut: String {
    say(
      "That line is longer than a terminal passes on, so its end was lost. Type the rest on the next lines.",
      "Esa línea es más larga de lo que admite la terminal y se perdió el final. Escribe el resto en las "
        + "siguientes.")
  }
}
