import Records
import Screen

// MARK: On every screen

extension Words {
  /// The chord, in words that tell a stranger nothing.
  var corner: String { say("Ctrl-X: household page", "Ctrl-X: página de la casa") }

  var backKey: String { say("back", "volver") }
  var leaveKey: String { say("leave", "salir") }
  var openKey: String { say("open", "abrir") }
  var goOnKey: String { say("go on", "seguir") }
  var continueKey: String { say("continue", "continuar") }
  var doneKey: String { say("done", "listo") }
  var saveKey: String { say("save", "guardar") }
  var addKey: String { say("add", "añadir") }
  var editKey: String { say("change", "cambiar") }
  var removeKey: String { say("remove", "borrar") }
  var takeAwayKey: String { say("take away", "quitar") }
  var allKey: String { say("all", "todo") }

  var readingNow: String { say("Reading…", "Leyendo…") }
  var leaveIt: String { say("Leave it as it is", "Dejarlo como está") }

  /// What the screen says by itself.
  var stage: StageWords {
    StageWords(
      tooSmall: say(
        "This window is too small. Make it at least 60 columns wide and 18 rows high.",
        "Esta ventana es demasiado pequeña. Hazla de al menos 60 columnas y 18 filas."),
      leftOut: { count in
        let characters = many(count, ("character", "characters"), ("carácter", "caracteres"))
        return say(
          "\(characters) left out that a notebook cannot keep.",
          "Sin \(characters) que un cuaderno no puede guardar.")
      },
      more: say("More: Enter", "Más: Intro"),
      endOfText: say(
        "As many lines as you like; a full stop alone on a line ends it.",
        "Las líneas que quieras; un punto solo en una línea termina."),
      keepsLine: say(
        "Enter or a full stop keeps what is there, a hyphen alone takes it away.",
        "Intro o un punto deja lo que hay, un guion solo lo quita."),
      keepsText: say(
        "Enter or a full stop keeps what is there, a hyphen alone takes it away, what you type is added.",
        "Intro o un punto deja lo que hay, un guion solo lo quita, lo que escribas se añade."),
      notUnderstood: say(
        "Type one of the numbers or letters that stand there, or a full stop to go back.",
        "Escribe uno de los números o letras que aparecen, o un punto para volver."),
      keyNames: [
        .esc: "Esc", .enter: say("Enter", "Intro"), .tab: "Tab", .delete: say("Del", "Supr"),
        .letter(" "): say("Space", "Espacio"),
      ])
  }
}

// MARK: The first screen

extension Words {
  /// The letters of the first screen, the same in every language.
  var homeKeys: [(Character, String)] {
    [
      ("p", say("plans", "planes")), ("j", say("journal", "diario")), ("d", say("documents", "documentos")),
      ("w", say("people", "personas")), ("/", say("search", "buscar")),
      ("c", say("hand over a copy", "entregar una copia")), ("s", say("settings", "ajustes")),
      ("q", leaveKey),
    ]
  }

  func plansLine(_ count: Int, steps: Int) -> String {
    if count == 0 { return say("Plans: none yet", "Planes: todavía ninguno") }
    let steps = stepsAndIdeas(steps)
    return say("Plans: \(count) (\(steps))", "Planes: \(count) (\(steps))")
  }

  /// What a plan holds. Suggestions are ideas: nobody is told how many of them are left to do.
  func stepsAndIdeas(_ count: Int) -> String {
    many(count, ("step or idea", "steps and ideas"), ("paso o idea", "pasos e ideas"))
  }

  func journalLine(_ count: Int, newest: String?) -> String {
    if count == 0 { return say("Journal: no entries yet", "Diario: todavía sin entradas") }
    let newest = newest.map { say("; the newest: \($0)", "; la más reciente: \($0)") } ?? ""
    return say("Journal: \(entries(count))", "Diario: \(entries(count))") + newest
  }

  func documentsLine(_ count: Int, missing: Int) -> String {
    if count == 0 { return say("Documents: none yet", "Documentos: todavía ninguno") }
    let missing = missing == 0 ? "" : say(" (\(missing) not at hand yet)", " (\(missing) por conseguir)")
    return say("Documents: \(count)", "Documentos: \(count)") + missing
  }

  func peopleLine(_ count: Int) -> String {
    count == 0
      ? say("People: none yet", "Personas: todavía ninguna") : say("People: \(count)", "Personas: \(count)")
  }

  var dueTitle: String { say("Wants attention", "Pide atención") }
  var stateTitle: String { say("About this book", "Sobre este libro") }
  var goOnWithWhatIsThere: String {
    say("Go on with what is there", "Seguir con lo que hay")
  }
  var aboutAgreeing: [String] {
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
  func usual(_ field: Field) -> String {
    switch field.name {
    case "idle": "3"
    case "fields": field.choice("household")?.label[language] ?? "–"
    case "templates": say("those that go with the questions", "las que van con las preguntas")
    default: "–"
    }
  }

  var settingsTitle: String { say("Settings", "Ajustes") }
  var practiseTitle: String { say("Practise Ctrl-X", "Practicar Ctrl-X") }
  var aboutPractising: [String] {
    [
      say(
        "Ctrl-X works on every screen, also while you write. The household page comes at once, and this notebook "
          + "closes. What you were writing is kept.",
        "Ctrl-X funciona en todas las pantallas, también mientras escribes. La página de la casa aparece al momento y "
          + "este cuaderno se cierra. Lo que estabas escribiendo se conserva."), "",
      say("Try it now: press Ctrl-X.", "Pruébalo ahora: pulsa Ctrl-X."), "",
      say(
        "To come back here, leave with q and open again with your passphrase.",
        "Para volver aquí, sal con q y abre otra vez con tu contraseña."),
    ]
  }
}

// MARK: Search

extension Words {
  var searchTitle: String { say("Search", "Buscar") }
  var searchLabel: String { say("Words", "Palabras") }
  var searchHint: String {
    say(
      "Type a word or two. Capitals and accents make no difference.",
      "Escribe una o dos palabras. Da igual con mayúsculas o sin ellas, con acentos o sin ellos.")
  }
  func moreFound(_ count: Int) -> String {
    say(
      "\(count) more. Type another word to see fewer.", "\(count) más. Escribe otra palabra para ver menos.")
  }
}

// MARK: Answers

extension Words {
  var neededMark: String { say("needed", "hace falta") }
  var chosenMark: String { say("chosen", "elegido") }
  var noAnswer: String { say("Leave it empty", "Dejarlo vacío") }
  var changedQuestion: String { say("This is not saved yet.", "Esto todavía no está guardado.") }
  func missingQuestion(_ label: String) -> String {
    say("Something is still needed: \(label).", "Todavía falta algo: \(label).")
  }
  var typedQuestion: String { say("What about what you typed?", "¿Qué hacemos con lo que escribiste?") }
  var goOnWriting: String { say("Go on writing", "Seguir escribiendo") }
  var keepTyped: String { say("Keep it", "Conservarlo") }
  var throwAway: String { say("Throw it away", "Descartarlo") }
  var skipIt: String { say("Skip this question", "Saltar esta pregunta") }
  var skipAll: String { say("Skip all the others too", "Saltar también todas las demás") }
  var namesLabel: String { say("Names", "Nombres") }
}
