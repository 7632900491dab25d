package import Records

// MARK: On every screen

extension Words {
  /// The chord, in words that tell a stranger nothing.
  package var corner: String { say("Ctrl-X: the first page", "Ctrl-X: la primera página") }

  package var backKey: String { say("back", "volver") }
  package var leaveKey: String { say("leave", "salir") }
  package var openKey: String { say("open", "abrir") }
  package var goOnKey: String { say("go on", "seguir") }
  package var continueKey: String { say("continue", "continuar") }
  package var doneKey: String { say("done", "listo") }
  package var saveKey: String { say("save", "guardar") }
  package var addKey: String { say("add", "añadir") }
  package var editKey: String { say("change", "cambiar") }
  package var removeKey: String { say("remove", "borrar") }
  package var takeAwayKey: String { say("take away", "quitar") }
  package var undoKey: String { say("undo", "deshacer") }
  package var redoKey: String { say("redo", "rehacer") }
  package var nothingToUndo: String {
    say("There is nothing to undo here.", "Aquí no hay nada que deshacer.")
  }
  package var nothingToRedo: String { say("There is nothing to redo here.", "Aquí no hay nada que rehacer.") }
  package var undone: String { say("Undone.", "Deshecho.") }
  package var redone: String { say("Done again.", "Hecho otra vez.") }

  package var nextFieldKey: String { say("next", "siguiente") }
  package var formerFieldKey: String { say("before", "anterior") }

  package var completePathKey: String { say("complete", "completar") }
  package var homeFolder: String { say("Home folder", "Carpeta personal") }
  package var nameForFile: String {
    say("Add a name for the new file.", "Añade un nombre para el archivo nuevo.")
  }

  package var narrowKey: String { say("filter", "filtrar") }
  package var narrowLabel: String { say("Only with", "Solo con") }
  package func narrowed(_ typed: String) -> String { say("Only with: \(typed)", "Solo con: \(typed)") }
  package var toListKey: String { say("to the list", "a la lista") }
  package var showAllKey: String { say("show all", "mostrar todo") }
  package var onThisPage: String { say("On this page", "En esta página") }
  package var allKey: String { say("all", "todo") }

  package var helpKey: String { say("help", "ayuda") }
  package var helpTitle: String { say("Help", "Ayuda") }
  package var allChapters: String { say("all chapters", "todos los capítulos") }
  package var readingNow: String { say("Reading…", "Leyendo…") }
  package var leaveIt: String { say("Leave it as it is", "Dejarlo como está") }

}

// MARK: The first screen

extension Words {
  /// The letters of the first screen, the same in every language.
  package var homeKeys: [(Character, String)] {
    [
      ("n", writeKey), ("p", say("plans", "planes")), ("j", say("journal", "diario")),
      ("d", say("documents", "documentos")),
      ("w", say("people", "personas")), ("g", glanceKey), ("/", say("search", "buscar")),
      ("c", say("prepare a copy", "preparar una copia")), ("s", say("settings", "ajustes")),
      ("q", leaveKey),
    ]
  }

  package func plansLine(_ count: Int, steps: Int) -> String {
    if count == 0 { return say("Plans: none yet", "Planes: todavía ninguno") }
    let steps = stepsAndIdeas(steps)
    return say("Plans: \(count) (\(steps))", "Planes: \(count) (\(steps))")
  }

  /// What a plan holds. Suggestions are ideas: nobody is told how many of them are left to do.
  package func stepsAndIdeas(_ count: Int) -> String {
    many(count, ("step or idea", "steps and ideas"), ("paso o idea", "pasos e ideas"))
  }

  package var asWrittenKey: String { say("as it was written", "según se escribió") }
  package var asHappenedKey: String { say("as it happened", "según pasó") }
  package func journalLine(_ count: Int, newest: String?) -> String {
    if count == 0 { return say("Journal: no entries yet", "Diario: todavía sin entradas") }
    let newest = newest.map { say("; the newest: \($0)", "; la más reciente: \($0)") } ?? ""
    return say("Journal: \(entries(count))", "Diario: \(entries(count))") + newest
  }

