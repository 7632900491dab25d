package import Storage
package import Records

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
  package var asWrittenHelp: String {
    say(
      "The journal in the order of writing, the last first. Without it, in the order of what happened.",
      "El diario según se escribió, lo último primero. Sin ella, según pasaron las cosas.")
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
  package var yesWord: String { Wording.yes[language] }
  package var noWord: String { Wording.no[language] }
  package var identifier: String { say("Identifier", "Identificador") }
  package var otherFields: String { say("Other fields", "Otros campos") }
  package var withdrawnMark: String { say("withdrawn", "retirada") }
}

// MARK: Emptying

extension Words {
  package var emptyAbstract: String {
    say(
      "Takes the words out of an entry. Its number stays.",
      "Quita las palabras de una entrada. Su número queda.")
  }
  package var emptyDiscussion: String {
    say(
      "What it says goes, with what was added later and its files. Its number and digests stay, so that no number is "
        + "used twice and the order can still be checked; a copy shows an empty place with its number. The words stay "
        + "in the file until: \(way(.purge)). Copies made before keep them.",
      "Se va lo que dice, con lo añadido después y sus archivos. Quedan su número y sus huellas, para que ningún "
        + "número se use dos veces y el orden se pueda seguir comprobando; una copia muestra un lugar vacío con su "
        + "número. Las palabras siguen en el archivo hasta que hagas: \(way(.purge)). Las copias ya hechas las conservan."
    )
  }
  package var emptyQuestion: String { say("Take the words out?", "¿Quitar las palabras?") }
  package var emptyKey: String { say("take the words out", "quitar las palabras") }
  package var emptied: String { say("The words were taken out.", "Las palabras se han quitado.") }

  /// How many entries there are whose words were taken out.
  package func emptied(_ count: Int) -> String {
    say(
      "Entries whose words were taken out: \(count)", "Entradas a las que se quitaron las palabras: \(count)")
  }

  /// How many records of the journal came from copies that did not hold all of them.
  package func abridged(_ count: Int) -> String {
    say(
      "Records from copies that left some of their fields out: \(count)",
      "Registros de copias que dejaban fuera algunos de sus campos: \(count)")
  }
}

// MARK: The chain

extension Words {
  package var chainAbstract: String {
    say(
      "Gives the journal's records in the order of their chain.",
      "Da los registros del diario en el orden de su cadena.")
  }
  package var chainDiscussion: String {
    say(
      "Always as JSON: entries, additions, withdrawals, notes on files, and the places of entries whose words were "
        + "taken out. Records.md has a short program that checks such a list. It holds all of your words: it is "
        + "not a copy to hand over.",
      "Siempre en JSON: entradas, añadidos, retiradas, notas sobre archivos y los lugares de las entradas cuyas palabras "
        + "se quitaron. Records.md trae un programa corto que comprueba esa lista. Contiene todas tus "
        + "palabras: no es una copia para entregar.")
  }
}

// MARK: Moving

extension Words {
  package var movingLeavesPlace: String {
    say(
      "Where it is now, its number and digests stay, as when the words of an entry are taken out with "
        + "'journal empty'. Lists, check and copies there count it. The words stay in the file until: "
        + "\(way(.purge))",
      "Donde está ahora quedan su número y sus huellas, como al quitar las palabras de una entrada con «journal "
        + "empty». Las listas, check y las copias de allí la cuentan. Lo que decía sigue en el archivo hasta "
        + "que hagas: \(way(.purge))")
  }
  package var movingLeaves: String {
    say(
      "Where it is now, what it said stays in the file until: \(way(.purge))",
      "Donde está ahora, lo que decía sigue en el archivo hasta que hagas: \(way(.purge))")
  }
  package func movingDates(_ kind: Kind, rising: Bool) -> String {
    if kind != .entry {
      return rising
        ? say("In its new place it keeps its dates.", "En su nuevo lugar conserva sus fechas.")
        : say(
          "In its new place it counts as written down now. Files and former versions get the date of today too.",
          "En su nuevo lugar cuenta como anotado ahora. También los archivos y las versiones anteriores llevan la "
            + "fecha de hoy.")
    }
    return rising
      ? say(
        "In its new place it gets the next number and counts as written down there now. It also keeps when it was "
          + "first written down.",
        "En su nuevo lugar recibe el número siguiente y cuenta como anotada allí ahora. También conserva cuándo se "
          + "anotó por primera vez.")
      : say(
        "In its new place it gets the next number and counts as written down there now. When it was first written "
          + "down is not kept there, nor with what was added later.",
        "En su nuevo lugar recibe el número siguiente y cuenta como anotada allí ahora. Cuándo se anotó por primera "
          + "vez no se conserva allí, tampoco en lo añadido después.")
  }
  /// What goes along with a record into a notebook that never asks for it.
  package func goesAlong(_ labels: [String]) -> String {
    let list = labels.joined(separator: "; ")
    return say(
      "All that it says goes along, also what is never asked there: \(list). Whoever opens that notebook can read it.",
      "Va con todo lo que dice, también lo que allí nunca se pregunta: \(list). Puede leerlo quien abra ese cuaderno."
    )
  }

  /// What becomes of a record that is moved.
  package func movingNotices(_ kind: Kind, rising: Bool) -> [String] {
    [kind == .entry ? movingLeavesPlace : movingLeaves, movingDates(kind, rising: rising)]
  }
  package var emptyPlacesStay: String {
    say(
      "In both notebooks its former number stays, with nothing in it: no number is given twice.",
      "En los dos cuadernos queda su número anterior, sin nada: ningún número se da dos veces.")
  }
  package var moveToKey: String { say("to another notebook", "a otro cuaderno") }
  package var fromOthersKey: String { say("from the other notebooks", "de los otros cuadernos") }
  package var takeOverKey: String { say("take it over", "pasarlo aquí") }
  package func moved(to level: Level) -> String {
    say("Moved to the \(name(level)).", "Está ahora en el \(name(level)).")
  }
  package var moveQuestion: String { say("Move it?", "¿Pasarlo?") }
  package var moveKey: String { say("move it", "pasarlo") }
}

// MARK: Settings

extension Words {
  package var settingsAbstract: String {
    say("What the notebook is called and offers.", "Cómo se llama el cuaderno y qué ofrece.")
  }
  package var settingsDiscussion: String {
    say(
      "On a terminal it shows them and asks whether to change them. 'settings --json -' reads one object of changes.",
      "En una terminal los muestra y pregunta si se cambian. «settings --json -» lee un objeto con los cambios."
    )
  }
  package var changeThem: String { say("Change something?", "¿Cambiar algo?") }
}
