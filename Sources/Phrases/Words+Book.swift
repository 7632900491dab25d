package import Storage
import Platform
import Records
package import Vault

extension MediumError: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .notFound: Telling(.noSuchFile, words.noBook, next: words.noBookNext)
    case .exists: Telling(.refused, words.fileExists, next: words.nothingWritten)
    case .notAFile: Telling(.damaged, words.notAFile)
    case .forbidden: Telling(.cannotWrite, words.fileForbidden)
    case .inUse: Telling(.inUse, words.inUse, next: words.inUseNext)
    case .changed: Telling(.failed, words.changed, next: words.changedNext)
    case .readOnly: Telling(.cannotWrite, words.bookReadOnly, next: words.bookReadOnlyNext)
    case .diskFull: Telling(.full, words.diskFull, next: words.diskFullNext)
    case .disk(let error):
      Telling(error.telling(words).status, error.telling(words).sentence, next: words.diskNext)
    case .brokenOff: Telling(.failed, words.brokenOff)
    case .ended: Telling(.failed, words.ended)
    case .notAsWritten: Telling(.failed, words.notAsWritten, next: words.notAsWrittenNext)
    }
  }
}

extension OpeningError: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .notABook(let found, let nearest):
      Telling(.damaged, words.notABook(found, nearest), next: words.damagedNext)
    case .earlierFormat: Telling(.damaged, words.earlierFormat, next: words.earlierFormatNext)
    case .noEntry: Telling(.opensNothing, words.opensNothing, next: words.howToTypeIt)
    case .damaged: Telling(.damaged, words.damaged, next: words.damagedNext)
    case .otherBook: Telling(.failed, words.otherBook, next: words.changedNext)
    case .tooLong: Telling(.refused, words.tooLong, next: words.nothingWritten)
    case .outOfMemory: Telling(.failed, words.outOfMemory, next: words.outOfMemoryNext)
    case .medium(let error): error.telling(words)
    }
  }
}

extension ReadingError: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .notOpened(let level): Telling(.opensNothing, words.notOpened(level), next: words.tryAgain)
    case .unknownRecord: Telling(.refused, words.unknownRecord, next: words.nothingWritten)
    case .ambiguousRecord: Telling(.refused, words.ambiguousRecord, next: words.nothingWritten)
    case .notUnderstood(let id): Telling(.partly, words.recordNotUnderstood(id.description))
    case .attachmentDamaged(let id): Telling(.partly, words.fileDamaged(id.description))
    case .medium(let error): error.telling(words)
    }
  }
}

extension SavingError: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .full: Telling(.full, words.notebookFull, next: words.notebookFullNext)
    case .filesFull: Telling(.full, words.filesFull, next: words.filesFullNext)
    case .noRoomForFiles: Telling(.full, words.noRoomForFiles, next: words.noRoomForFilesNext)
    case .tooLong: Telling(.refused, words.tooLong, next: words.nothingWritten)
    case .crowded(_, let count, let rewrite):
      Telling(.full, words.crowded(count), next: words.crowdedNext(rewrite))
    case .needsAgreement: Telling(.partly, words.needsAgreement, next: words.needsAgreementNext)
    case .reading(let error): error.telling(words)
    case .medium(let error): error.telling(words)
    }
  }
}

extension CreationError: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .passphraseTaken: Telling(.refused, words.passphraseTaken, next: words.nothingWritten)
    case .tooManyPassphrases: Telling(.refused, words.tooManyPassphrases, next: words.nothingWritten)
    case .noEverydayPassphrase: Telling(.refused, words.noEverydayPassphrase, next: words.nothingWritten)
    case .noPassphrase(let level): Telling(.refused, words.noPassphraseFor(level), next: words.nothingWritten)
    case .opening(let error): error.telling(words)
    case .saving(let error): error.telling(words)
    }
  }
}

extension Words {
  /// What a notebook is called in sentences.
  package func name(_ level: Level) -> String {
    switch level {
    case .everyday: say("everyday notebook", "cuaderno de cada día")
    case .personal: say("personal notebook", "cuaderno personal")
    case .private: say("private notebook", "cuaderno privado")
    }
  }

