// What goes in and what stays out, said before a copy is written.
extension CopyWords {
  package func laterAdditions(_ count: Int) -> String {
    number(count, say("later addition", "añadido posterior"), say("later additions", "añadidos posteriores"))
  }

  package func filesListed(_ count: Int) -> String {
    let files = number(count, say("file", "archivo"), say("files", "archivos"))
    return say(
      "\(files) in the list of files, with digests", "\(files) en la lista de archivos, con sus huellas")
  }

  package func brokenRow(_ count: Int) -> String {
    let records = number(count, say("record", "registro"), say("records", "registros"))
    return say(
      "the row of the journal is broken at \(records) (homebook check names them); whoever checks the copy sees it",
      "la fila del diario está rota en \(records) (homebook check dice dónde); quien compruebe la copia lo verá"
    )
  }

  package var gapsShow: String {
    say(
      "the gap in the numbers of entries shows, and may be asked about",
      "el salto en los números de las entradas se ve, y pueden preguntar por él")
  }

  package func named(_ field: String) -> String { say("named by you: \(field)", "pedido por ti: \(field)") }

  package func covered(_ term: String, at places: Int) -> String {
    switch places {
    case 0: say("\"\(term)\" stands nowhere in this copy", "«\(term)» no está en ninguna parte de esta copia")
    case 1: say("covered at 1 place: \"\(term)\"", "cubierto en 1 lugar: «\(term)»")
    default: say("covered at \(places) places: \"\(term)\"", "cubierto en \(places) lugares: «\(term)»")
    }
  }

  package func standing(_ term: String, at places: Int) -> String {
    let places = number(places, say("place", "lugar"), say("places", "lugares"))
    return say("\"\(term)\" (\(places))", "«\(term)» (\(places))")
  }

  package func standingInFile(_ file: String, _ terms: String) -> String {
    say("not covered inside \(file): \(terms)", "no se cubre dentro de \(file): \(terms)")
  }

  package func othersSteps(_ count: Int) -> String {
    let steps = number(count, say("step", "paso"), say("steps", "pasos"))
    return say("\(steps) marked as not for you", "\(steps) que marcaste como «no es para mí»")
  }

  package func near(_ term: String, _ words: String) -> String {
    say("like \"\(term)\", and not covered: \(words)", "se parece a «\(term)» y no está cubierto: \(words)")
  }

  package func uncovered(_ term: String) -> String {
    say(
      "kept in this notebook, and not covered: \(term)", "está en este cuaderno y no está cubierto: \(term)")
  }

  package var nameOfCopy: String { say("in the name of the file", "en el nombre del archivo") }
  package func nameOfFile(_ place: Int) -> String {
    say("in the name of file \(place)", "en el nombre del archivo \(place)")
  }
  package var inTheCopy: String { say("outside the entries", "fuera de las entradas") }

  package func keptBack(_ count: Int) -> String {
    say(
      "\(entries(count)) marked for nobody",
      "\(entries(count)) con la marca «nadie»")
  }

  package func forAnother(_ count: Int) -> String {
    say(
      "\(entries(count)) marked for another reader", "\(entries(count)) con la marca de otra persona que lea")
  }

  package func undated(_ count: Int) -> String {
    say("\(entries(count)) without a date", "\(entries(count)) sin fecha")
  }

  package func markedFor(_ reader: String) -> String { say("for: \(reader)", "para: \(reader)") }
  package func namesIn(_ names: String) -> String { say("names: \(names)", "nombres: \(names)") }
  package func placeIn(_ place: String) -> String { say("place: \(place)", "lugar: \(place)") }

  package func emptied(_ count: Int) -> String {
    say(
      "Entries whose words were taken out: \(count)", "Entradas a las que se quitaron las palabras: \(count)")
  }

  package func notChosen(_ subjects: String) -> String {
    say("\(subjects) not chosen", "\(subjects) sin elegir")
  }

  package func counted(_ label: String, _ count: Int) -> String {
    count == 1
      ? say("\(label): in 1 record", "\(label): en 1 registro")
      : say("\(label): in \(count) records", "\(label): en \(count) registros")
  }

  package func unknownField(_ name: String) -> String {
    say("\(name) (a field that this program does not know)", "\(name) (un campo que este programa no conoce)")
  }

  package func allElse(_ product: Product) -> String {
    switch product {
    case .report: say("all plans, documents and people", "todos los planes, documentos y personas")
    case .plan: say("the journal, documents and files", "el diario, los documentos y los archivos")
    case .documents: say("the journal and plans", "el diario y los planes")
    case .log: say("what the copies held", "lo que contenían las copias")
    }
  }
}
