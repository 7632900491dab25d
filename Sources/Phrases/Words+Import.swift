import Text
package import Notebook
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
  package func leftOut(_ leftOut: LeftOut) -> String {
    let why =
      switch leftOut.reason {
      case .folder:
        say(
          "a folder inside the folder; give it by itself",
          "una carpeta dentro de la carpeta; dala por separado")
      case .notAFile: say("not a file", "no es un archivo")
      case .hidden:
        say("its name begins with a full stop; rename it", "su nombre empieza por un punto; cámbialo")
      case .nameIsNoText: say("its name is no text; rename it", "su nombre no es texto; cámbialo")
      case .name:
        say("its name cannot be kept as it is; rename it", "su nombre no se puede guardar así; cámbialo")
      case .empty: say("there is nothing in it", "no tiene nada")
      case .unreadable: say("it could not be read", "no se ha podido leer")
      case .content:
        say(
          "what is in it cannot be kept; give it by itself to see why",
          "lo que contiene no se puede guardar; dalo por separado para ver por qué")
      case .fileWithoutBytes:
        say(
          "a file whose bytes are not here; attach it again",
          "un archivo cuyo contenido no está aquí; adjúntalo otra vez")
      }
    return say("Left out: \(leftOut.name) (\(why))", "No entra: \(leftOut.name) (\(why))")
  }
  package func leftOutCount(_ count: Int) -> String {
    let pieces = many(count, ("was", "were"), ("queda", "quedan"))
    return say("\(pieces) left out, as said above.", "\(pieces) fuera, como se ha dicho arriba.")
  }
  package var badEncoding: String {
    say(
      "The text is not in UTF-8. Save it as \"CSV UTF-8\" in the program that wrote it.",
      "El texto no está en UTF-8. Guárdalo como «CSV UTF-8» en el programa que lo hizo.")
  }
  package func columnTwice(_ name: String) -> String {
    say(
      "Two columns are called \(name). Rename one of them, or put them into one.",
      "Hay dos columnas llamadas \(name). Cambia el nombre de una o júntalas en una.")
  }
  package func ownTable(_ name: String) -> String {
    if isOnPages {
      return say(
        "Only the program fills in the column \(name): this table is for people. A copy in JSON comes back.",
        "Solo el programa rellena la columna \(name): esta tabla es para personas. Una copia en JSON sí vuelve."
      )
    }
    return say(
      "Only the program fills in the column \(name): the table of 'export' is for people. Its JSON comes back: "
        + "homebook export report --plain --format json",
      "Solo el programa rellena la columna \(name): la tabla de «export» es para personas. Su JSON sí vuelve: "
        + "homebook export report --plain --format json")
  }
  package var unknownFormat: String {
    say(
      "That is neither JSON nor CSV as this program reads them.",
      "Eso no es JSON ni CSV que este programa sepa leer.")
  }
  package var noImportKind: String {
    say(
      "Nothing in the file says what its records are. Say it: --kind entry, --kind plan, --kind document or --kind person",
      "Nada en el archivo dice qué son sus registros. Dilo: --kind entry, --kind plan, --kind document o --kind person"
    )
  }
  package func noColumn(_ label: Wording, _ name: String, _ head: [String]) -> String {
    let columns = head.map { say("“\($0.shown)”", "«\($0.shown)»") }.joined(separator: ", ")
    return say(
      "The first line of the table has no column “\(label.en)” (or \(name)). It has: \(columns). Give the right one that name.",
      "La primera línea de la tabla no tiene ninguna columna «\(label.es)» (ni \(name)). Tiene: \(columns). Da ese nombre a la "
        + "que corresponda.")
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
    if isOnPages {
      return say(
        "What is in the file is too long to be opened here. The file can be kept locked, as it is.",
        "Lo que hay en el archivo es demasiado largo para abrirlo aquí. El archivo se puede guardar cerrado, como está."
      )
    }
    return say(
      "The file is too long to be taken in directly. Open it with 'age decrypt' first.",
      "El archivo es demasiado largo para entrar directamente. Ábrelo antes con «age decrypt».")
  }
  package func badRow(_ place: Int) -> String {
    say(
      "Row \(place) has too many cells, or a quotation mark is not closed.",
      "A la fila \(place) le sobran celdas o le falta cerrar unas comillas.")
  }
}

// MARK: On a page

extension Words {
  package var bringInTitle: String { say("Bring something in", "Traer algo de fuera") }
  package var bringInKey: String { say("bring it in", "incorporarlo") }
  package var aboutBringingIn: [String] {
    [
      say(
        "A note, a table (CSV), or a copy that this program or another diary wrote (JSON): what is in it is shown first.",
        "Una nota, una tabla (CSV), o una copia que hizo este programa u otro diario (JSON): antes se muestra lo que tiene."
      ),
      say(
        "A photograph or another file, or a folder of them, is kept with an entry or a document.",
        "Una foto u otro archivo, o una carpeta de ellos, se guarda con una entrada o un documento."),
      say(
        "A locked file (age) is opened with its passphrase, or with the key of this notebook.",
        "Un archivo cerrado (age) se abre con su contraseña o con la clave de este cuaderno."),
    ]
  }
  package var whatRowsAre: String {
    say("What are the rows of this table?", "¿Qué son las filas de esta tabla?")
  }
  package var filesBelong: String {
    say(
      "Files are kept with an entry or a document. With which one?",
      "Los archivos se guardan con una entrada o un documento. ¿Con cuál?")
  }
  package var nothingToKeepWith: String {
    say(
      "There is no entry and no document yet. Write one first.",
      "Todavía no hay ninguna entrada ni ningún documento. Escribe antes uno.")
  }
  package var lockedWithPassphrase: String {
    say(
      "The file is locked (age). Its passphrase opens it; what is in it is shown before anything comes in.",
      "El archivo está cerrado (age). Se abre con su contraseña; antes de que entre nada se muestra lo que tiene."
    )
  }
  package var lockedToAnotherKey: String {
    say(
      "The file is locked (age) to a key that this notebook does not have. Whoever made it can make it anew, with a "
        + "passphrase or for the key of this notebook.",
      "El archivo está cerrado (age) para una clave que este cuaderno no tiene. Quien lo hizo puede hacerlo de nuevo, con "
        + "una contraseña o para la clave de este cuaderno.")
  }
  package var showOwnKey: String { say("Show the key of this notebook", "Ver la clave de este cuaderno") }
  package var keepLocked: String {
    say("Keep the file locked, as it is", "Guardar el archivo cerrado, como está")
  }
  package var ownKeyTitle: String { say("The key of this notebook", "La clave de este cuaderno") }
  package var aboutOwnKey: [String] {
    [
      say(
        "What is locked for this line, with any program for age files, opens here, without a passphrase.",
        "Lo que se cierra para esta línea, con cualquier programa de archivos age, se abre aquí, sin contraseña."
      ),
      "",
      say(
        "The line opens nothing. It can go to whoever locks something for you. Who finds it sees that someone locks files.",
        "La línea no abre nada. Puede tenerla quien cierre algo para ti. Quien la encuentre ve que alguien cierra archivos."
      ),
    ]
  }
  package var fileIsHere: String { say("That file is here already.", "Ese archivo ya está aquí.") }
}

// MARK: Of an age file

extension Words {
  package var notSaid: String { say("not said", "no se dice") }
  package func notSaid(by moment: String) -> String {
    say("not said; in a file of \(moment.prefix(10))", "no se dice; en un archivo del \(moment.prefix(10))")
  }
}
