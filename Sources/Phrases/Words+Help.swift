extension Words {
  package var abstract: String {
    say(
      "A household notebook: plans, a dated journal, a document inventory, people.",
      "Un cuaderno de casa: planes, un diario con fechas, un inventario de documentos, personas.")
  }

  // MARK: Common options

  package var fileHelp: String {
    say(
      "The book. Else HOMEBOOK_FILE, else the usual place in your home folder.",
      "El libro. Si no, HOMEBOOK_FILE; si no, el lugar habitual en tu carpeta personal.")
  }
  package var passphraseHelp: String {
    say(
      "Reads the passphrase from this file descriptor, one line, and asks nothing.",
      "Lee la contraseña de este descriptor de archivo, una línea, y no pregunta nada.")
  }
  package var notebookHelp: String {
    say(
      "The notebook to use; else the highest that the passphrase opens.",
      "El cuaderno: everyday (de cada día), personal o private (privado); si no, el más alto que abre la contraseña."
    )
  }
  package var languageHelp: String {
    say("The language; else that of the system.", "El idioma; si no, el del sistema.")
  }
  package var acceptHelp: String {
    say(
      "Goes on where records of the notebook are missing, or old ones would be given up for new ones.",
      "Sigue aunque falten registros del cuaderno o los nuevos desplacen a los antiguos.")
  }
  package var plainScreenHelp: String {
    say(
      "Without a command: asks line by line instead of filling the screen.",
      "Sin orden: pregunta línea por línea en vez de usar toda la pantalla.")
  }
  package var jsonHelp: String { say("Shows JSON.", "Muestra JSON.") }
  package var jsonInputHelp: String {
    say(
      "Written as '--json -': reads JSON objects from standard input.",
      "Se escribe «--json -»: lee objetos JSON de la entrada estándar.")
  }

  /// What keys mean at every question.
  package var answering: String {
    say(
      """
      At every question: Enter alone takes what stands out; a full stop alone, or Esc, goes back and changes nothing; a \
      full stop alone on a line ends a text; line by line, a hyphen alone takes away what is there.
      """,
      """
      En cada pregunta: Intro sin nada toma lo que destaca; un punto solo, o Esc, vuelve y no cambia nada; un punto solo \
      en una línea termina un texto; línea por línea, un guion solo quita lo que hay.
      """)
  }

  package var nobodyReads: String {
    say("What was written is not read any more.", "Lo que se escribe ya no lo lee nadie.")
  }
  package func didYouMean(_ command: String, for typed: String) -> String {
    say(
      "There is no command '\(typed)'. Did you mean 'homebook \(command)'?",
      "No hay ninguna orden «\(typed)». ¿Querías decir «homebook \(command)»?")
  }

  package var commonTitle: String { say("Common options", "Opciones comunes") }

  // MARK: guide

  package var guideAbstract: String { say("Shows the help.", "Muestra la ayuda.") }
  package var guideDiscussion: String {
    say(
      "The keys and the pages, in short chapters. The same opens with ? on every page.",
      "Las teclas y las páginas, en capítulos breves. Lo mismo se abre con ? en cada página.")
  }
  package var guideOpenHelp: String {
    say("Opens the notebook and shows what it has of it.", "Abre el cuaderno y muestra lo que tiene de ella.")
  }

  // MARK: create

  package var createAbstract: String { say("Makes a book.", "Crea un libro.") }
  package var createDiscussion: String {
    say(
      """
      On a terminal it asks what it needs to know. With --passphrase-fd it reads lines to the end: 'everyday: …' (once \
      or more), 'personal: …', 'private: …', 'recovery: …', each with the passphrase after the colon and one space.
      """,
      """
      En una terminal pregunta lo que necesita saber. Con --passphrase-fd lee líneas hasta el final: «everyday: …» (de \
      cada día, una o más), «personal: …» (personal), «private: …» (privada), «recovery: …» (de recuperación), cada una \
      con la contraseña tras los dos puntos y un espacio.
      """)
  }
  package var sizeHelp: String {
    say("The size of the file, for good.", "El tamaño del archivo, para siempre.")
  }
  package var onWrongHelp: String {
    say(
      "What a passphrase that is nobody's does: opens the everyday notebook, or nothing.",
      "Qué hace una contraseña que nadie ha elegido: everyday, abre el cuaderno de cada día; error, nada.")
  }
  package var creating: String { say("Making the book", "Creando el libro") }

  // MARK: rewrite

  package var rewriteAbstract: String {
    say(
      "Makes the book safe for more saves by others.",
      "Hace que el libro aguante más cuando guardan otras personas.")
  }
  package var rewriteDiscussion: String {
    say(
      "Every save by someone else, in any notebook of the file, uses up a little of what keeps the others safe.",
      "Cada vez que alguien guarda en un cuaderno del archivo, se gasta un poco de lo que protege a los otros."
    )
  }
  package var amountHelp: String {
    say("How many saves are written in a row.", "Cuántas veces seguidas se guarda.")
  }
  package func rewriteNotice(_ places: Int) -> String {
    say(
      "Writing \(places) saves in a row. The file then differs from older copies in as many places.",
      "Se guarda \(places) veces seguidas. Después el archivo se distingue de las copias anteriores en otros tantos sitios."
    )
  }
  package var filesAmountHelp: String {
    say(
      "How often the room for files of the notebooks above the everyday one is written.",
      "Cuántas veces se escribe el sitio para archivos de los cuadernos por encima del cotidiano.")
  }
  package var oneAmount: String {
    say(
      "Give a number of saves, or --files with a number.", "Da un número de veces, o --files con un número.")
  }
  package func rewriteFilesNotice(_ loads: Int) -> String {
    say(
      "Writing the room for files \(loads) times for each notebook above the everyday one, whether there is one or not. "
        + "The file then differs from older copies in as many places.",
      "Se escribe \(loads) veces el sitio para archivos de cada cuaderno por encima del cotidiano, lo haya o no. "
        + "Después el archivo se distingue de las copias anteriores en otros tantos sitios.")
  }
  package var rewriting: String { say("Writing", "Guardando") }
}
