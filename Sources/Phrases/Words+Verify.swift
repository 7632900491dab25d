package import Inspection
import Handover
package import Notebook
import Records

extension Words {
  package var verifyAbstract: String {
    say("Checks a copy that was handed over.", "Comprueba una copia entregada.")
  }
  package var verifyDiscussion: String {
    say(
      """
      For copies in the HTML and JSON forms; it needs no book and no passphrase. Every difference is named, and the \
      status is then 13. Files given behind the copy are compared with its list of files. Status 3: the copy is not \
      signed, another version of the program drew the page, or a record in it has no chain.
      """,
      """
      Para copias en forma HTML y JSON; no necesita libro ni contraseña. Nombra cada diferencia y acaba entonces con \
      el estado 13. Los archivos que siguen a la copia se comparan con su lista. Estado 3: la copia no está firmada, \
      la página la hizo otra versión del programa, o un registro no tiene cadena.
      """)
  }
  package var verifyPathHelp: String {
    say("The copy; - is standard input.", "La copia; - es la entrada estándar.")
  }
  package var verifyFilesHelp: String {
    say("Files to compare with the list of the copy.", "Archivos que comparar con la lista de la copia.")
  }
  package var verifyCodeHelp: String {
    say(
      "A short code of the journal from an earlier day; it is looked for in the copy.",
      "Un código corto del diario de un día anterior; se busca en la copia.")
  }
  package var noSuchCode: String {
    say(
      "A code has \(Chain.codeLength) letters and digits, usually in groups of four. This one has not. Look at it again, "
        + "or ask for it once more.",
      "Un código tiene \(Chain.codeLength) letras y cifras, casi siempre en grupos de cuatro. Este no. Míralo otra vez "
        + "o pide que te lo repitan.")
  }

  // MARK: What the copy is

  package func lines(of examination: Examination) -> [String] {
    var lines = [made(examination)]
    if examination.product == .report { lines.append(row(examination)) }
    lines += [
      examination.journalCode.map { say("Code of the journal: \($0)", "Código del diario: \($0)") },
      examination.keyCode.map { say("Code of the key: \($0)", "Código de la clave: \($0)") },
    ].compactMap(\.self)
    return lines
  }

  private func made(_ examination: Examination) -> String {
    let records = many(examination.count, ("record", "records"), ("registro", "registros"))
    let name = product(examination.product)
    return say(
      "A copy (\(name)), made \(examination.made): \(records).",
      "Una copia (\(name)), hecha \(examination.made): \(records).")
  }

  private func product(_ product: Product) -> String {
    switch product {
    case .report: say("journal", "diario")
    case .plan: say("plan", "plan")
    case .documents: say("documents", "documentos")
    case .log: say("list of copies", "lista de copias")
    }
  }

  private func row(_ examination: Examination) -> String {
    let (all, out, covered) = (examination.journalCount, examination.leftOut, examination.coveredCount)
    let left =
      out == 0
      ? ""
      : say(
        " Left out of this copy: \(out); they have left their digests.",
        " Fuera de esta copia: \(out); dejaron sus huellas.")
    let partly =
      covered == 0
      ? ""
      : say(
        " With texts that are covered or given in part: \(covered); of those texts only the signature tells.",
        " Con textos cubiertos o parciales: \(covered); de esos textos solo responde la firma.")
    return say("Records of the journal: \(all).", "Registros del diario: \(all).") + left + partly
  }

  package func codeFound(_ place: Difference.Place?, after begin: Difference.Place?) -> String {
    guard let place else {
      return say(
        "The journal in this copy never had that code.", "El diario de esta copia nunca tuvo ese código.")
    }
    if let begin {
      return say(
        "The journal had that code after \(name(place)). All behind \(name(begin)) and up to there is as it was then.",
        "El diario tenía ese código después de \(name(place)). Lo que va de \(name(begin)) hasta ahí está como estaba "
          + "entonces.")
    }
    return say(
      "The journal had that code after \(name(place)). All up to there is as it was then.",
      "El diario tenía ese código después de \(name(place)). Hasta ahí, todo está como estaba entonces.")
  }

  package func unlinked(_ place: Difference.Place) -> String {
    say(
      "No chain ties this to the rest: \(name(place)). It was so in the notebook already, or the copy was changed; where "
        + "the copy is signed, the signature tells.",
      "Ninguna cadena une esto al resto: \(name(place)). Ya estaba así en el cuaderno, o se cambió la copia; si está "
        + "firmada, la firma lo dice.")
  }

  // MARK: What comes of it

