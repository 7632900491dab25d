import Text

/// What can be done against something, and where.
package enum Remedy {
  /// What was taken out is taken out for good.
  case purge
  /// A new file with other passphrases.
  case renew
  /// A new file of another size.
  case larger(String)
  case secondCopy
  /// What another copy has is taken over; its path.
  case takeOver(String)
  /// A fresh book of what is left.
  case rescue
  /// The book is made to last longer; how often it is written.
  case rewrite(String)
}

extension Words {
  /// How `remedy` is called for. On a page it is the way to the page where it is done, for nobody has a shell before them
  /// there; elsewhere it is the command. It is the only place where a sentence of a page gets one.
  package func way(_ remedy: Remedy) -> String { isOnPages ? page(remedy) : command(remedy) }

  private func page(_ remedy: Remedy) -> String {
    let name =
      switch remedy {
      case .purge: purgeTitle
      case .renew, .larger, .rescue: newFileTitle
      case .secondCopy: secondCopyTitle
      case .takeOver: takeOverTitle
      case .rewrite: carryTitle
      }
    let isSetting = if case .secondCopy = remedy { true } else { false }
    return ([settingsTitle] + (isSetting ? [] : [theFileTitle]) + [name]).joined(separator: " · ")
  }

  private func command(_ remedy: Remedy) -> String {
    switch remedy {
    case .purge: "homebook purge"
    case .renew: say("homebook renew PATH", "homebook renew RUTA")
    case .larger(let size): say("homebook renew PATH --size \(size)", "homebook renew RUTA --size \(size)")
    case .secondCopy: say("homebook backup PATH", "homebook backup RUTA")
    case .takeOver(let path): "homebook merge \(path)"
    case .rescue: say("homebook rescue FILE OUT", "homebook rescue ARCHIVO NUEVO")
    case .rewrite(let amount): "homebook rewrite \(amount)"
    }
  }
}

// MARK: The page of the file

extension Words {
  package var theFileTitle: String { say("The file", "El archivo") }
  package var purgeTitle: String { say("Take out for good", "Quitar del todo") }
  package var takeOverTitle: String { say("Take over from another copy", "Recoger lo de otra copia") }
  package var checkTitle: String { say("Look whether all is well", "Mirar si todo está bien") }
  package var newFileTitle: String {
    say("New passphrases or a larger book", "Otras contraseñas o un libro más grande")
  }
  package var aboutPurge: String {
    say(
      "What is no longer in the notebook stays in the file until later saves have written over it. This writes the whole "
        + "book anew in its place. Copies made before, and flash memory, may hold it longer.",
      "Lo que ya no está en el cuaderno sigue en el archivo hasta que otros guardados escriben encima. Esto escribe de nuevo "
        + "todo el libro en su sitio. Las copias ya hechas y la memoria flash pueden tenerlo más tiempo.")
  }
  package var purged: String { say("It is taken out for good.", "Se ha quitado del todo.") }
  package var aboutTakingOver: String {
    say(
      "Which file? It stays as it is; what it has and this book has not comes in.",
      "¿Qué archivo? Se queda como está; entra lo que tenga y le falte a este libro.")
  }
  package var otherPassphraseFirst: String {
    say("That is another book. Its passphrase opens it.", "Ese es otro libro. Lo abre su contraseña.")
  }
  package var aboutNewFile: [String] {
    [
      say(
        "A passphrase cannot be changed in the file, and the file cannot grow. But a new one can take its place: with another "
          + "passphrase, a larger size, words for paper. It is compared with the old one before that.",
        "En el archivo no se puede cambiar una contraseña, y el archivo no puede crecer. Pero otro puede ocupar su lugar: con "
          + "otra contraseña, más tamaño, palabras para el papel. Antes se compara con el viejo."
      ),
      whatRenewLeaves,
      say(
        "Every copy of the old one still opens as it did.",
        "Cualquier copia del viejo se sigue abriendo como antes."),
    ]
  }
  package var keepOldFile: String {
    say("Go on; the old file stays beside it", "Seguir; el archivo viejo se queda al lado")
  }
  package var removeOldFile: String {
    say("Go on; the old file is removed at the end", "Seguir; el archivo viejo se borra al final")
  }
  package func newFileInPlace(kept: String?) -> String {
    let done = say(
      "The new file was compared and is in its place. Open it with the new passphrase.",
      "El archivo nuevo se ha comparado y está en su lugar. Ábrelo con la contraseña nueva.")
    guard let kept else { return done }
    return done + " " + say("The old one is \(kept.shown)", "El viejo es \(kept.shown)")
  }
}
