package import Storage
package import Notebook
package import Records

// MARK: Second copies

extension Words {
  package var backupAbstract: String {
    say("Makes a second copy of the file.", "Hace una segunda copia del archivo.")
  }
  package var backupDiscussion: String {
    say(
      "The copy is read back and compared before it gets its name. It opens as the book does. Keep it elsewhere. "
        + "PATH may be a folder, or an older copy of this book, whose place it takes.",
      "La copia se lee y se compara antes de recibir su nombre. Se abre igual que el libro. Guárdala en otro sitio. "
        + "RUTA puede ser una carpeta, o una copia anterior de este libro, cuyo lugar ocupa."
    )
  }
  package var backupPathHelp: String { say("Where the copy goes.", "Dónde va la copia.") }
  package var copying: String { say("Copying", "Copiando") }
  package func lastBackup(_ moment: Instant?) -> String {
    guard let day = moment?.description.prefix(10) else {
      return say("There was no second copy before this one.", "Hasta ahora no había ninguna segunda copia.")
    }
    return say(
      "The second copy before this one was made on \(day).", "La segunda copia anterior se hizo el \(day).")
  }
  package func backedUp(_ path: String) -> String {
    say("The copy was read back and is right: \(path)", "La copia se ha leído y es correcta: \(path)")
  }
  package func formerCopySetAside(_ path: String) -> String {
    say(
      "The copy that stood there may hold what this file does not; it is kept as \(path)\n"
        + "This takes over what it has: \(way(.takeOver(path)))",
      "La copia que había ahí quizá tenga algo que este archivo no tiene; se conserva como \(path)\n"
        + "Esto recoge lo que tiene: \(way(.takeOver(path)))")
  }
  package var copyOnSameMedium: String {
    say(
      "It is on the same medium as the book: what breaks or takes one takes both. Make another one elsewhere.",
      "Está en el mismo soporte que el libro: lo que rompa o se lleve uno se lleva los dos. Haz otra en otro sitio."
    )
  }
  package func backupNotNoted(lower: Level?) -> String {
    let subject = lower.map { say("The \(name($0))", "El \(name($0))") } ?? say("The notebook", "El cuaderno")
    return say(
      "\(subject) takes nothing new now, so the day of the copy is not kept in it.",
      "\(subject) no admite nada nuevo ahora, así que el día de la copia no queda anotado.")
  }
}

// MARK: Fresh files

extension Words {
  package var renewAbstract: String {
    say(
      "Makes a fresh file with new passphrases or another size.",
      "Hace un archivo nuevo con otras contraseñas u otro tamaño.")
  }
  package var renewDiscussion: String {
    say(
      "Passphrases are asked, or given as for 'create' after the line of the opening one. The old file stays as it is.",
      "Las contraseñas se piden, o se dan como en «create» tras la línea de la que abre. El archivo viejo no se toca."
    )
  }
  package var renewPathHelp: String { say("Where the fresh file goes.", "Dónde va el archivo nuevo.") }
  package var renewSizeHelp: String {
    say("Its size; else that of the old one.", "Su tamaño; si no, el del viejo.")
  }
  package var renewOnWrongHelp: String {
    say(
      "What a wrong passphrase does; else what it does in the old one.",
      "Qué hace una contraseña equivocada; si no, lo mismo que en el viejo.")
  }
  package var whatRenewLeaves: String {
    say(
      "What this passphrase opens goes into the new file, and nothing else does.\n"
        + "A locked file with unfinished text opens with the old file alone: take it in before, on the first page.",
      "Al archivo nuevo pasa lo que abre esta contraseña, y nada más.\n"
        + "Un archivo cerrado con texto sin terminar solo se abre con el viejo: recupéralo antes, en la primera página."
    )
  }
  package func renewed(_ count: Int, _ path: String) -> String {
    let records = many(count, ("record is", "records are"), ("registro", "registros"))
    return say(
      "\(records) in the new file, which was read back and compared: \(path)\n"
        + "The old file may go. Its copies still open with the old passphrases.",
      "\(records) en el archivo nuevo, que se ha leído y comparado: \(path)\n"
        + "El archivo viejo ya no hace falta. Sus copias se siguen abriendo con las contraseñas viejas.")
  }
  package func leftBehind(_ count: Int) -> String {
    let pieces = many(count, ("piece", "pieces"), ("pieza", "piezas"))
    return say(
      "\(pieces) could not be taken along. Keep the old file.",
      "No se ha podido llevar todo (\(pieces)). Conserva el archivo viejo.")
  }
}

