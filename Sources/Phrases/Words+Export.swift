package import Handover
package import Notebook
import Text

extension SealingError: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .otherLength(let name): Telling(.damaged, words.otherLength(name.shown), next: words.nothingWritten)
    }
  }
}

extension Words {
  package var onlyFromInput: String {
    say(
      "--redact and --note take only -, which stands for standard input.",
      "--redact y --note solo admiten -, que es la entrada estándar.")
  }

  package var plainOrNot: String {
    say(
      "--plain and --to-recipient cannot be used together.",
      "--plain y --to-recipient no se pueden usar a la vez.")
  }

  // MARK: Before and after

  package var goesIn: String { say("Goes in:", "Entra:") }
  package var staysOut: String { say("Stays out:", "Se queda fuera:") }
  package var sealedAlone: String {
    say(
      "--sealed makes an HTML page; --plain, --to-recipient and other forms do not go with it.",
      "--sealed hace una página HTML; no va con --plain, --to-recipient ni otras formas."
    )
  }

  package func willBeWritten(_ path: String?, _ envelope: Envelope) -> String {
    let place = path ?? say("standard output", "la salida estándar")
    switch envelope {
    case .open:
      return say(
        "It will be written to \(place), readable without a passphrase.",
        "Se escribirá en \(place), legible sin contraseña.")
    case .words:
      return say(
        "It will be written to \(place), encrypted with words that are made for it and shown once.",
        "Se escribirá en \(place), cifrada con palabras que se crean para ella y se muestran una sola vez.")
    case .sealed:
      return say(
        "It will be written to \(place), as a page that a browser opens with words that are made for it and shown once.",
        "Se escribirá en \(place), como página que un navegador abre con palabras creadas para ella, que se muestran una sola vez."
      )
    case .recipients(let recipients):
      let number = many(recipients.count, ("recipient", "recipients"), ("destinatario", "destinatarios"))
      return say(
        "It will be written to \(place), encrypted to \(number).",
        "Se escribirá en \(place), cifrada para \(number).")
    }
  }
  package var writeCopy: String { say("Write it?", "¿Escribirla?") }
  package var forWhom: String { say("For whom is it?", "¿Para quién es?") }
  /// How a file is removed; on a page nobody has a shell before them.
  private func howToRemove(_ path: String) -> String {
    if isOnPages { return say("It is removed like any other file.", "Se quita como cualquier otro archivo.") }
    return say("To remove it: rm \(path).", "Para quitarlo: rm \(path).")
  }
  package func plainWritten(_ path: String) -> String {
    say(
      """
      \(path) is written. Whoever gets at it can read it. Programs that open it can keep its name or a picture of it: \
      lists of recent files, browsers, printers, backups. \(howToRemove(path)) On most disks, what was removed \
      can be brought back for some time.
      """,
      """
      \(path) está escrito. Quien llegue a él puede leerlo. Los programas que lo abren pueden guardar su nombre o una \
      imagen: listas de recientes, navegadores, impresoras, copias de seguridad. \(howToRemove(path)) En casi \
      todos los discos, lo quitado se puede recuperar durante un tiempo.
      """)
  }
  package func lockedWritten(_ path: String) -> String {
    say(
      "\(path) is written. It is an age file: its name and size can be seen, and nothing else. \(howToRemove(path))",
      "\(path) está escrito. Es un archivo age: se ven su nombre y su tamaño, y nada más. \(howToRemove(path))"
    )
  }
  package var wordsThatOpen: String {
    say(
      "The words that open it, shown this once:", "Las palabras que la abren, que se muestran solo esta vez:")
  }
  package var tellThemOtherwise: String {
    say(
      """
      It is better if the reader gets them another way than the file: by telephone or on paper. Nobody can open it without \
      them. Any program that opens age files opens it, and this one does.
      """,
      """
      Es mejor que quien la lea las reciba por otra vía que el archivo: por teléfono o en papel. Sin ellas nadie la abre. La \
      abre cualquier programa que abra archivos age, también este.
      """)
  }
  package func sealedWritten(_ path: String) -> String {
    say(
      """
      \(path) is written. A browser opens it from the disk, without a network. Its size can be seen, and nothing of what \
      is in it. \(howToRemove(path))
      """,
      """
      \(path) está escrito. Un navegador lo abre desde el disco, sin conexión. Se ve su tamaño, y nada de lo que \
      contiene. \(howToRemove(path))
      """)
  }
  package var sealedAdvice: String {
    say(
      """
      Tell them to the reader by another way than the page takes, by telephone or on paper. The page is for a computer, \
      not for a telephone, and goes better on a stick than by mail: mail programs take such pages out, and whoever can \
      change the page on its way can make it keep the words.
      """,
      """
      Dilas a quien la lea por otra vía que la de la página, por teléfono o en papel. La página es para abrirla en un \
      equipo con teclado, no en un teléfono, y va mejor en una memoria que por correo: los programas de correo quitan \
      esas páginas, y quien logre modificarla antes de que llegue puede hacer que guarde las palabras.
      """)
  }
  package func filesGoAlong(_ count: Int, of all: Int, bytes: Int) -> String {
    let megabytes = (bytes + 999_999) / 1_000_000
    return say(
      "the files themselves: \(count) of \(all), \(megabytes) MB, with all that cameras and programs wrote into them",
      "los archivos mismos: \(count) de \(all), \(megabytes) MB, con todo lo que cámaras y programas escribieron en ellos"
    )
  }
  package func tellsPlace(_ file: String, _ place: Photograph.Place) -> String {
    let (north, east) = (degrees(place.north, "N", "S"), degrees(place.east, say("E", "E"), say("W", "O")))
    return say(
      "\(file) says where it was taken: \(north), \(east)", "\(file) dice dónde se tomó: \(north), \(east)")
  }

