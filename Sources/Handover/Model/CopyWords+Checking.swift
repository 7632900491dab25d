internal import Records

// How a copy can be checked, and by which codes it is known.
extension CopyWords {
  var journalCode: String { say("Code of the journal", "Código del diario") }
  var keyCode: String { say("Code of the key", "Código de la clave") }

  /// How the copy can be checked, a paragraph each.
  func checking(of copy: Copy) -> [String] {
    let lines = copy.product == .report ? [chain, copy.files.isEmpty ? nil : fileDigests] : []
    return lines.compactMap(\.self) + [copy.key == nil ? unsigned : signed, byProgram(copy), whatItShows]
  }

  private var chain: String {
    say(
      "Every entry and every later addition carries a digest (SHA-256) made from its fields and from the digest of "
        + "the one before it. A change, a gap or another order in the row shows. What was left out of this copy has "
        + "left its digests, so the row is whole.",
      "Cada entrada y cada añadido lleva una huella (SHA-256) calculada con sus campos y con la huella del anterior. "
        + "Un cambio, un hueco u otro orden en la fila se nota. Lo que se dejó fuera de esta copia dejó sus "
        + "huellas, así que la fila está completa.")
  }

  private var fileDigests: String {
    say(
      "A file that belongs to an entry is the same file if its SHA-256 is the one in the list of files.",
      "Un archivo de una entrada es el mismo si su SHA-256 es el de la lista de archivos.")
  }

  private var signed: String {
    say(
      "The copy is signed by a key (Ed25519) that only the writer's notebook holds. Every copy from that notebook has "
        + "the same code of the key.",
      "La copia está firmada con una clave (Ed25519) que solo tiene el cuaderno de quien escribe. Todas las copias de "
        + "ese cuaderno llevan el mismo código de la clave.")
  }

  private var unsigned: String {
    say(
      "The copy is not signed: it was made where the notebook could not be written to.",
      "La copia no está firmada: se hizo donde no se podía escribir en el cuaderno.")
  }

  private func byProgram(_ copy: Copy) -> String {
    let code =
      copy.product == .report
      ? say(
        " If the writer told you a code of the journal earlier, 'homebook verify FILE --code CODE' finds the entry "
          + "after which the journal had it.",
        " Si quien escribe te dijo antes un código del diario, «homebook verify ARCHIVO --code CÓDIGO» encuentra la "
          + "entrada tras la cual el diario lo tenía.")
      : ""
    return say(
      "The program homebook checks all of this without the notebook and without a passphrase: 'homebook verify FILE', "
        + "for the HTML and JSON forms. Its page Records.md shows how to do it by hand with ordinary tools.",
      "El programa homebook comprueba todo esto sin el cuaderno y sin contraseña: «homebook verify ARCHIVO», para las "
        + "formas HTML y JSON. Su página Records.md explica cómo hacerlo a mano con herramientas comunes.")
      + code
  }

  private var whatItShows: String {
    say(
      "This shows whether the copy is as it left the notebook. It does not show that what it says is so, nor that the "
        + "computer's clock was right.",
      "Esto muestra si la copia está como salió del cuaderno. No muestra que lo que dice sea así, ni que el reloj del "
        + "equipo estuviera bien.")
  }

  var textIsNotChecked: String {
    say(
      "This form cannot be checked by itself. What follows holds for the HTML and JSON forms of the same copy.",
      "Esta forma no se puede comprobar por sí sola. Lo que sigue vale para las formas HTML y JSON de la misma copia."
    )
  }
}

extension Copy {
  /// The codes by which a reader knows journal and key again.
  var codes: [Fact] {
    let journal = head.flatMap { Chain.shortCode(of: $0) }.map {
      Fact(name: "code", label: words.journalCode, content: .digits($0))
    }
    let key = key.flatMap { Chain.shortCode(of: $0) }.map {
      Fact(name: "key", label: words.keyCode, content: .digits($0))
    }
    return [journal, key].compactMap(\.self)
  }
}
