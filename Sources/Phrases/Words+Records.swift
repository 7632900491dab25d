import Records

// MARK: Help

extension Words {
  package var planAbstract: String { say("Plans and their steps.", "Planes y sus pasos.") }
  package var journalAbstract: String {
    say(
      "Dated entries. They are not rewritten; corrections stand beside them.",
      "Entradas con fecha. No se reescriben; las correcciones van al lado.")
  }
  package var documentsAbstract: String {
    say("The inventory of documents and things.", "El inventario de documentos y cosas.")
  }
  package var peopleAbstract: String { say("People and services.", "Personas y servicios.") }

  package var listAbstract: String {
    say("Lists what there is, newest first.", "Enumera lo que hay, lo más nuevo primero.")
  }
  package var showAbstract: String { say("Shows one.", "Muestra un registro.") }
  package var addAbstract: String { say("Adds one or more.", "Añade un registro o varios.") }
  package var addDiscussion: String {
    say(
      "On a terminal it asks field by field. With --json - it reads objects, one a line, and prints identifiers.",
      "En una terminal pregunta campo por campo. Con --json - lee objetos, uno por línea, y muestra "
        + "identificadores.")
  }
  package var editAbstract: String { say("Changes one.", "Cambia un registro.") }
  package var changeDiscussion: String {
    say(
      "On a terminal it asks what to change. With --json - it reads an object with the changed fields; null takes "
        + "a field away.",
      "En una terminal pregunta qué cambiar. Con --json - lee un objeto con los campos cambiados; null quita un "
        + "campo.")
  }
  package var removeAbstract: String { say("Removes one.", "Borra un registro.") }
  package var removeDiscussion: String {
    say(
      "What it said stays readable to whoever opens this notebook until later saves have written over it.",
      "Quien abra este cuaderno podrá leer lo que decía hasta que otras cosas guardadas ocupen su lugar.")
  }
  package var amendAbstract: String {
    say("Adds a correction beside an entry.", "Añade una corrección al lado de una entrada.")
  }
  package var withdrawAbstract: String {
    say(
      "Says that an entry no longer counts. It stays readable.",
      "Dice que una entrada ya no cuenta. Se sigue pudiendo leer.")
  }
  package var withdrawDiscussion: String {
    say(
      "The reason is asked for, or read from standard input: as text, or with --json - as {\"reason\": …}.",
      "El motivo se pregunta o se lee de la entrada estándar: como texto, o con --json - como "
        + "{\"reason\": …}.")
  }
  package var searchAbstract: String {
    say("Finds what holds all the words.", "Busca lo que contiene todas las palabras.")
  }
  package var searchDiscussion: String {
    say(
      "The words are asked for, or read from standard input: one line, in any case, with or without accents.",
      "Las palabras se preguntan o se leen de la entrada estándar: una línea, sin distinguir mayúsculas ni "
        + "acentos.")
  }
  package var moveAbstract: String {
    say("Takes a record over into another notebook.", "Pasa un registro a otro cuaderno.")
  }
  package var moveDiscussion: String {
    say(
      "Prints its identifier in the new place. Without --notebook it is looked for in all that the passphrase "
        + "opens.",
      "Muestra su identificador en el nuevo lugar. Sin --notebook se busca en todos los que abre la "
        + "contraseña.")
  }
  package var idHelp: String {
    say(
      "Its identifier, or the first six digits of it or more.",
      "Su identificador o al menos sus seis primeras cifras.")
  }
  package var fromHelp: String { say("Nothing before this date.", "Nada antes de esta fecha.") }
  package var toHelp: String { say("Nothing after this date.", "Nada después de esta fecha.") }
  package var tagHelp: String { say("Only with this tag.", "Solo con esta etiqueta.") }
  package var limitHelp: String {
    say(
      "At most so many; 0 = all. Without it the plain journal list has 20; with --json, and elsewhere, all are there.",
      "Como mucho tantos; 0 = todos. Sin ella, la lista del diario muestra 20; con --json, y en lo demás, todos."
    )
  }
  package var limitNegative: String {
    say("--limit takes 0 or a positive number.", "--limit lleva 0 o un número positivo.")
  }
  package var formerHelp: String {
    say("Lists the former versions of the plan.", "Enumera las versiones anteriores del plan.")
  }
  package var toNotebookHelp: String { say("The notebook that takes it.", "El cuaderno que lo recibe.") }
}

// MARK: Refusals

extension Words {
  package func programField(_ name: String, line: Int) -> String {
    say(
      "Line \(line), field \"\(name)\": only the program fills it in; leave it out.",
      "Línea \(line), campo «\(name)»: solo lo rellena el programa; quítalo.")
  }
  package var withdrawnBefore: String {
    say("That entry was withdrawn before.", "Esa entrada ya se había retirado.")
  }
  package var isThere: String {
    say("The record is in that notebook already.", "El registro ya está en ese cuaderno.")
  }
  package var inputNotText: String {
    say("The input is not text in UTF-8.", "La entrada no es texto en UTF-8.")
  }
}

// MARK: What was done

extension Words {
  package var saved: String { say("Saved.", "Guardado.") }
  package var removed: String { say("Removed.", "Borrado.") }
  package var removeQuestion: String { say("Remove this?", "¿Borrar esto?") }
  package var nothingFound: String {
    say("Nothing holds all of these words.", "Nada contiene todas esas palabras.")
  }
  package func notAllListed(_ shown: Int, of all: Int) -> String {
    say("\(shown) of \(all). All of them: --limit 0.", "\(shown) de \(all). Todos: --limit 0.")
  }
  package var nothingListed: String { say("There is nothing to show.", "No hay nada que mostrar.") }
}

// MARK: Pages

extension Words {
  package var yesWord: String { say("yes", "sí") }
  package var noWord: String { say("no", "no") }
  package var identifier: String { say("Identifier", "Identificador") }
  package var otherFields: String { say("Other fields", "Otros campos") }
  package var takenAway: String { say("taken away", "quitado") }
  package var withdrawnMark: String { say("withdrawn", "retirada") }
}
