package import Handover

// MARK: A copy for someone else, in a sitting

// MARK: What is written for a copy

extension Words {
  package var coverLabel: String { say("Words to leave blank", "Palabras que dejar en blanco") }
  package var noteLabel: String { say("Note to the reader", "Nota para quien la lea") }
}

extension Words {
  package var handOverTitle: String { say("A copy", "Una copia") }
  package var givenCopies: String { say("Copies made (UTC)", "Copias hechas (UTC)") }
  package var givenCopiesKey: String { say("copies so far", "copias hechas") }
  package func givenCount(_ count: Int) -> String {
    many(count, ("record", "records"), ("registro", "registros"))
  }
  package var writeCopyKey: String { say("write the copy", "escribir la copia") }
  package var copyWritten: String { say("The copy is written", "La copia está escrita") }

  package func name(_ product: Product) -> String {
    switch product {
    case .report: say("journal entries", "entradas del diario")
    case .plan: say("plans", "planes")
    case .documents: say("documents and things", "documentos y cosas")
    case .log: say("the list of copies made", "la lista de copias hechas")
    }
  }

  package func name(_ form: Form) -> String { form.name(in: language) }

  package var theBeginning: String { say("the beginning", "el principio") }
  package var today: String { say("today", "hoy") }
  package var anyTag: String { say("any", "cualquiera") }
  package var readCopyKey: String { say("read it as it will be", "leerla como quedará") }
  package var outlineKey: String { say("what goes in", "qué entra") }
  package var emptyForNoLimit: String { say("Leave it empty for all.", "Déjalo vacío para todo.") }
  package var nothingIncluded: String { say("nothing more", "nada más") }
  package func lineCount(_ text: String) -> String {
    let count = text.split(separator: "\n").count { !$0.allSatisfy(\.isWhitespace) }
    return count == 0 ? "–" : "\(count)"
  }

  package var includedHint: String {
    say("These stay out unless you mark them.", "Esto se queda fuera si no lo marcas.")
  }
  package var coverHint: String {
    say(
      "One word or name a line. The copy has blanks in their place.",
      "Una palabra o un nombre por línea. En la copia quedan en blanco.")
  }
  package var noteHint: String {
    say("A few words from you at the beginning of the copy.", "Unas palabras tuyas al principio de la copia.")
  }
  package var pathHint: String {
    say(
      "The path of a new file, for example on a USB stick. Nothing that is there is replaced.",
      "La ruta de un archivo nuevo, por ejemplo en una memoria USB. No se reemplaza nada de lo que haya.")
  }
  package var readerHint: String {
    say("Only for your own list of copies.", "Solo para tu propia lista de copias.")
  }
  package var recipientsHint: String {
    say(
      "Their public keys, which begin with age1, with spaces between them.",
      "Sus claves públicas, que empiezan por age1, separadas por espacios.")
  }
}
