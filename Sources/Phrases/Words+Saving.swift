import Storage
import Platform

// MARK: What could not be saved

extension Words {
  package var unsavedTitle: String { say("Not saved yet", "Aún sin guardar") }
  package var stillHere: String {
    say("What you wrote is still here.", "Lo que escribiste sigue aquí.")
  }
  package var restIsKept: String {
    say("Nothing that was saved before is lost.", "No se pierde nada de lo guardado antes.")
  }
  package var notYet: String { say("Not yet.", "Todavía no.") }
  package var tryAgainKey: String { say("try again", "intentar de nuevo") }
  package var saveAgain: String { say("Try again", "Intentarlo de nuevo") }
  package var lookAgain: String { say("Look for the book again", "Buscar el libro otra vez") }
  package var saveIntoOther: String {
    say("Save it into the book that is there now", "Guardarlo en el libro que hay ahora")
  }
  package var saveElsewhere: String {
    say("Put it in a locked file somewhere else", "Ponerlo en un archivo cerrado en otro lugar")
  }
  package var backToText: String { say("Back to what I wrote", "Volver a lo que escribí") }
  package var leaveUnsaved: String { say("Leave it unsaved", "Dejarlo sin guardar") }

  package var otherVersionThere: String {
    say(
      "Another file is in the book's place now; a program that copies folders may have put it there. "
        + "Nothing in it is overwritten: what you wrote is added.",
      "En el lugar del libro hay ahora otro archivo; quizá lo puso un programa que copia carpetas. "
        + "No se sobrescribe nada de él: se añade lo que escribiste.")
  }

  /// What is in the way of a save.
  package func unsaved(_ error: any Error) -> String {
    switch error.cause {
    case MediumError.diskFull:
      say("The disk is full. Room has to be made on it.", "El disco está lleno. Hay que liberar espacio.")
    case MediumError.readOnly:
      say("The disk or stick takes no writing now.", "El disco o la memoria no admite escritura ahora.")
    case MediumError.notFound:
      say(
        "The book is not there now. A stick may be out, or the file was moved.",
        "El libro no está ahí ahora. Quizá la memoria está fuera o el archivo se movió.")
    case OpeningError.notABook(let found, let wanted):
      say(
        "The file in the book's place has another length now: \(found) bytes, not \(wanted).",
        "El archivo que hay en el lugar del libro tiene ahora otro tamaño: \(found) bytes, no \(wanted).")
    case OpeningError.otherBook: otherBook
    case MediumError.inUse:
      say("Another program has the book open now.", "Otro programa tiene ahora abierto el libro.")
    case SavingError.full: say("The notebook is full.", "El cuaderno está lleno.")
    case SavingError.needsAgreement: needsAgreement
    case SavingError.crowded(_, let count, _): crowded(count)
    case MediumError.changed, MediumError.ended:
      say("The file changed while it was open.", "El archivo cambió mientras estaba abierto.")
    case MediumError.disk(.other(let number)):
      say(
        "The disk or stick did not do it (error \(number)). It may be loose, or wearing out.",
        "El disco o la memoria no lo hizo (error \(number)). Quizá está suelta o se está gastando.")
    default:
      say(
        "The disk or stick did not do it. It may be loose, or wearing out.",
        "El disco o la memoria no lo hizo. Quizá está suelta o se está gastando.")
    }
  }

  package func carryThenSave(_ places: Int) -> String {
    say(
      "Save the old ones anew first, \(places) times in a row, then this",
      "Volver a guardar primero las antiguas, \(places) veces seguidas, y después esto")
  }
  package func giveUpAndSave(_ count: Int) -> String {
    let pieces = oldPieces(count)
    return say("Save this and give up \(pieces)", "Guardar esto y renunciar a \(pieces)")
  }

  /// Of a size in which a new book would have no room for what there is.
  package func tooSmall(_ error: any Error) -> String {
    return switch error.cause {
    case SavingError.noRoomForFiles, SavingError.filesFull:
      say(
        "There are files, and that size has no room for them. A larger one has.",
        "Hay archivos y en ese tamaño no caben. En uno mayor sí.")
    default:
      say(
        "There is more in the book than that size holds. A larger one takes it.",
        "En el libro hay más de lo que cabe en ese tamaño. En uno mayor cabe.")
    }
  }
  package var textsStay: String {
    say(
      "What was typed for this copy is still in the book, as not finished.",
      "Lo que se escribió para esta copia sigue en el libro, sin terminar.")
  }

  /// What is said where a text was to be kept by itself while it is written.
  package func notKeptNow(_ error: any Error) -> String {
    say(
      "\(unsaved(error)) What you wrote is still here, and not in the book.",
      "\(unsaved(error)) Lo que escribiste sigue aquí y no está en el libro.")
  }
}

extension Words {
  package var keptInBook: String {
    say("It is in the book now, as not finished.", "Ya está en el libro, sin terminar.")
  }
}

// MARK: Loose leaves

extension Words {
  package var saveElsewhereTitle: String { say("A locked file", "Un archivo cerrado") }
  package var aboutLeaves: [String] {
    [
      say(
        "Where does it go? A new file, with a name that you choose: ~/rain, or on a stick.",
        "¿Dónde va? Un archivo nuevo con el nombre que elijas: ~/lluvia, o en una memoria."),
      say(
        "Only this notebook opens it. That there is a file can be seen.",
        "Solo este cuaderno lo abre. Que hay un archivo se puede ver."),
      say(
        "In the home folder, on a stick or beside the book it is found by itself when the notebook is opened.",
        "En la carpeta personal, en una memoria o junto al libro se encuentra solo al abrir el cuaderno."),
    ]
  }
  package func leafWritten(_ path: String) -> String {
    say(
      "It is in the locked file \(path). From there it can be taken into the book.",
      "Está en el archivo cerrado \(path). Desde ahí se puede pasar al libro.")
  }
  package func leafFound(_ path: String) -> String {
    say("Written and not in the book yet: \(path)", "Escrito y aún fuera del libro: \(path)")
  }
  package var takeInKey: String { say("take it in", "pasarlo al libro") }
  package func leafTakenIn(_ path: String, isGone: Bool) -> String {
    isGone
      ? say(
        "It is in the book now, as not finished. The file \(path) is removed.",
        "Ya está en el libro, sin terminar. El archivo \(path) se ha borrado.")
      : say(
        "It is in the book now, as not finished. The file \(path) could not be removed.",
        "Ya está en el libro, sin terminar. El archivo \(path) no se pudo borrar.")
  }
}
