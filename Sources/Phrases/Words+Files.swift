package import Notebook
package import Records
import Text

// MARK: Refusals

extension Words {
  /// Who says when a file was made, before that time.
  package var fileSays: String { say("says the file", "según el archivo") }
  package var filesFull: String {
    say(
      "This notebook has no room left for a file of that size. Nothing was kept of it, and nothing else changed.",
      "A este cuaderno no le queda sitio para un archivo de ese tamaño. No se ha guardado nada de él ni ha cambiado nada más."
    )
  }
  package var filesFullNext: String {
    say(
      "A bigger book takes over everything: \(way(.larger("3G")))",
      "Un libro más grande lo recibe todo: \(way(.larger("3G")))"
    )
  }
  package var noRoomForFiles: String {
    say(
      "A book of this size has no room for files. Nothing was written.",
      "Un libro de este tamaño no tiene sitio para archivos. No se ha escrito nada.")
  }
  package var noRoomForFilesNext: String {
    say(
      "A bigger one takes over everything: \(way(.larger("1G")))",
      "Uno más grande lo recibe todo: \(way(.larger("1G")))")
  }
  package func fileDamaged(_ id: String) -> String {
    say(
      "The file \(id) is damaged: its bytes are not those that were kept. A second copy of the book may have them.",
      "El archivo \(id) está dañado: sus bytes no son los que se guardaron. Quizá estén en una segunda copia del libro."
    )
  }
}

// MARK: Help

extension Words {
  package var filesAbstract: String {
    say("Files kept with entries and documents.", "Archivos guardados con entradas y documentos.")
  }
  package var attachAbstract: String {
    say("Keeps a file with a record.", "Guarda un archivo con un registro.")
  }
  package var attachDiscussion: String {
    say(
      "The bytes are kept as they are. Prints the identifier of the file. The original stays where it is.",
      "Los bytes se guardan tal cual. Muestra el identificador del archivo. El original se queda donde está.")
  }
  package var attachPathHelp: String {
    say(
      "The files; - for standard input, with --name. Several at once are written together.",
      "Los archivos; - para la entrada estándar, con --name. Varios a la vez se escriben juntos.")
  }
  package var attachNameHelp: String {
    say("What it is called; else as at its path.", "Cómo se llama; si no, como en su ruta.")
  }
  package var nameForOne: String {
    say("A name is for one file: leave out --name.", "Un nombre es para un solo archivo: quita --name.")
  }
  package var nameNeeded: String {
    say("Standard input needs a name: --name NAME.", "La entrada estándar necesita un nombre: --name NOMBRE.")
  }
  package var saveFileAbstract: String { say("Writes a file out again.", "Vuelve a sacar un archivo.") }
  package var saveFileDiscussion: String {
    say(
      "It appears when it is whole and right, or not at all, and never in the place of another.",
      "Aparece cuando está entero y es correcto, o no aparece, y nunca en el lugar de otro.")
  }
  package var saveFilePathHelp: String { say("Where it goes.", "Dónde va.") }
  package var removeFileDiscussion: String {
    say(
      "Its bytes stay in the book until: \(way(.purge)). Other copies of the book, and flash memory, may hold them longer.",
      "Sus bytes siguen en el libro hasta que hagas: \(way(.purge)). Otras copias del libro y la memoria flash pueden "
        + "tenerlos más tiempo.")
  }
}

// MARK: Sentences

