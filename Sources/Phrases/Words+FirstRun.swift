import Text

// The pages before there is a book.

extension Words {
  package var leaveCorner: String { say("Ctrl-X: leave", "Ctrl-X: salir") }

  package var firstTitle: String { say("The beginning", "El comienzo") }
  package var beginKey: String { say("Make a book", "Crear un libro") }

  // MARK: The machine and the place

  package var computerTitle: String { say("This computer", "Este equipo") }
  package var aboutComputer: [String] {
    [
      say("Does anybody else use or look after this computer?", "¿Usa o cuida alguien más este equipo?"),
      say(
        "Somebody who set it up for you, knows its password or is paid to look after it can have put a program on it "
          + "that shows what you do.",
        "Quien te lo preparó, sabe su contraseña o cobra por cuidarlo puede haberle puesto un programa que muestre lo "
          + "que haces."),
    ]
  }
  package var computerChoices: [String] {
    [
      say("No, it is mine alone", "No, es solo mío"),
      say("I am not sure", "No lo sé con certeza"),
      say("Yes", "Sí"),
    ]
  }
  package var otherMachine: String {
    say(
      "Another computer can be one at a library or at work, or of somebody you trust. The file goes on a stick then.",
      "Otro equipo puede ser el de una biblioteca o del trabajo, o el de alguien de confianza. Entonces el archivo va "
        + "en una memoria USB.")
  }
  package var leaveForNow: String { say("Leave; nothing is made", "Salir; no se crea nada") }
  package var chooseAgain: String { say("Choose again", "Elegir otra vez") }
  package var thatIsIt: String { say("Yes, this is what I want", "Sí, eso es lo que quiero") }
  package var goOnHere: String { say("Go on here all the same", "Seguir aquí de todos modos") }

  package var placeTitle: String { say("The place of the file", "El lugar del archivo") }
  package func aboutPlaces(hasSticks: Bool) -> [String] {
    let about = say(
      "Everything is in one file. On a stick you can take it with you, and it is not on this computer.",
      "Todo está en un solo archivo. En una memoria USB puedes llevarlo contigo y no queda en este equipo.")
    let hint = say(
      "No stick is there now. To use one, put it in, go back and come here again.",
      "Ahora no hay ninguna memoria USB. Para usar una, conéctala, vuelve atrás y entra aquí otra vez.")
    return hasSticks ? [about] : [about, hint]
  }
  package func usualPlace(_ path: String) -> String {
    say("The usual place: \(path.shown)", "El lugar habitual: \(path.shown)")
  }
  package func stick(_ folder: String) -> String {
    say("The stick: \(folder.shown)", "La memoria USB: \(folder.shown)")
  }
  package var anotherPlace: String { say("Another place", "Otro lugar") }
  package var aboutPaths: String {
    say(
      "Type the folder and a name for the file, such as /home/me/papers/house. The folder must be there.",
      "Escribe la carpeta y un nombre para el archivo, por ejemplo /home/yo/papeles/casa. La carpeta debe existir."
    )
  }
  package var pathLabel: String { say("File", "Archivo") }
  package var isThereAlready: String {
    say("There is something at that place already.", "En ese lugar ya hay algo.")
  }
  package var noSuchFolder: String { say("There is no such folder.", "Esa carpeta no existe.") }
  package var onWrongTitle: String { say("Another passphrase", "Otra contraseña") }

  // MARK: Passphrases

  package var passphrasesTitle: String { say("Passphrases", "Contraseñas") }
  package var makeOne: String { say("Yes, make one", "Sí") }
  package var doWithout: String { say("No, do without", "No, sin eso") }
  package var titleLabel: String { say("Title", "Título") }
  package var typeItAgain: String {
    say("The same once more, so that it is certain.", "La misma otra vez, para comprobarla.")
  }
  package var typeItAllTheSame: String {
    say(
      "To use it all the same, type it once more. To choose another one: Esc.",
      "Para usarla de todos modos, escríbela otra vez. Para elegir otra: Esc.")
  }
  package var enterForNone: String {
    say(
      "Type it, or one of your own; Enter alone: no other one.",
      "Escríbela, o una tuya; Intro sin nada: ninguna más.")
  }
  package var recoveryTitle: String { say("Recovery phrase", "Frase de recuperación") }
  package var writeItDown: String {
    say("Write these words on paper, in this order:", "Apunta estas palabras en papel, en este orden:")
  }
  package var splitLater: String {
    say(
      "It can be split among people later: 'homebook passphrase --split 2/3'.",
      "Más tarde se puede repartir entre personas: «homebook passphrase --split 2/3».")
  }
  package var typeItBack: String {
    say(
      "Now type them from the paper, with spaces between them. They are not shown.",
      "Ahora escríbelas leyendo del papel, con espacios entre ellas. No se ven.")
  }
  package var recoveryLabel: String { say("The words:", "Las palabras:") }

  // MARK: The book

  package var makeItKey: String { say("Make the book", "Crear el libro") }
  package var readyTitle: String { say("Ready", "Listo") }
  package func ready(_ path: String, isFound: Bool) -> [String] {
    let command = isFound ? "homebook" : "homebook --file \(path.shown)"
    return [
      afterCreating(path.shown),
      say(
        "To open it, type '\(command)' and the passphrase of the notebook that you want. With the highest one you have "
          + "all of them.",
        "Para abrirlo, escribe «\(command)» y la contraseña del cuaderno que quieras. Con la del más alto los tienes "
          + "todos."),
      say(
        "The everyday notebook opens now, for a second copy of the file and a first page.",
        "Ahora se abre el cuaderno de cada día, para una segunda copia del archivo y una primera página."),
    ]
  }

  package var aboutSecondCopy: String {
    say(
      "A second copy, on a stick or another disk, is the only help when the file is lost. Where does it go?",
      "Si se pierde el archivo, solo ayuda una segunda copia en una memoria USB o en otro disco. ¿Dónde la guardamos?"
    )
  }
  package var notNow: String { say("Not now", "Ahora no") }

  package var firstPageTitle: String { say("The first page", "La primera página") }
  package var aboutFirstPage: [String] {
    [
      say(
        "This notebook is for the house: bills, repairs, shopping, dates. Write in it now and then, so that it is up to "
          + "date.",
        "Este cuaderno es para la casa: facturas, arreglos, compras, fechas. Escribe en él de vez en cuando para que "
          + "esté al día.")
    ]
  }
  package var firstPlan: String { say("Begin a plan from suggestions", "Empezar un plan con sugerencias") }
  package var firstEntry: String { say("Write something down", "Anotar algo") }
  package var noneYet: String { say("Nothing now", "Nada por ahora") }
}
