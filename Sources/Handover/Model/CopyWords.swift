internal import Records

/// The fixed sentences of a copy, in every language side by side.
package struct CopyWords: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ en: String, _ es: String) -> String { Wording(en: en, es: es)[language] }

  var covered: String { say("left out", "omitido") }

  func title(of product: Product) -> String {
    switch product {
    case .report: say("Dated record", "Registro con fechas")
    case .plan: say("Plan", "Plan")
    case .documents: say("Documents and things", "Documentos y cosas")
    case .log: say("Copies made", "Copias hechas")
    }
  }

  /// What stands above steps of a plan.
  func heading(_ heading: Plan.Heading) -> String {
    switch heading {
    case .time(let time): time.heading(in: language)
    case .part(let text): text ?? "–"
    }
  }

  func entries(_ count: Int) -> String {
    count == 1 ? say("1 entry", "1 entrada") : say("\(count) entries", "\(count) entradas")
  }

  func number(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  package func subjects(_ count: Int, of product: Product) -> String {
    switch product {
    case .report: entries(count)
    case .plan: number(count, say("plan", "plan"), say("plans", "planes"))
    case .documents:
      number(
        count, say("document or thing", "documento o cosa"), say("documents and things", "documentos y cosas")
      )
    case .log: number(count, say("copy", "copia"), say("copies", "copias"))
    }
  }
}

// The cover.
extension CopyWords {
  var contents: String { say("What is in it", "Qué contiene") }
  var made: String { say("Copy made", "Copia hecha") }
  package var noteToReader: String { say("Note from the writer", "Nota de quien escribe") }
  var howToRead: String { say("How to read this copy", "Cómo leer esta copia") }
  var howToCheck: String { say("How it can be checked", "Cómo se puede comprobar") }

  func span(_ first: String, _ last: String) -> String {
    first == last ? first : say("\(first) to \(last)", "\(first) a \(last)")
  }