  /// With three digits behind the point, which is a street.
  private func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
    let thousandths = Int((value.magnitude * 1000).rounded())
    let rest = String(thousandths % 1000 + 1000).dropFirst()
    return "\(thousandths / 1000)\(say(".", ","))\(rest)° \(value < 0 ? negative : positive)"
  }

  package func notShownByBrowsers(_ names: String) -> String {
    say(
      "not shown, since browsers do not show pictures of their kind: \(names)",
      "no se muestran, porque los navegadores no muestran imágenes de su clase: \(names)")
  }

  package var filesNotCovered: String {
    say(
      "in these files nothing is covered; in their names it is",
      "en estos archivos no se cubre nada; en sus nombres, sí")
  }
  package func standing(_ term: String, _ place: String) -> String {
    say(
      "\"\(term)\" was to be left out and would still stand in this copy: \(place).",
      "«\(term)» debía quedar fuera y seguiría en esta copia: \(place).")
  }
  package func otherLength(_ name: String) -> String {
    say(
      "The file \(name) is not as long as its record says.",
      "El archivo \(name) no tiene el tamaño que dice su registro.")
  }
  package var notLogged: String {
    say(
      "The copy is not in the log: the book cannot be written here.",
      "La copia no está en la lista: aquí no se puede escribir en el libro.")
  }

  // MARK: Help

  package var exportAbstract: String {
    say("Makes a copy for someone else.", "Hace una copia para otra persona.")
  }
  package var exportDiscussion: String {
    say(
      """
      Before anything is written it says what goes in and what stays out. Own notes, what was agreed with people, places, numbers of \
      documents, ways to reach people, and what else it names then stay out unless --include names them. Without --plain the copy is an age file: \
      for --to-recipient, or with words that are made for it and shown once. Without --output it goes to standard \
      output. Each copy is noted in the notebook; 'export log' shows the list.
      """,
      """
      Antes de escribir dice qué entra y qué se queda fuera. Las notas propias, lo acordado con personas, los lugares, \
      los números de documentos, los contactos y lo que entonces nombra se quedan fuera si --include no los nombra. Sin --plain la copia es un \
      archivo age: para --to-recipient, o con palabras que se crean para ella y se muestran una sola vez. Sin --output va a la \
      salida estándar. Cada copia queda anotada en el cuaderno; «export log» muestra la lista.
      """)
  }
  package var productHelp: String {
    say(
      "report (journal entries), plan, documents, or log (copies made).",
      "report (entradas del diario), plan, documents (documentos) o log (copias hechas).")
  }
  package var formatHelp: String {
    say(
      "The form of the copy.",
      "El formato: \(Form.allCases.map { "\($0.rawValue) (\(name($0)))" }.joined(separator: ", ")).")
  }
  package var numberHelp: String {
    say("Only entries with these numbers: 3-8,12.", "Solo entradas con estos números: 3-8,12.")
  }
  package var includeHelp: String {
    say(
      "Fields that go in although they usually stay out: private,number. 'nobody' takes in entries marked so.",
      "Campos que entran aunque suelen quedarse fuera: private,number. «nobody» (nadie) incluye las así marcadas."
    )
  }
  package var redactHelp: String {
    say(
      "Written '--redact -': words to leave blank, one a line, from standard input.",
      "Se escribe «--redact -»: palabras que dejar en blanco, una por línea, de la entrada estándar.")
  }
  package var noteHelp: String {
    say(
      "Written '--note -': a note to the reader from standard input. With --redact, after the first empty line.",
      "Se escribe «--note -»: una nota para quien lee, de la entrada estándar. Con --redact, tras la primera línea vacía."
    )
  }
  package var threadHelp: String { say("Only entries of this thread.", "Solo entradas de este asunto.") }
  package var kindsHelp: String {
    say(
      "Only entries of one of these kinds, by their names in JSON.",
      "Solo entradas de una de estas clases, por sus nombres en JSON.")
  }
  package var shareHelp: String {
    say(
      "Whom it is for: entries marked for them go in too; those marked for others stay out.",
      "Para quién es: entran también las entradas con su marca; las de otra marca se quedan fuera.")
  }
  package var sealedHelp: String {
    say(
      "Makes a page that a browser opens with words made for it.",
      "Hace una página que un navegador abre con palabras creadas para ella.")
  }
  package var filesHelp: String {
    say(
      "The files of the records go along: in the page with --sealed, else beside the copy in a tar archive.",
      "Los archivos de los registros van con la copia: en la página con --sealed; si no, junto a ella en un archivo tar."
    )
  }
  package var picturesHelp: String {
    say(
      "Pictures kept with the records stand at the end of the page.",
      "Las imágenes guardadas con los registros van al final de la página.")
  }
  package var picturesAlone: String {
    say(
      "--pictures goes with an HTML page, without --sealed and --files, which take all files along.",
      "--pictures va con una página HTML, sin --sealed ni --files, que ya llevan todos los archivos.")
  }
  package var plainHelp: String {
    say("Writes the copy readable for everyone.", "Escribe la copia legible para cualquiera.")
  }
  package var outputHelp: String {
    say("Where the copy goes; a new file.", "Dónde va la copia; un archivo nuevo.")
  }
}

// MARK: Where it goes

extension Words {
  package func noFolder(_ folder: String) -> String {
    say("There is no folder \(folder).", "No existe la carpeta \(folder).")
  }
  package var tooLongToHold: String {
    say(
      "The text is too long to be checked whole before it goes to standard output. Name a file instead.",
      "El texto es demasiado largo para comprobarlo entero antes de darlo a la salida estándar. Indica un archivo."
    )
  }
  package var notForTerminals: String {
    say(
      "An encrypted file is not for the screen. Name a file for it.",
      "Un archivo cifrado no es para la pantalla. Indica un archivo.")
  }
}
