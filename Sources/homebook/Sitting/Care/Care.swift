import Notebook
import Phrases
import Platform
import Records
import Screen
import Vault

// What keeps the book itself in order: a second copy, originals that may go, room for more saves.

extension OpenNotebook {
  /// Asks where a second copy goes, and makes it.
  func secondCopyScene() throws -> any Scene {
    let words = words
    let lines = [words.lastCopy(try notebook.lastBackup()), words.secondCopyHint]
    return TypingScene(words.secondCopyTitle, lines, "") { given, open in
      if given.isEmpty { return .back }
      try open.makeSecondCopy(at: given.inHomeFolder)
      return try open.notebook.originals().isEmpty ? .back : .instead(OriginalsScene())
    }
  }

  /// Asks whether to carry everything forward, and does it.
  func carryingScene(_ places: Int) -> any Scene {
    let words = words
    return AskScene.confirm(
      words.carryTitle, [words.marginMeaning, words.rewriteNotice(places)], words, yes: words.goOnKey
    ) { open in
      try open.carryForward(places)
      open.talk.tell(words.carried)
      return .back
    }
  }

  /// Asks whether to carry the files forward, and does it.
  func carryingFilesScene() -> any Scene {
    let words = words
    let lines = [words.filesMarginMeaning, words.rewriteFilesNotice(DueItem.offeredLoads)]
    return AskScene.confirm(words.carryFilesTitle, lines, words, yes: words.goOnKey) { open in
      try open.carryFiles(DueItem.offeredLoads)
      open.talk.tell(words.filesCarried)
      return .back
    }
  }
}

/// Originals whose files are in a second copy by now: each can be removed, one by one.
final class OriginalsScene: Scene {
  private var menu = Menu<Original>()

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    let originals = try open.notebook.originals()
    menu.text(originals.isEmpty ? words.noOriginals : words.whatRemovingLeaves)
    menu.gap()
    for original in originals { menu.choice(original.path, original) }
    return open.panel(words.originalsTitle, menu.rows, keys: [KeyHint(.esc, words.doneKey)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index): menu[index].map { .to(asking($0, open.words)) } ?? .stay
    case .back: .back
    default: .stay
    }
  }

  private func asking(_ original: Original, _ words: Words) -> AskScene {
    .confirm(words.removeOriginal(original.path), [words.whatRemovingLeaves], words, yes: words.removeKey) {
      open in
      open.talk.tell(words.told(try open.notebook.remove(original, now: .now()), original.path))
      return .back
    }
  }
}

extension Words {
  var secondCopyTitle: String { say("Make a second copy", "Hacer una segunda copia") }
  var secondCopyHint: String {
    say(
      "Where to? Best on a stick or card that is kept somewhere else, such as /media/stick/old-photos. The same "
        + "passphrases open it.",
      "¿Dónde? Mejor en una memoria o tarjeta que se guarde en otro sitio, por ejemplo /media/usb/fotos-viejas. La abren las "
        + "mismas contraseñas.")
  }
  func lastCopy(_ moment: Instant?) -> String {
    guard let day = moment?.description.prefix(10) else {
      return say("There is no second copy yet.", "Todavía no hay segunda copia.")
    }
    return say("The last one was made on \(day).", "La última se hizo el \(day).")
  }
  var carryTitle: String { say("Make the book last longer", "Hacer que el libro aguante más") }
  var marginMeaning: String {
    say(
      "Each time someone opens only a part of the book, what was saved long ago comes a little nearer to being lost. "
        + "This saves everything anew.",
      "Cada vez que alguien abre solo una parte del libro, lo guardado hace mucho se acerca un poco a perderse. Con esto "
        + "se guarda todo de nuevo.")
  }
  var carried: String { say("Everything was saved anew.", "Todo se ha guardado de nuevo.") }
  var carryFilesTitle: String {
    say("Make the files last longer", "Hacer que los archivos aguanten más")
  }
  var filesMarginMeaning: String {
    say(
      "Now and then the room for files is written while only a part of the book is open, and the oldest files come nearer to "
        + "being lost. This writes them anew.",
      "De vez en cuando se escribe en el sitio para archivos mientras solo está abierta una parte del libro, y los archivos "
        + "más antiguos se acercan a perderse. Con esto se escriben de nuevo.")
  }
  var filesCarried: String {
    say("The oldest files were written anew.", "Los archivos más antiguos se han escrito de nuevo.")
  }
  var originalsTitle: String { say("Files still outside the book", "Archivos que siguen fuera del libro") }
  var noOriginals: String {
    say(
      "There is none whose file is in a second copy of the book.",
      "No hay ninguno cuyo archivo esté en una segunda copia del libro.")
  }

  /// What wants attention, where choosing it does it.
  func dueHere(_ item: DueItem) -> String {
    switch item.what {
    case .backup:
      item.when == nil
        ? say("There is no second copy yet", "Todavía no hay segunda copia")
        : say("The second copy is old", "La segunda copia es antigua")
    case .margin: carryTitle
    case .files: carryFilesTitle
    default: due(item)
    }
  }
}
