// MARK: Journal

extension Words {
  package var journalTitle: String { say("Journal", "Diario") }
  package var calendarTitle: String { say("Calendar", "Calendario") }
  package var writeKey: String { say("write", "escribir") }
  package var calendarKey: String { say("calendar", "calendario") }
  package var amendKey: String { say("add or correct", "añadir o corregir") }
  package var withdrawKey: String { say("withdraw", "retirar") }
  package var olderEntries: String { say("Older entries", "Entradas anteriores") }
  package var noEntriesYet: String {
    say(
      "Nothing is written down yet. Press n to write.", "Todavía no hay nada anotado. Pulsa n para escribir.")
  }
  package var filesTitle: String { say("Files", "Archivos") }
  package var filesKey: String { say("files", "archivos") }
}

// MARK: Plans

extension Words {
  package var plansTitle: String { say("Plans", "Planes") }
  package var templateKey: String { say("from suggestions", "con sugerencias") }
  package var emptyPlanKey: String { say("empty plan", "plan vacío") }
  package var addStepKey: String { say("add a step", "añadir un paso") }
  package var moreStepsKey: String { say("more suggestions", "más sugerencias") }
  package var noPlansYet: String {
    say(
      "There is no plan yet. Press t to begin one from suggestions, or n for an empty one.",
      "Todavía no hay ningún plan. Pulsa t para empezar uno con sugerencias o n para uno vacío.")
  }
  package var chooseStep: String { say("Choose a step first.", "Elige antes un paso.") }
  package var noStepsYet: String {
    say("No steps yet. Press a to add one.", "Todavía sin pasos. Pulsa a para añadir uno.")
  }
}

// MARK: Documents and people

extension Words {
  package var documentsTitle: String { say("Documents", "Documentos") }
  package var missingKey: String { say("what is missing", "lo que falta") }
  package var bagKey: String { say("bag list", "lista de la bolsa") }
  package var suggestionsKey: String { say("suggestions", "sugerencias") }
  package var noDocumentsYet: String {
    say(
      "Nothing is listed yet. Press n to add something, or b for a list to begin from.",
      "Todavía no hay nada en la lista. Pulsa n para añadir algo o b para empezar con una lista.")
  }
  package var bagIsEmpty: String {
    say(
      "Nothing is listed yet. Press n for suggestions.",
      "Todavía no hay nada en la lista. Pulsa n para ver sugerencias.")
  }
  package var packHint: String {
    say(
      "Enter marks something as packed, or takes the mark away.",
      "Intro marca algo como guardado en la bolsa, o quita la marca.")
  }
  package var packedMark: String { say("packed", "en la bolsa") }

  package var peopleTitle: String { say("People", "Personas") }
  package var numbersKey: String { say("telephone numbers", "teléfonos") }
  package var agreedKey: String { say("agreed words", "palabras acordadas") }
  package var noPeopleYet: String {
    say(
      "Nobody is listed yet. Press n to add someone.", "Todavía no hay nadie. Pulsa n para añadir a alguien.")
  }
}
