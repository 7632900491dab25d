package import Storage
package import Notebook
package import Records

// MARK: Care

extension Words {
  package var secondCopyTitle: String { say("Make a second copy", "Hacer una segunda copia") }
  package var secondCopyHint: String {
    say(
      "Where to? Best on a stick or card that is kept somewhere else, such as /media/stick/copy. It opens as this "
        + "file does.",
      "¿Dónde? Mejor en una memoria o tarjeta que se guarde en otro sitio, por ejemplo /media/usb/copia. Se abre igual "
        + "que este archivo.")
  }
  package func lastCopy(_ moment: Instant?) -> String {
    guard let day = moment?.description.prefix(10) else {
      return say("There is no second copy yet.", "Todavía no hay segunda copia.")
    }
    return say("The last one was made on \(day).", "La última se hizo el \(day).")
  }
  package var carryTitle: String { say("Make the book last longer", "Hacer que el libro aguante más") }
  package var marginMeaning: String {
    say(
      "The file is written round and round, and what was saved long ago comes a little nearer to being lost. This saves "
        + "everything anew.",
      "El archivo se escribe dando vueltas, y lo guardado hace mucho se acerca un poco a perderse. Con esto se guarda "
        + "todo de nuevo.")
  }
  package var carried: String { say("Everything was saved anew.", "Todo se ha guardado de nuevo.") }
  package var carryFilesTitle: String {
    say("Make the files last longer", "Hacer que los archivos aguanten más")
  }
  package var filesMarginMeaning: String {
    say(
      "Now and then the room for files is written while only a part of the book is open, and the oldest files come nearer to "
        + "being lost. This writes them anew.",
      "De vez en cuando se escribe en el sitio para archivos mientras solo está abierta una parte del libro, y los archivos "
        + "más antiguos se acercan a perderse. Con esto se escriben de nuevo.")
  }
  package var filesCarried: String {
    say("The oldest files were written anew.", "Los archivos más antiguos se han escrito de nuevo.")
  }
  package var originalsTitle: String {
    say("Files still outside the book", "Archivos que siguen fuera del libro")
  }
  package var noOriginals: String {
    say(
      "There is none whose file is in a second copy of the book.",
      "No hay ninguno cuyo archivo esté en una segunda copia del libro.")
  }

  /// What wants attention, where choosing it does it.
  package func dueHere(_ item: DueItem) -> String {
    switch item.what {
    case .backup:
      item.when == nil
        ? say("There is no second copy yet", "Todavía no hay segunda copia")
        : say("The second copy is old", "La segunda copia es antigua")
    case .paper, .words: what(item)
    case .margin: carryTitle
    case .files: carryFilesTitle
    default: due(item)
    }
  }
}

// MARK: Notices

extension Words {
  /// How often the book was opened without this notebook, and how often it still may be.
  package func openedWithout(_ times: Int, left: Int) -> String {
    let opened = many(times, ("time", "times"), ("vez", "veces"))
    let more = many(left, ("more time is", "more times are"), ("vez más", "veces más"))
    return say(
      "Saved \(opened) since this was last open; \(more) safe. Opening this now and then keeps it so.",
      "Guardado \(opened) desde la última vez; puede guardarse \(more). Abrir esto de vez en cuando lo mantiene así."
    )
  }

  /// What was saved: how many of each kind.
  package func savedWithout(_ kinds: [Kind], _ level: Level) -> String {
    let what = counted(kinds).joined(separator: ", ")
    return say(
      "Saved in the \(name(level)) since this notebook was last open: \(what).",
      "Guardado en el \(name(level)) desde la última vez que se abrió este cuaderno: \(what).")
  }

  private func counted(_ kinds: [Kind]) -> [String] {
    let counts: [(Int, String)] = [
      count(
        kinds, .entry, ("journal entry", "journal entries"), ("entrada del diario", "entradas del diario")),
      count(kinds, .plan, ("plan", "plans"), ("plan", "planes")),
      count(kinds, .document, ("document", "documents"), ("documento", "documentos")),
      count(kinds, .person, ("person", "people"), ("persona", "personas")),
    ]
    let others = kinds.count - counts.reduce(0) { $0 + $1.0 }
    let more = many(others, ("other record", "other records"), ("registro más", "registros más"))
    return counts.filter { $0.0 > 0 }.map(\.1) + (others > 0 ? [more] : [])
  }

  private func count(
    _ kinds: [Kind], _ kind: Kind, _ english: (one: String, more: String),
    _ spanish: (one: String, more: String)
  ) -> (Int, String) {
    let number = kinds.count { $0 == kind }
    return (number, many(number, english, spanish))
  }

  package var everydayEmpty: String {
    say(
      "The everyday notebook is empty. Write something in it now and then.",
      "El cuaderno de cada día está vacío. Escribe algo en él de vez en cuando.")
  }
  package func everydayOld(_ day: String) -> String {
    say(
      "The everyday notebook was last added to on \(day). Write something in it now and then.",
      "En el cuaderno de cada día no se añade nada desde el \(day). Escribe algo en él de vez en cuando.")
  }
}

// MARK: What is due

extension Words {
  package var dueAbstract: String { say("What wants attention.", "Lo que requiere atención.") }
  package var dueDiscussion: String {
    say(
      "Plans to look through again, steps due, documents that expire within 90 days, copies to hand out, things not "
        + "looked at for half a year, unfinished text, the journal's code that nobody has, no recent copy.",
      "Planes por repasar, pasos pendientes, documentos que vencen en 90 días, copias por repartir, cosas sin revisar "
        + "en medio año, textos sin terminar, el código del diario que nadie tiene, falta de una copia reciente."
    )
  }
  package var nothingDue: String { say("Nothing wants attention.", "Nada requiere atención.") }

  package func due(_ item: DueItem) -> String {
    let date = item.when.map { $0 + "  " } ?? ""
    return date + what(item)
  }

  private func what(_ item: DueItem) -> String {
    switch item.what {
    case .review: say("look through again: \(item.title)", "repasar: \(item.title)")
    case .step: say("step: \(item.title)", "paso: \(item.title)")
    case .expiry: say("expires: \(item.title)", "vence: \(item.title)")
    case .renewal: say("ends, renew in time: \(item.title)", "termina, renovar a tiempo: \(item.title)")
    case .handOut: say("copies to hand out: \(item.title)", "copias por repartir: \(item.title)")
    case .check: say("not looked at for long: \(item.title)", "hace mucho que no se revisa: \(item.title)")
    case .draft: say("unfinished text", "texto sin terminar")
    case .backup:
      item.when == nil
        ? say("make a second copy: homebook backup PATH", "haz una segunda copia: homebook backup RUTA")
        : say(
          "the second copy is old: homebook backup PATH",
          "la segunda copia es antigua: homebook backup RUTA")
    case .code:
      item.when == nil
        ? say("give the journal's code to someone", "da el código del diario a alguien")
        : say("give the journal's code to someone again", "vuelve a dar el código del diario a alguien")
    case .paper:
      say(
        "The words for paper are not on paper yet", "Las palabras para el papel no están en papel todavía")
    case .words:
      say(
        "The everyday passphrase is not known to you yet", "Todavía no sabes la contraseña de cada día")
    case .margin:
      say(
        "make the book safe for more: homebook rewrite \(item.title)",
        "para que el libro aguante más: homebook rewrite \(item.title)")
    case .files:
      say(
        "make its files safe for more: homebook rewrite --files \(item.title)",
        "para que sus archivos aguanten más: homebook rewrite --files \(item.title)")
    }
  }
}