  package var passphrasePrompt: String { say("Passphrase: ", "Contraseña: ") }
  package var opening: String { say("Opening", "Abriendo") }

  package var notAsWritten: String {
    say("What was written could not be read back.", "Lo escrito no se pudo volver a leer.")
  }
  package var notAsWrittenNext: String {
    say(
      "There is no new file. Try another disk; the book itself is as it was.",
      "No hay archivo nuevo. Prueba con otro disco; el libro sigue como estaba.")
  }
  package func noPassphraseFor(_ level: Level) -> String {
    say(
      "The \(name(level)) holds something and would have no passphrase in the new file.",
      "El \(name(level)) guarda algo y no tendría contraseña en el archivo nuevo.")
  }
  package var brokenOff: String {
    say(
      "That was broken off. What was said to be kept is kept.",
      "Eso se interrumpió. Lo que se dijo que estaba guardado está guardado.")
  }
  package var noBook: String { say("There is no book there.", "Ahí no hay ningún libro.") }
  package var noBookNext: String {
    say(
      "Look at the path, or make a book with: homebook create",
      "Revisa la ruta o crea un libro con: homebook create")
  }
  package func notABook(_ found: Int, _ nearest: Int) -> String {
    say(
      "That is not a book: it is \(found) bytes long, and the nearest size of a book is \(nearest).",
      "Eso no es un libro: ocupa \(found) bytes y el tamaño de libro más cercano es \(nearest).")
  }
  package var earlierFormat: String {
    say("This book is of an earlier format.", "Este libro tiene un formato anterior.")
  }
  package var earlierFormatNext: String {
    say(
      "This makes a new one of it, and leaves the file as it is: \(way(.renew))",
      "Esto hace con él uno nuevo y no toca el archivo: \(way(.renew))")
  }
  package var damaged: String {
    say(
      "The book is damaged, or this is not its passphrase.",
      "El libro está dañado o esta no es su contraseña.")
  }
  package var damagedNext: String {
    say(
      "Leave the file as it is and go on with your second copy.",
      "Deja el archivo como está y sigue con tu segunda copia.")
  }
  package var opensNothing: String {
    say("This passphrase opens nothing here.", "Esta contraseña no abre nada aquí.")
  }
  package func notOpened(_ level: Level) -> String {
    say(
      "This passphrase does not open the \(name(level)).",
      "Esta contraseña no abre el \(name(level)).")
  }
  package var howToTypeIt: String {
    say(
      "Try again. Capitals and spaces count, except in words of the lists. Twelve words on paper, if you made them, open "
        + "it too.",
      "Otra vez, por favor. Mayúsculas y espacios cuentan, salvo en palabras de las listas. Las doce palabras en papel, "
        + "si las hiciste, también abren.")
  }
  package var tryAgain: String { say("Try again.", "Inténtalo de nuevo.") }
  package var inUseNext: String { say("Close it there first.", "Ciérralo allí primero.") }
  package var changed: String {
    say(
      "The file changed while it was open, so nothing more was written.",
      "El archivo cambió mientras estaba abierto, así que no se escribió nada más.")
  }
  package var changedNext: String { say("Open it again.", "Ábrelo de nuevo.") }
  package var otherBook: String {
    say("Another book stands there now.", "Ahora hay otro libro en ese lugar.")
  }
  package var bookReadOnly: String {
    say("The book cannot be written to here.", "Aquí no se puede escribir en el libro.")
  }
  package var bookReadOnlyNext: String {
    say(
      "A copy where you may write can be written to: \(way(.secondCopy))",
      "En una copia que esté donde puedas escribir sí se puede: \(way(.secondCopy))")
  }
  package var notebookFull: String {
    say(
      "The notebook is full. Nothing that was saved is lost.",
      "El cuaderno está lleno. No se pierde nada de lo guardado.")
  }
  package var notebookFullNext: String {
    say(
      "Remove what is no longer needed, or take it into a larger book: \(way(.larger("1G")))",
      "Borra lo que ya no haga falta o pásalo a un libro más grande: \(way(.larger("1G")))")
  }
  func oldPieces(_ count: Int) -> String {
    many(count, ("old piece", "old pieces"), ("pieza antigua", "piezas antiguas"))
  }
  /// What a save would have to give up.
  package func crowded(_ count: Int) -> String {
    let pieces = oldPieces(count)
    return say(
      "This was not saved: there is room for it only where \(pieces) would be lost for good.",
      "Esto no se ha guardado: solo cabe perdiendo para siempre \(pieces).")
  }
  package func crowdedNext(_ rewrite: Int) -> String {
    let way = way(.rewrite(rewrite == 16 || rewrite == 256 ? "\(rewrite)" : "all"))
    let keeping = say("To keep them, do this first: \(way)", "Para conservarlas, haz esto antes: \(way)")
    if isOnPages { return keeping }
    return keeping + "\n"
      + say(
        "To save all the same, and give them up, add --accept-damage.",
        "Para guardar de todos modos y renunciar a ellas, añade --accept-damage.")
  }
  package var tooLong: String {
    say("That is longer than a book can keep.", "Es más largo de lo que cabe en un libro.")
  }
  package var needsAgreement: String {
    say(
      "Something is missing from this notebook, so nothing new is written to it yet.",
      "A este cuaderno le falta algo, así que todavía no se escribe nada nuevo en él.")
  }
  package var needsAgreementNext: String {
    say(
      "To go on with what is there, add --accept-damage. A second copy may hold more: look there first.",
      "Para seguir con lo que hay, añade --accept-damage. Quizá una segunda copia tenga más: mira antes ahí.")
  }
  package var passphraseTaken: String {
    say(
      "Two of the passphrases are the same; each opens one notebook.",
      "Dos de las contraseñas son iguales; cada una abre un solo cuaderno.")
  }
  package var tooManyPassphrases: String {
    say("A book does not take so many passphrases.", "Un libro no admite tantas contraseñas.")
  }
  package var noEverydayPassphrase: String {
    say(
      "The everyday notebook needs at least one passphrase.",
      "El cuaderno de cada día necesita al menos una contraseña.")
  }
  package var outOfMemory: String {
    say("There is too little memory to open a book.", "No hay memoria suficiente para abrir un libro.")
  }
  package var outOfMemoryNext: String {
    say("Close other programs; 300 MB are needed.", "Cierra otros programas; hacen falta 300 MB.")
  }
  package var unknownRecord: String {
    say(
      "No record here has that identifier. It takes at least six of its sixteen digits.",
      "Ningún registro de aquí tiene ese identificador. Hacen falta al menos seis de sus dieciséis cifras.")
  }
  package var ambiguousRecord: String {
    say(
      "Several records have identifiers that begin like that. Give more digits.",
      "Hay varios registros cuyo identificador empieza así. Escribe más cifras.")
  }
  package func recordNotUnderstood(_ id: String) -> String {
    say("The record \(id) cannot be read.", "El registro \(id) no se puede leer.")
  }
  package var ended: String {
    say(
      "An earlier error ended this session. Open the book again.",
      "Un error anterior terminó esta sesión. Abre el libro de nuevo.")
  }
}