  package func documentsLine(_ count: Int, missing: Int) -> String {
    if count == 0 { return say("Documents: none yet", "Documentos: todavía ninguno") }
    let missing = missing == 0 ? "" : say(" (\(missing) not at hand yet)", " (\(missing) por conseguir)")
    return say("Documents: \(count)", "Documentos: \(count)") + missing
  }

  package func peopleLine(_ count: Int) -> String {
    count == 0
      ? say("People: none yet", "Personas: todavía ninguna") : say("People: \(count)", "Personas: \(count)")
  }

  package var dueTitle: String { say("Wants attention", "Requiere atención") }
  package var stateTitle: String { say("About this book", "Sobre este libro") }
  package var goOnWithWhatIsThere: String {
    say("Go on with what is there", "Seguir con lo que hay")
  }
  package var aboutAgreeing: [String] {
    [
      say(
        "Nothing new is saved here before you decide. A second copy of the book may hold more: look there first.",
        "Aquí no se guarda nada nuevo hasta que decidas. Quizá una segunda copia del libro tenga más: mira antes ahí."
      )
    ]
  }
}

// MARK: Settings

extension Words {
  /// What holds where the settings say nothing.
  package func usual(_ field: Field) -> String {
    switch field.name {
    case "idle": "3"
    case "fields": field.choice("household")?.label[language] ?? "–"
    case "templates": say("those that go with the questions", "las que van con las preguntas")
    default: "–"
    }
  }

  package var settingsTitle: String { say("Settings", "Ajustes") }
  package var practiseTitle: String { say("The key Ctrl-X", "La tecla Ctrl-X") }
  package var aboutPractising: [String] {
    [
      say(
        "Ctrl-X works on every screen, also while you write. The first page of the everyday notebook is there at once, "
          + "and what else was open is closed. What you were writing is kept.",
        "Ctrl-X funciona en todas las pantallas, también mientras escribes. Al momento aparece la primera página del "
          + "cuaderno de cada día, y lo demás que estaba abierto se cierra. Lo que estabas escribiendo se conserva."
      ), "",
      say("Try it now: press Ctrl-X.", "Pruébalo ahora: pulsa Ctrl-X."), "",
      say(
        "To come back here, leave with q and open again.", "Para volver aquí, sal con q y abre otra vez."),
    ]
  }
}

// MARK: Search

extension Words {
  package var searchTitle: String { say("Search", "Buscar") }
  package var searchLabel: String { say("Words", "Palabras") }
  package var searchHint: String {
    say(
      "Type a word or two. Capitals and accents make no difference.",
      "Escribe una o dos palabras. Da igual con mayúsculas o sin ellas, con acentos o sin ellos.")
  }
}

// MARK: Answers

extension Words {
  package var neededMark: String { say("needed", "hace falta") }
  package var chosenMark: String { say("chosen", "elegido") }
  package var noAnswer: String { say("Leave it empty", "Dejarlo vacío") }
  package var changedQuestion: String { say("This is not saved yet.", "Esto todavía no está guardado.") }
  package func missingQuestion(_ label: String) -> String {
    say("Something is still needed: \(label).", "Todavía falta algo: \(label).")
  }
  package var typedQuestion: String {
    say("What about what you typed?", "¿Qué hacemos con lo que escribiste?")
  }
  package var goOnWriting: String { say("Go on writing", "Seguir escribiendo") }
  package var keepTyped: String { say("Keep it", "Conservarlo") }
  package var throwAway: String { say("Throw it away", "Descartarlo") }
  package var chooseAnswer: String {
    say(
      "Choose an answer with the arrow keys, or skip the question.",
      "Elige una respuesta con las flechas, o salta la pregunta.")
  }
  package var skipIt: String { say("Skip this question", "Saltar esta pregunta") }
  package var skipAll: String { say("Skip all the others too", "Saltar también todas las demás") }
  package var namesLabel: String { say("Names", "Nombres") }
}