// MARK: What is left of a file

extension Words {
  package var rescueAbstract: String {
    say(
      "Makes a fresh book of what is left of a damaged one.",
      "Hace un libro nuevo con lo que queda de uno dañado.")
  }
  package var rescueDiscussion: String {
    say(
      "The file may be too short, too long or partly unreadable, and is only read. Passphrases of the fresh book are "
        + "asked, or given as for 'renew'. What is missing is said: status 3.",
      "El archivo puede ser demasiado corto o largo, o no leerse del todo; solo se lee. Las contraseñas del libro nuevo "
        + "se piden, o se dan como en «renew». Se dice lo que falta: estado 3.")
  }
  package var rescueFileHelp: String { say("The damaged file.", "El archivo dañado.") }
  package func rescued(_ count: Int, _ path: String) -> String {
    let records = many(count, ("record is", "records are"), ("registro", "registros"))
    return say(
      "\(records) in the fresh file, which was read back and compared: \(path)\n"
        + "Keep the damaged one until you have looked through it.",
      "\(records) en el archivo nuevo, que se ha leído y comparado: \(path)\n"
        + "Conserva el dañado hasta que lo hayas revisado.")
  }
  package var countingUnread: String { say("Reading the rest", "Leyendo el resto") }
  package func unreadBlocks(_ count: Int) -> String {
    let blocks = many(
      count, ("block of 4096 bytes", "blocks of 4096 bytes"),
      ("bloque de 4096 bytes", "bloques de 4096 bytes"))
    return say(
      "The medium did not give \(blocks); they were passed over.",
      "El soporte no ha dado \(blocks); se han saltado.")
  }
  package var nothingLost: String {
    say(
      "Nothing is missing of the notebooks that your passphrase opens.",
      "No falta nada de los cuadernos que tu contraseña abre.")
  }
}

// MARK: Merging

extension Words {
  package var mergeAbstract: String {
    say("Takes over what another copy has.", "Recoge lo que tiene otra copia.")
  }
  package var mergeDiscussion: String {
    say(
      "The other file is only read. What both have changed is kept twice; the identifiers of the other versions are "
        + "printed. What only one of them still has comes back. Done twice, it does nothing more.",
      "El otro archivo solo se lee. Lo que cambió en los dos se guarda dos veces; se escriben los identificadores de "
        + "las otras versiones. Lo que solo tiene uno vuelve. Hacerlo dos veces no cambia nada más.")
  }
  package var mergePathHelp: String { say("The other copy.", "La otra copia.") }
  package var otherPassphrase: String {
    say("Passphrase of the other file: ", "Contraseña del otro archivo: ")
  }
  package var mergeItself: String { say("That file is this very book.", "Ese archivo es este mismo libro.") }
  package func merged(_ counts: MergeCounts) -> String {
    let new = many(counts.new, ("record", "records"), ("registro", "registros"))
    let renumbered = many(counts.renumbered, ("entry", "entries"), ("entrada", "entradas"))
    let nothing = say(
      "Nothing to take over: this book has all that the other has.",
      "No hay nada que recoger: este libro ya tiene todo lo del otro.")
    let lines = [
      counts.new + counts.changed + counts.versions == 0
        ? nothing
        : say(
          "\(new) came in, \(counts.changed) changed.", "Entran: \(new); cambian: \(counts.changed)."
        ),
      counts.versions == 0
        ? nil
        : say(
          "Both copies had changed \(counts.versions) of them: both versions are kept.",
          "Las dos copias habían cambiado \(counts.versions): se guardan ambas versiones."),
      counts.renumbered == 0
        ? nil
        : say(
          "\(renumbered) got a new number; the former one is noted.",
          "\(renumbered) con número nuevo; el anterior queda anotado."),
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }
}

// MARK: Purging

extension Words {
  package var purgeAbstract: String { say("Makes deleted text unreadable.", "Hace ilegible lo borrado.") }
  package var purgeDiscussion: String {
    say(
      "Writes the whole book anew in place. Copies of the file, and flash memory, may still hold what was deleted.",
      "Escribe de nuevo todo el libro en su sitio. Las copias y la memoria flash aún pueden tener lo borrado."
    )
  }
  package var purging: String { say("Writing anew", "Escribiendo de nuevo") }
}