extension Words {
  /// What is seen from outside once a notebook keeps files; with the household set nothing is said of other notebooks.
  package func whatFilesShow(full: Bool) -> String {
    if !full {
      return say(
        "Before the first file: an older copy of the book, laid beside it, shows how often files were added. What they hold "
          + "is not seen.",
        "Antes del primer archivo: una copia anterior del libro, puesta al lado, muestra cuántas veces se añadieron archivos. "
          + "Lo que contienen no se ve.")
    }
    return say(
      """
      Before the first file: whoever compares two copies of the book, one from before and one from after, sees for each \
      notebook that a book can hold how often its room for files was written. That also happens by chance, now and then, \
      in any book; many times in one evening is not chance. What was written, and whether there is anything, is not seen. \
      Several files at once are written together. Flash memory, backups and some file systems keep earlier copies by \
      themselves.
      """,
      """
      Antes del primer archivo: quien compare dos copias del libro, una de antes y otra de después, ve, de cada cuaderno \
      que un libro puede tener, cuántas veces se escribió en su sitio para archivos. Eso también pasa por azar, de vez en \
      cuando, en cualquier libro; muchas veces en una tarde no es azar. Qué se escribió, y si hay algo, no se ve. Varios \
      archivos a la vez se escriben juntos. La memoria flash, las copias de seguridad y algunos sistemas de archivos \
      conservan por sí solos copias anteriores.
      """)
  }
  package var keepKey: String { say("keep it", "guardarlo") }
  package var keepItAllTheSame: String { say("Keep the file?", "¿Guardar el archivo?") }
  package var keeping: String { say("Keeping the file", "Guardando el archivo") }
  package var savingFile: String { say("Writing the file", "Escribiendo el archivo") }
  package var readingFiles: String { say("Reading files", "Leyendo archivos") }
  package var fileNameRefused: String {
    say(
      "The name of the file cannot be kept as it is. Give another one with --name.",
      "El nombre del archivo no se puede guardar así. Pon otro con --name.")
  }
  package var fileIsTheBook: String {
    say("That file is the book itself.", "Ese archivo es el propio libro.")
  }

  /// A file on one line: identifier, day, size, name.
  package func line(_ file: Record) -> String {
    let id = String(file.id.description.prefix(8))
    let day = file.fields[.added]?.text.map { String($0.prefix(10)) } ?? ""
    let name = file.fields[.name]?.text?.shown.onOneLine ?? ""
    let size = file.whole("bytes").map(size) ?? "–"
    return [id, day, size, name].joined(separator: "  ")
  }

  /// A number of bytes in the unit in which it is read best.
  package func size(_ bytes: Int) -> String {
    let units = ["bytes", "kB", "MB", "GB"]
    // More than any file has is shown as the most there can be.
    var (number, unit) = (min(max(bytes, 0), Int.max / 10) * 10, 0)
    while number >= 10_000 && unit < units.count - 1 {
      number = (number + 500) / 1000
      unit += 1
    }
    let tenths = unit > 0 && number < 100 && number % 10 > 0
    let mark = say(".", ",")
    return tenths ? "\(number / 10)\(mark)\(number % 10) \(units[unit])" : "\(number / 10) \(units[unit])"
  }

  /// How much room for files a notebook has, in photographs of three million bytes.
  package func filesLow(_ margin: Int) -> String {
    let times = many(margin, ("more writing", "more writings"), ("escritura más", "escrituras más"))
    return say(
      "Files: safe for \(times) of their room by others. To make it safe for more: \(way(.rewrite("--files 4")))",
      "Archivos: aguantan \(times) de su sitio por otras personas. Para que aguante más: \(way(.rewrite("--files 4")))"
    )
  }
  package func fileRoom(count: Int, used: Int, free: Int) -> String {
    let files = many(count, ("file", "files"), ("archivo", "archivos"))
    let photographs = many(
      free / 3_000_000, ("more photograph", "more photographs"), ("fotografía más", "fotografías más"))
    return say(
      "\(files), \(size(used)); \(size(free)) free: room for about \(photographs).",
      "\(files), \(size(used)); \(size(free)) libres: sitio para aproximadamente \(photographs).")
  }
}

// MARK: Originals