  func entriesAndLater(_ entries: String, _ later: Int, _ files: Int) -> String {
    let parts = [
      entries,
      later == 0
        ? nil
        : number(
          later, say("later addition", "añadido posterior"), say("later additions", "añadidos posteriores")),
      files == 0 ? nil : number(files, say("file", "archivo"), say("files", "archivos")),
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// How a report is to be read, a paragraph each.
  func reading(_ copy: Copy) -> [String] {
    let numbers = copy.emptied.compactMap { $0.fields[.number]?.integer }.map(String.init)
    if numbers.isEmpty { return reading }
    let which = numbers.joined(separator: ", ")
    return reading + [
      emptied(copy.emptied.count)
        + say(
          " (\(which)). Their places are in the row; nothing else is left of them.",
          " (\(which)). Sus lugares están en la serie; no queda nada más de ellas.")
    ]
  }

  private var reading: [String] {
    [
      say(
        "Entries stand in the order in which things happened. Each keeps the number that it got when it was written "
          + "down; numbers are never used twice. A number that is missing here was not chosen for this copy.",
        "Las entradas están en el orden en que pasaron las cosas. Cada una conserva el número que recibió al anotarse; "
          + "ningún número se usa dos veces. Un número que falta aquí no se eligió para esta copia."),
      say(
        "A date is shown as the writer gave it: a minute, a day, a month, a year, or words. Where it was told in words, "
          + "the days that the program reckoned from them when it was written down stand behind them in brackets. "
          + "“Written down” is the computer's clock at the moment of saving.",
        "Cada fecha aparece como la dio quien escribe: minuto, día, mes, año o palabras. Si se contó con palabras, los "
          + "días que el programa calculó a partir de ellas al anotarlo van detrás entre paréntesis. "
          + "«Anotado» es la hora del reloj del equipo al guardar."),
      say(
        "An entry cannot be changed once it is saved. What was added, corrected or withdrawn later stands beside it "
          + "with its own date. The first words stay, or are taken out as a whole.",
        "Una entrada no se puede cambiar una vez guardada. Lo que se añadió, corrigió o retiró después está a su lado "
          + "con su propia fecha. Las primeras palabras se conservan, o se quitan enteras."),
      say(
        "This copy is a selection. The writer may have left out fields of an entry. Words in brackets such as "
          + "[left out 1] stand for a name or a place; the same number means the same one.",
        "Esta copia es una selección. Quien escribe puede haber dejado fuera campos de una entrada. Palabras entre "
          + "corchetes como [omitido 1] ocupan el lugar de un nombre o un sitio; el mismo número es siempre el mismo."
      ),
    ]
  }
}

// The overview of the times.
extension CopyWords {
  var overview: String { say("Overview", "Vista general") }
  var timeline: String { say("Entries over time", "Entradas a lo largo del tiempo") }
  var calendar: String { say("Calendar", "Calendario") }
  var month: String { say("Month", "Mes") }
  var entriesHead: String { say("Entries", "Entradas") }
  var daysAndNumbers: String { say("Days and entry numbers", "Días y números de entrada") }
  var dayUnknown: String { say("day not given", "sin día") }
  var yearUnknown: String { say("Year not given", "Sin año") }
  var monthUnknown: String { say("month not given", "sin mes") }
  var timeUnknown: String { say("No date given", "Sin fecha") }
  var overviewNote: String {
    say(
      "The table below says the same as the pictures. An entry whose day was not given is in no picture. An entry that was "
        + "withdrawn is in neither.",
      "La tabla de abajo dice lo mismo que las imágenes. Una entrada sin día no está en ninguna imagen. Una entrada "
        + "retirada no está en ninguna de las dos.")
  }
  var calendarKey: String {
    say("Light: one entry that day. Dark: two or more.", "Claro: una entrada ese día. Oscuro: dos o más.")
  }

  func timelineSaid(_ entries: Int, _ period: String, most: Int, in slot: String) -> String {
    say(
      "\(self.entries(entries)), \(period). Most: \(most), \(slot).",
      "\(self.entries(entries)), \(period). Máximo: \(most), \(slot).")
  }

  func monthSaid(_ month: String, _ entries: Int) -> String { "\(month): \(self.entries(entries))" }

  func weekOf(_ day: String) -> String { say("week of \(day)", "semana del \(day)") }

  /// The days of the week from Monday, a letter or two each.
  var weekdays: [String] {
    switch language {
    case .en: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    case .es: ["lu", "ma", "mi", "ju", "vi", "sá", "do"]
    }
  }
}

// The records.
extension CopyWords {
  func entry(_ number: Int) -> String { say("Entry \(number)", "Entrada \(number)") }
  var writtenDown: String { say("Written down", "Anotado") }
  func clock(_ mark: ClockMarks.Mark) -> String {
    switch mark {
    case .early:
      say(
        "The clock of the computer was wrong then: there was no such program at that time.",
        "El reloj del equipo estaba mal entonces: en esa fecha no existía este programa.")
    case .ahead:
      say(
        "The clock of the computer was wrong then: this is later than the copy itself.",
        "El reloj del equipo estaba mal entonces: es una hora posterior a la de esta copia.")
    case .backwards:
      say(
        "This is earlier than the time of what stands before it in the row: it was taken in from another copy later, or "
          + "a clock was wrong at one of the two times.",
        "Es anterior a la hora de lo que está antes en la serie: se trajo después de otra copia, o un reloj estaba mal en "
          + "uno de los dos momentos.")
    }
  }
  func corrected(_ today: String, first: String) -> String {
    say("\(today) (written first: \(first))", "\(today) (escrito al principio: \(first))")
  }
  func writtenAfter(_ days: Int) -> String {
    switch days {
    case 0: say("the same day", "el mismo día")
    case 1: say("the next day", "al día siguiente")
    default: say("\(days) days after", "\(days) días después")
    }
  }
  func writtenAtMost(_ days: Int) -> String {
    say("at most \(days) days after", "como mucho \(days) días después")
  }
  func writtenBetween(_ least: Int, _ most: Int) -> String {
    say("between \(least) and \(most) days after", "entre \(least) y \(most) días después")
  }
  func withdrawnBeside(_ count: Int) -> String {
    number(
      count, say("more that was withdrawn", "más que se retiró"),
      say("more that were withdrawn", "más que se retiraron"))
  }
  var digest: String { say("Digest", "Huella") }
  var later: String { say("Added later", "Añadido después") }
  var changedLater: String { say("changed later", "cambiado después") }
  var amended: String { say("Addition or correction", "Añadido o corrección") }
  var withdrawn: String { say("Withdrawn", "Retirada") }
  var withdrawnLater: String {
    say("Withdrawn later; it stays readable.", "Retirada después; se sigue pudiendo leer.")
  }
  var fileAdded: String { say("File added", "Archivo añadido") }
  var fileRemoved: String { say("File taken away", "Archivo quitado") }

  var notThereYet: String { say("not there yet", "aún no está") }
  var record: String { say("Record", "Registro") }
  var otherFields: String { say("Other fields", "Otros campos") }
  var wordsTakenOut: String { say("words taken out", "palabras quitadas") }
  var reason: String { say("Reason", "Motivo") }
  var files: String { say("Files and digests", "Archivos y huellas") }
  func filesNote(pictures: Int) -> String {
    pictures == 0
      ? say(
        "The files themselves are not in this document.",
        "Los archivos mismos no están en este documento.")
      : say(
        "The pictures are shown at the end, as they are kept. Other files are not in this document.",
        "Las imágenes se muestran al final, tal como se guardan. Los demás archivos no están en este documento."
      )
  }
  var pictures: String { say("Pictures", "Imágenes") }
  var seePicture: String { say("See the picture", "Ver la imagen") }
  var notShown: String {
    say(
      "This file is not a picture that a page can show.",
      "Este archivo no es una imagen que una página pueda mostrar.")
  }
  var noFiles: String { say("No files belong to these entries.", "Estas entradas no tienen archivos.") }
  var belongsTo: String { say("Belongs to", "Pertenece a") }
  package var people: String { say("People", "Personas") }
  package var nothing: String {
    say("Nothing was chosen for this copy.", "No se eligió nada para esta copia.")
  }
  var skip: String { say("Go to the entries", "Ir a las entradas") }
  func cardNote(_ day: String) -> String {
    say(
      "As of \(day). Print it at full size (100 %), cut along the line, fold along the dashes.",
      "Al \(day). Imprímela a tamaño real (100 %), corta por la línea y dobla por los guiones.")
  }
  var card: String { say("Card", "Tarjeta") }
  func cardLeavesOut(panels: Int) -> String {
    say(
      "This card has room for eight panels. Not on it: \(number(panels, "panel", "panels")) more.",
      "En esta tarjeta caben ocho partes. No están en ella: \(number(panels, "parte", "partes")) más.")
  }
  var end: String { say("End of the copy", "Fin de la copia") }

  func page(_ number: String, of all: String) -> String {
    say("Page \(number) of \(all)", "Página \(number) de \(all)")
  }
}