// MARK: Notes

extension Words {
  /// A sentence about the state of the notebook in use, or of a `lower` one. The one in use is never named: what a
  /// screen shows does not depend on which notebook it is.
  package func note(_ note: Note, lower: Level?) -> String {
    let subject = lower.map(name) ?? say("this notebook", "este cuaderno")
    return capital(predicate(note, subject))
  }

  private func predicate(_ note: Note, _ subject: String) -> String {
    switch note {
    case .missing(0, of: _):
      say(
        "\(subject): it differs from what was last saved.",
        "\(subject): no coincide con lo último que se guardó.")
    case .missing(let missing, let saved):
      say(
        "\(subject): pieces that are missing: \(missing) of \(saved).",
        "\(subject): piezas que faltan: \(missing) de \(saved).")
    case .mixed:
      say(
        "\(subject): two copies of one record differ; the newer one is shown.",
        "\(subject): dos copias de un registro no coinciden; se muestra la más nueva.")
    case .older:
      say(
        "\(subject): what is here may be older than what was last saved.",
        "\(subject): lo que hay puede ser anterior a lo último que se guardó.")
    case .gone:
      say("\(subject): nothing of it can be read.", "\(subject): no se puede leer nada de él.")
    }
  }

  /// Pieces that had no room any more in the places that were written.
  package func givenUp(_ count: Int, lower: Level?) -> String {
    let subject = lower.map(name) ?? say("this notebook", "este cuaderno")
    let pieces = oldPieces(count)
    return capital(
      say(
        "\(subject): \(pieces) had no room left in the file and could not be kept.",
        "\(subject): \(pieces) sin sitio ya en el archivo; no se han podido conservar."))
  }

