import Records

// MARK: Refusals

extension Words {
  var filesFull: String {
    say(
      "This notebook has no room left for a file of that size. Nothing was kept of it, and nothing else changed.",
      "A este cuaderno no le queda sitio para un archivo de ese tamaño. No se ha guardado nada de él ni ha cambiado nada más."
    )
  }
  var filesFullNext: String {
    say(
      "A bigger book takes over everything: homebook renew PATH --size 3G. Or remove a file: homebook attachment remove ID.",
      "Un libro mayor se queda con todo: homebook renew RUTA --size 3G. O borra un archivo: homebook attachment remove ID."
    )
  }
  var noRoomForFiles: String {
    say(
      "A book of this size has no room for files. Nothing was written.",
      "Un libro de este tamaño no tiene sitio para archivos. No se ha escrito nada.")
  }
  var noRoomForFilesNext: String {
    say(
      "A bigger one takes over everything: homebook renew PATH --size 1G (or 3G).",
      "Uno mayor se queda con todo: homebook renew RUTA --size 1G (o 3G).")
  }
  func fileDamaged(_ id: String) -> String {
    say(
      "The file \(id) is damaged: its bytes are not those that were kept. A second copy of the book may have them.",
      "El archivo \(id) está dañado: sus bytes no son los que se guardaron. Quizá estén en una segunda copia del libro."
    )
  }
}
