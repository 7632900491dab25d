package import Records

// MARK: When it happened

extension Words {
  package var timeExamples: String {
    say(
      "For example: yesterday evening · last night at 11 pm · about two weeks ago · March · 3 March 2026. "
        + "Your own words are kept too.",
      "Por ejemplo: ayer por la tarde · anoche a las 11 · hace unas dos semanas · marzo · 3 de marzo de 2026. "
        + "También valen tus propias palabras.")
  }
  package func today(_ day: CivilDay) -> String {
    say("Today is \(day.told(in: .en)).", "Hoy es \(day.told(in: .es)).")
  }

  /// How a time was understood, as a sentence.
  package func understood(_ when: When) -> String {
    guard let told = when.understood(in: language) else { return takenAsWords }
    return say("Understood: \(told).", "Entendido: \(told).")
  }
}

// MARK: What is not finished

extension Words {
  package var enoughToSave: String {
    say(
      "That is enough: s saves it. Everything below is only if you want to add it.",
      "Con esto basta: s lo guarda. Lo demás es solo si quieres añadirlo.")
  }
  package var allQuestionsKey: String { say("all questions", "todas las preguntas") }
  package var fewQuestionsKey: String { say("fewer questions", "menos preguntas") }
  package var anotherOrder: String { say("Another one, not in the list", "Otra que no está en la lista") }
  package var noTermKnown: String { say("Not one of these, or not known", "Ninguno de estos, o no se sabe") }
  package var keepForLater: String { say("Keep it for later", "Guardarlo para más tarde") }
  package var unfinishedTitle: String { say("Not finished", "Sin terminar") }
  package var throwAwayQuestion: String {
    say("What you had written is then gone.", "Entonces se pierde lo que habías escrito.")
  }
  package var besideIsGone: String {
    say("What this belongs to is no longer there.", "Aquello a lo que pertenece ya no está.")
  }
}