  package var noDifference: String {
    say(
      "Nothing in it was changed, dropped, added or moved since it was made.",
      "Nada en ella se cambió, quitó, añadió ni movió desde que se hizo.")
  }
  package var notSigned: String {
    say(
      "It is not signed: what no digest tells of, such as notes and covered texts, cannot be checked.",
      "No está firmada: lo que no tiene huella, como notas y textos cubiertos, no se puede comprobar.")
  }
  package var pageNotCompared: String {
    say(
      "Another version of the program drew the page; what it shows was not compared with its data.",
      "La página la hizo otra versión del programa; lo que muestra no se comparó con sus datos.")
  }
  package var whatVerifyShows: String {
    say(
      "This does not show that what the copy says is so, nor that a clock was right.",
      "Esto no muestra que lo que dice la copia sea así, ni que un reloj estuviera bien.")
  }
  package var notACopy: String {
    say(
      "That is not a copy that can be checked: only the HTML and JSON forms can.",
      "Eso no es una copia que se pueda comprobar: solo las formas HTML y JSON.")
  }
  package var notACopyNext: String {
    say("An encrypted copy has to be opened first.", "Una copia cifrada se abre antes.")
  }
  package var copyCutOff: String {
    say(
      "That begins as a copy, and its end is missing: it did not arrive whole.",
      "Eso empieza como una copia y le falta el final: no llegó entera.")
  }
  package var copyCutOffNext: String {
    say("Have it sent, or copy it, once more.", "Pide que la envíen otra vez, o cópiala de nuevo.")
  }
  package func longCopy(_ mebibytes: Int) -> String {
    say(
      "That is longer than what can be checked: more than \(mebibytes) MiB.",
      "Eso es más largo de lo que se puede comprobar: más de \(mebibytes) MiB.")
  }
  package var newerCopy: String {
    say(
      "A newer version of the program made that copy; it can be checked with that one.",
      "Esa copia la hizo una versión más nueva del programa; se comprueba con ella.")
  }

  // MARK: Differences

  package func name(_ place: Difference.Place) -> String {
    guard let entry = place.entry else { return say("record \(place.place)", "el registro \(place.place)") }
    return place.isLater
      ? say(
        "the addition to entry \(entry) (record \(place.place))",
        "el añadido a la entrada \(entry) (registro \(place.place))")
      : say("entry \(entry)", "la entrada \(entry)")
  }

  package func difference(_ difference: Difference) -> String {
    switch difference {
    case .changed(let place): say("Changed: \(name(place)).", "Cambió: \(name(place)).")
    case .incomplete(let place):
      say("Its digest or a salt is missing: \(name(place)).", "Falta su huella o una sal: \(name(place)).")
    case .order(let place, let before): order(place, before)
    case .missing(let number): say("Missing: entry \(number).", "Falta: la entrada \(number).")
    case .behindEnd(let place):
      say("Added behind the end: \(name(place)).", "Añadido tras el final: \(name(place)).")
    case .cutOff(let count): cutOff(count)
    case .covered(let place):
      say(
        "The covered texts were changed: \(name(place)).",
        "Se cambiaron los textos cubiertos: \(name(place)).")
    case .item(let place, let name):
      say(
        "Changed or added in the list: \(place), \(name).",
        "Cambió o se añadió en la lista: \(place), \(name).")
    case .itemsMissing(let count):
      say("Missing in the lists: \(count).", "Faltan en las listas: \(count).")
    case .itemsMoved: say("The list stands in another order.", "La lista está en otro orden.")
    case .fileDigest(let place, let file, let record):
      say(
        "File \(place), \(file): the list has another SHA-256 than \(name(record)).",
        "Archivo \(place), \(file): la lista tiene otro SHA-256 que \(name(record)).")
    case .shown(let shown): self.shown(shown)
    case .signature:
      say("The signature is not that of the key.", "La firma no es de la clave.")
    case .bytes:
      say(
        "The file is not the one that was signed: something outside the records was changed.",
        "El archivo no es el que se firmó: se cambió algo fuera de los registros.")
    }
  }

  private func order(_ place: Difference.Place, _ before: Difference.Place?) -> String {
    guard let before else {
      return say(
        "Before \(name(place)) something is missing, or was added or moved.",
        "Antes de \(name(place)) falta algo, o se añadió o se movió.")
    }
    return say(
      "Between \(name(before)) and \(name(place)) something is missing, or was added or moved.",
      "Entre \(name(before)) y \(name(place)) falta algo, o se añadió o se movió.")
  }

  private func cutOff(_ count: Int) -> String {
    let records = many(count, ("record", "records"), ("registro", "registros"))
    return say("Missing at the end of the journal: \(records).", "Faltan al final del diario: \(records).")
  }

  private func shown(_ shown: Difference.Shown) -> String {
    switch shown {
    case .changed(let name):
      say(
        "The page shows another text than the data: \(name).",
        "La página muestra otro texto que los datos: \(name).")
    case .missing(let name): say("The page does not show: \(name).", "La página no muestra: \(name).")
    case .added(let name?):
      say(
        "The page shows something added after: \(name).",
        "La página muestra algo añadido después de: \(name).")
    case .added(nil):
      say("The page shows something added at the beginning.", "La página muestra algo añadido al principio.")
    case .moved:
      say("The page shows the entries in another order.", "La página muestra las entradas en otro orden.")
    case .rest:
      say(
        "The page was changed outside the entries: cover, overview or lists.",
        "La página se cambió fuera de las entradas: portada, vista general o listas.")
    }
  }
}

extension Words {
  package func compared(_ file: ComparedFile) -> String {
    if let match = file.match {
      return say(
        "\(file.path) is file \(match.place) of the list.",
        "\(file.path) es el archivo \(match.place) de la lista.")
    }
    if let namesake = file.namesake {
      return say(
        "\(file.path) is not file \(namesake.place) of the list: its SHA-256 is another.",
        "\(file.path) no es el archivo \(namesake.place) de la lista: su SHA-256 es otro.")
    }
    return say("\(file.path) is not in the list of files.", "\(file.path) no está en la lista de archivos.")
  }
}
