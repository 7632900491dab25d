internal import Records

// What a sealed page says before it is open, and around what it holds.
extension CopyWords {
  var sealedTitle: String { say("Document", "Documento") }
  var sealedIntroduction: String {
    say(
      "Type the words that you were told. The page opens here, on this computer, and sends nothing.",
      "Escribe las palabras que te dijeron. La página se abre aquí, en este equipo, y no envía nada.")
  }
  var sealedWords: String { say("The words", "Las palabras") }
  var sealedOpen: String { say("Open", "Abrir") }
  var sealedShow: String { say("Show the words", "Mostrar las palabras") }
  var sealedOpening: String { say("Opening", "Abriendo") }
  var needsScript: String {
    say(
      "This page needs JavaScript, which is switched off here.",
      "Esta página necesita JavaScript, que aquí está desactivado.")
  }
  var sealedAdvice: String {
    say(
      "Open it on a computer of your own, not on a telephone. Words and page should have come to you by two "
        + "different ways: whoever can change the page could make it keep the words.",
      "Ábrela en tu propio equipo, no en un teléfono. Las palabras y la página deben haberte llegado por "
        + "dos vías distintas: quien pueda cambiar la página podría hacer que guarde las palabras.")
  }

  /// The sentences of the script.
  var ofDoor: JSONObject {
    [
      "hide": .string(say("Hide the words", "Ocultar las palabras")), "show": .string(sealedShow),
      "opening": .string(
        say("Trying the words. This takes some seconds.", "Probando las palabras. Tarda unos segundos.")),
      "reading": .string(say("Reading", "Leyendo")),
      "wrong": .string(say("Those are not the words.", "Esas no son las palabras.")),
      "damaged": .string(say("The file is damaged or not whole.", "El archivo está dañado o incompleto.")),
      "unable": .string(
        say(
          "This browser cannot open the page. A current Firefox or Chromium can.",
          "Este navegador no puede abrir la página. Un Firefox o Chromium actual sí puede.")),
      "idle": .string(
        say("Closed after ten minutes without a key.", "Cerrada tras diez minutos sin tocar nada.")),
      "search": .string(say("Search", "Buscar")),
      "found": .string(say("{n} of {all}", "{n} de {all}")),
      "print": .string(say("Print", "Imprimir")),
      "save": .string(say("Save", "Guardar")),
      "look": .string(say("Look at it here", "Ver aquí")),
      "data": .string(say("Data for checking", "Datos para comprobar")),
      "close": .string(say("Close", "Cerrar")),
    ]
  }

  /// What stands above the list of files.
  func filesEnclosed(_ enclosed: Int, of all: Int) -> String {
    if enclosed == 0 { return filesNote(pictures: 0) }
    return enclosed == all
      ? say(
        "The files are in this page. What you save lies on this computer, readable for everyone who uses it.",
        "Los archivos están en esta página. Lo que guardes queda en este equipo y puede leerlo quien lo use.")
      : say(
        "\(enclosed) of the files are in this page, the others are not. What you save lies on this computer, readable "
          + "for everyone who uses it.",
        "\(enclosed) de los archivos están en esta página, los demás no. Lo que guardes queda en este equipo y "
          + "puede leerlo quien lo use.")
  }
}
