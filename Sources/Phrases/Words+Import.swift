package import Records

// MARK: Import

extension Words {
  package var importAbstract: String {
    say("Brings records in from a file.", "Incorpora registros de un archivo.")
  }
  package var importDiscussion: String {
    say(
      "JSON of 'export', of 'list --json' or of jrnl, CSV whose first line names the fields, a folder of files, or an age "
        + "file for the notebook's own key or with a passphrase: a note in it becomes an entry, a photograph is kept. "
        + "Everything is checked first. Prints the identifiers of what came in. What is there already is left as it is.",
      "JSON de «export», de «list --json» o de jrnl, CSV cuya primera línea nombra los campos, una carpeta de archivos, o "
        + "un archivo age para la clave propia del cuaderno o con contraseña: una nota pasa a ser una entrada, una foto se "
        + "guarda. Antes se comprueba todo. Muestra los identificadores de lo que ha entrado. Lo que ya está se deja como está."
    )
  }
  package var importPathHelp: String { say("The file.", "El archivo.") }
  package var importKindHelp: String {
    say("What the rows of a CSV file are.", "Qué son las filas de un archivo CSV.")
  }
  package var dryRunHelp: String {
    say("Only shows what would come in.", "Solo muestra lo que entraría.")
  }
  package func wouldComeIn(_ new: Int, _ same: Int) -> String {
    let records = many(new, ("record", "records"), ("registro", "registros"))
    let are = same == 1 ? say("is", "está") : say("are", "están")
    let come = new == 1 ? "Entraría" : "Entrarían"
    return say(
      "\(records) would come in; \(same) \(are) here already.", "\(come) \(records); \(same) ya \(are) aquí.")
  }
  package func cameIn(_ new: Int, _ same: Int) -> String {
    let records = many(new, ("record", "records"), ("registro", "registros"))
    let were = same == 1 ? say("was", "estaba") : say("were", "estaban")
    let came = new == 1 ? "Ha" : "Han"
    return say(
      "\(records) came in; \(same) \(were) here already.", "\(came) entrado \(records); \(same) ya \(were).")
  }
  package var unknownFormat: String {
    say(
      "That is neither JSON nor CSV as this program reads them.",
      "Eso no es JSON ni CSV que este programa sepa leer.")
  }
  package var noImportKind: String {
    say(
      "Nothing in the file says what its records are. Say it with --kind.",
      "Nada en el archivo dice qué son sus registros. Dilo con --kind.")
  }
  package func recordFlaw(_ flaw: Flaw, _ place: Int) -> String {
    say("Record \(place): ", "Registro \(place): ") + self.flaw(flaw, line: nil)
  }
  package func notARecord(_ place: Int) -> String {
    say(
      "Record \(place) is not a record as this program writes them.",
      "El registro \(place) no es como los que escribe este programa.")
  }
  package var tooLongToImport: String {
    say(
      "The file is too long to be taken in directly. Open it with 'age decrypt' first.",
      "El archivo es demasiado largo para entrar directamente. Ábrelo antes con «age decrypt».")
  }
  package func badRow(_ place: Int) -> String {
    say(
      "Row \(place) has too many cells, or a quotation mark is not closed.",
      "A la fila \(place) le sobran celdas o le falta cerrar unas comillas.")
  }
}

// MARK: Of an age file

extension Words {
  package var notSaid: String { say("not said", "no se dice") }
  package func notSaid(by moment: String) -> String {
    say("not said; in a file of \(moment.prefix(10))", "no se dice; en un archivo del \(moment.prefix(10))")
  }
}
