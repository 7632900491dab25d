import Handover

// MARK: A copy for someone else, in a sitting

extension Words {
  var handOverTitle: String { say("A copy for someone else", "Una copia para otra persona") }
  var givenCopies: String { say("Copies handed over (UTC)", "Copias entregadas (UTC)") }
  var givenCopiesKey: String { say("copies so far", "copias hechas") }
  func givenCount(_ count: Int) -> String { many(count, ("record", "records"), ("registro", "registros")) }
  var writeCopyKey: String { say("write the copy", "escribir la copia") }
  var copyWritten: String { say("The copy is written", "La copia está escrita") }

  func label(_ part: HandOverScene.Part) -> String {
    switch part {
    case .product: say("What", "Qué")
    case .form: say("Form", "Forma")
    case .from: say("From", "Desde")
    case .to: say("Until", "Hasta")
    case .tag: say("Only with the tag", "Solo con la etiqueta")
    case .along: say("Files kept with it", "Archivos guardados")
    case .included: say("Goes in as well", "Entra además")
    case .covered: say("Names and places to cover", "Nombres y lugares que tapar")
    case .note: say("Note to the reader", "Nota para quien la lea")
    case .lock: say("Who can open it", "Quién puede abrirla")
    case .path: say("Where it goes", "Dónde va")
    case .reader: say("For whom", "Para quién")
    }
  }

  func name(_ product: Product) -> String {
    switch product {
    case .report: say("journal entries", "entradas del diario")
    case .plan: say("plans", "planes")
    case .documents: say("documents and things", "documentos y cosas")
    case .log: say("the list of copies made", "la lista de copias hechas")
    }
  }

  func name(_ form: Form) -> String {
    switch form {
    case .html: say("a page to read and print", "una página para leer e imprimir")
    case .csv: say("a table", "una tabla")
    case .json: say("data for another program", "datos para otro programa")
    case .text: say("plain text", "texto simple")
    case .card:
      say("a card for a wallet, to print and fold", "una tarjeta para la cartera, para imprimir y doblar")
    }
  }

  func name(_ lock: HandOverScene.Lock) -> String {
    switch lock {
    case .words: say("whoever has words made for it", "quien tenga unas palabras creadas para ella")
    case .recipients: say("who holds a key", "quien tenga una clave")
    case .page:
      say(
        "whoever has words made for it, in a browser",
        "quien tenga unas palabras creadas para ella, en un navegador")
    case .open: say("anyone who gets at it", "cualquiera que llegue a ella")
    }
  }

  func name(_ along: HandOverScene.Along) -> String {
    switch along {
    case .names: say("only their names", "solo sus nombres")
    case .files: say("the files go along", "los archivos van con la copia")
    case .pictures: say("pictures stand at the end", "las imágenes van al final")
    }
  }

  var theBeginning: String { say("the beginning", "el principio") }
  var today: String { say("today", "hoy") }
  var anyTag: String { say("any", "cualquiera") }
  var outlineKey: String { say("what goes in", "qué entra") }
  var emptyForNoLimit: String { say("Leave it empty for all.", "Déjalo vacío para todo.") }
  var nothingIncluded: String { say("nothing more", "nada más") }
  func lineCount(_ text: String) -> String {
    let count = text.split(separator: "\n").count { !$0.allSatisfy(\.isWhitespace) }
    return count == 0 ? "–" : "\(count)"
  }

  var includedHint: String {
    say("These stay out unless you mark them.", "Esto se queda fuera si no lo marcas.")
  }
  var coverHint: String {
    say(
      "One name or place a line. Each is covered wherever it stands.",
      "Un nombre o lugar por línea. Cada uno se tapa dondequiera que esté.")
  }
  var noteHint: String {
    say("A few words from you at the beginning of the copy.", "Unas palabras tuyas al principio de la copia.")
  }
  var pathHint: String {
    say(
      "The path of a new file, for example on a USB stick. Nothing that is there is replaced.",
      "La ruta de un archivo nuevo, por ejemplo en una memoria USB. No se reemplaza nada de lo que haya.")
  }
  var readerHint: String {
    say("Only for your own list of copies.", "Solo para tu propia lista de copias.")
  }
  var recipientsHint: String {
    say(
      "Their public keys, which begin with age1, with spaces between them.",
      "Sus claves públicas, que empiezan por age1, separadas por espacios.")
  }
}