extension Words {
  package var keepOriginal: String {
    say(
      "Keep the original until a second copy of the book holds the file: \(way(.secondCopy)). You are asked about it then.",
      "Conserva el original hasta que una segunda copia del libro tenga el archivo: \(way(.secondCopy)). Entonces se pregunta por él."
    )
  }
  package var whatRemovingLeaves: String {
    say(
      """
      A second copy of the book holds these files now. Removing an original does not remove other copies of it: on the \
      telephone or camera, in its roll and bin, in messages, in the cloud. Flash memory keeps removed files for a while.
      """,
      """
      Una segunda copia del libro ya tiene estos archivos. Borrar un original no borra sus otras copias: en el teléfono o \
      la cámara, en su carrete y su papelera, en mensajes, en la nube. La memoria flash conserva un tiempo lo borrado.
      """)
  }
  package func removeOriginal(_ path: String) -> String {
    say("Remove the original \(path)?", "¿Borrar el original \(path)?")
  }
  package func originalNotRemoved(_ path: String) -> String {
    say(
      "The original could not be removed, it is still there: \(path)",
      "El original no se ha podido borrar, sigue ahí: \(path)")
  }
}

// MARK: In a sitting

extension Words {
  package var noFilesYet: String {
    say(
      "No photograph, recording or paper is kept here yet.",
      "Aquí todavía no se guarda ninguna foto, grabación ni papel.")
  }
  package var addFileKey: String { say("add a file", "añadir un archivo") }
  package var addFileTitle: String { say("Add a file", "Añadir un archivo") }
  package var addFileHint: String {
    say(
      "Where is it? Type its path, such as ~/Pictures/door.jpg, or that of a folder, to choose several in it. The bytes are "
        + "kept as they are.",
      "¿Dónde está? Escribe su ruta, por ejemplo ~/Imágenes/puerta.jpg, o la de una carpeta, para elegir varios de ella. Los "
        + "bytes se guardan tal cual.")
  }
  package func fileKept(_ name: String) -> String { say("Kept: \(name).", "Guardado: \(name).") }
  package var saveFileKey: String { say("save outside the book", "guardar fuera del libro") }
  package var saveFileHint: String {
    say(
      "Where to? Everyone who gets at that place can open the file there.",
      "¿Dónde? Quien llegue a ese sitio podrá abrir allí el archivo.")
  }
  package func fileWritten(_ path: String) -> String { say("Written: \(path)", "Escrito: \(path)") }
}

// MARK: Folders

extension Words {
  package var chooseFiles: String {
    say(
      "Enter chooses a file, and again leaves it out. Those that are chosen are kept together.",
      "Intro elige un archivo, y otra vez lo deja fuera. Los elegidos se guardan juntos.")
  }
  package var noFilesThere: String {
    say("There is no file in that folder.", "En esa carpeta no hay ningún archivo.")
  }
  package var noFileChosen: String {
    say("No file is chosen yet.", "Todavía no has elegido ningún archivo.")
  }
  package var allOrNoneKey: String { say("all or none", "todos o ninguno") }
  package var keepChosenKey: String { say("keep those that are chosen", "guardar los elegidos") }
  package func filesKept(_ count: Int) -> String {
    let files = many(count, ("file", "files"), ("archivo", "archivos"))
    return say("Kept: \(files).", "Guardado: \(files).")
  }
  package var keepOriginals: String {
    say(
      "Keep the originals until a second copy of the book holds the files. You are asked about them then.",
      "Conserva los originales hasta que una segunda copia del libro tenga los archivos. Entonces se pregunta por ellos."
    )
  }
}

// MARK: Originals

extension Words {
  /// What is said of an original that was to be removed.
  package func told(_ removal: Removal, _ path: String) -> String {
    switch removal {
    case .done: removed
    case .changed: originalChanged(path)
    case .refused: originalNotRemoved(path)
    }
  }

  private func originalChanged(_ path: String) -> String {
    say(
      "This file is not the one that was kept any more, so it stays where it is: \(path)",
      "Este archivo ya no es el que se guardó, así que se queda donde está: \(path)")
  }
}