  package var headerDamaged: String {
    say(
      "The beginning or the end of the file is damaged. Everything opened all the same: make a second copy now.",
      "El principio o el final del archivo está dañado. Se abrió igualmente: haz ya una segunda copia.")
  }
  package var diskNext: String {
    say(
      "What was said to be saved is on the medium. Make a second copy on another one now: \(way(.secondCopy))\n"
        + "If that fails, this takes what can be read: \(way(.rescue))",
      "Lo que se dijo que estaba guardado está en el soporte. Haz ahora una segunda copia en otro: \(way(.secondCopy))\n"
        + "Si no se puede, esto toma lo que se pueda leer: \(way(.rescue))"
    )
  }
  /// In what a file is not what it was; `nil` in all of it where it is.
  package func shape(_ shape: Shape) -> String {
    let sentences = [
      shape.missing == 0
        ? nil
        : say(
          "The file is \(shape.length) bytes long and was \(shape.expected): \(shape.missing) bytes are missing at its end.",
          "El archivo ocupa \(shape.length) bytes y ocupaba \(shape.expected): faltan \(shape.missing) bytes al final."
        ),
      shape.surplus == 0
        ? nil
        : say(
          "The file is \(shape.length) bytes long and was \(shape.expected): \(shape.surplus) bytes came behind its end.",
          "El archivo ocupa \(shape.length) bytes y ocupaba \(shape.expected): sobran \(shape.surplus) bytes al final."
        ),
      shape.zeros == 0
        ? nil
        : say(
          "\(shape.zeros) bytes of what was in it are missing: there are zeros in their place.",
          "Faltan \(shape.zeros) bytes de lo que había en él: en su lugar hay ceros."),
      shape.isToBeKept
        ? say(
          "What is left is shown, and nothing is written to it.",
          "Se muestra lo que queda y no se escribe nada en él.")
        : nil,
      say(
        "This makes a fresh book of it: \(way(.rescue))",
        "Esto hace con ello un libro nuevo: \(way(.rescue))"),
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }
  package var mediumFails: String {
    say(
      "This medium takes no writing any more; what is on it can still be read. Make a second copy on another one now: "
        + "\(way(.secondCopy))",
      "Este soporte ya no admite escritura; lo que hay en él aún se puede leer. Haz ahora una segunda copia en otro: "
        + "\(way(.secondCopy))")
  }
  package var diskTakesNoMark: String {
    say(
      "The disk is full and takes no writing; what is on it can be read. Make room on it before you write anything.",
      "El disco está lleno y no admite escritura; lo que hay en él se puede leer. Libera espacio antes de escribir algo."
    )
  }
  package var openedReadOnly: String {
    say(
      "The book cannot be written to here; the file stays as it was.",
      "Aquí no se puede escribir en el libro; el archivo se queda como estaba.")
  }
  package func marginLow(_ margin: Int, rewrite: String) -> String {
    let saves = many(margin, ("more save", "more saves"), ("vez más", "veces más"))
    return say(
      "Safe for \(saves) by others. To make it safe for more: \(way(.rewrite(rewrite)))",
      "Otras personas pueden guardar \(saves) sin que se pierda nada. Para que aguante más: \(way(.rewrite(rewrite)))"
    )
  }
}
