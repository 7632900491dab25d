import Text

// The pages before there is a book.

extension Words {
  package var leaveCorner: String { say("Ctrl-X: leave", "Ctrl-X: salir") }

  package var firstTitle: String { say("The beginning", "El comienzo") }
  package var beginKey: String { say("Begin", "Empezar") }
  /// Of a place that was named, and where there is nothing.
  package func nothingThere(_ path: String) -> String {
    say(
      "There is no file \(path.shown). If it should be there, leave, see whether the stick is in and the name is right, and "
        + "start again.",
      "No hay ningún archivo \(path.shown). Si debería estar ahí, sal, mira si la memoria está puesta y si el nombre es "
        + "correcto, y vuelve a empezar.")
  }

  package var firstAbout: [String] {
    [
      abstract,
      say(
        "All of it is one file, a book. It can hold several notebooks, each with its own passphrase. The file does not show "
          + "how many. But whoever knows this program knows that there can be several, and you can never prove that there "
          + "is only one. If that could turn someone against you, it may be better to keep nothing here.",
        "Todo está en un archivo, un libro. Puede guardar varios cuadernos, cada uno con su contraseña. El archivo no muestra "
          + "cuántos. Pero quien conoce este programa sabe que puede haber varios, y nunca podrás probar que solo hay uno. "
          + "Si eso pudiera poner a alguien en tu contra, quizá sea mejor no guardar nada aquí."),
      say(
        "Enter goes on, Esc goes back. Nothing is made before the last page.",
        "Intro sigue, Esc vuelve. Nada se crea antes de la última página."),
    ]
  }
  package func openFrom(_ stick: String) -> String {
    say("Open the book on the stick \(stick.shown)", "Abrir el libro de la memoria USB \(stick.shown)")
  }

  // MARK: The machine and the place

  package var computerTitle: String { say("This computer", "Este equipo") }
  package var aboutComputer: [String] {
    [
      say("Does anybody else use or look after this computer?", "¿Usa o cuida alguien más este equipo?"),
      say(
        "Whoever set it up or knows its password can have put a program on it that shows what you do.",
        "Quien lo preparó o sabe su contraseña puede haberle puesto un programa que muestre lo que haces."),
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
      "Where does the file go? A stick can go with you.",
      "¿Dónde va el archivo? Una memoria USB puede ir contigo.")
    let hint = say(
      "To use one, put it in now: it comes up here.", "Para usar una, conéctala ahora: aparece aquí.")
    return [hasSticks ? about : about + " " + hint]
  }
  package var usualPlace: String { say("On this computer", "En este equipo") }
  package func stick(_ name: String) -> String {
    say("On the stick \(name.shown)", "En la memoria USB \(name.shown)")
  }
  package var anotherPlace: String { say("In another place", "En otro lugar") }
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

  // MARK: Photographs, and the notebook itself

  package var photographsTitle: String { say("Photographs", "Fotos") }
  package var aboutPhotographs: String {
    say(
      "Will you want to keep photographs? The file is four times as large then, for good, and two copies of it show how "
        + "often its room for them was written.",
      "¿Querrás guardar fotos? El archivo es entonces cuatro veces más grande, para siempre, y dos copias muestran cuántas "
        + "veces se escribió en su sitio para ellas.")
  }
  package var photographsChoices: [String] {
    [say("No, words only", "No, solo texto"), say("Yes, photographs too", "Sí, también fotos")]
  }
  package var yoursTitle: String { say("Your notebook", "Tu cuaderno") }
  package func aboutYours(_ title: String) -> [String] {
    [
      say(
        "This one is for what nobody else should read. Its title stands on every page; a plain one gives nothing away.",
        "Este es para lo que nadie más debe leer. Su nombre está en cada página; uno corriente no delata nada."
      ),
      say("Enter alone: \(title)", "Intro sin nada: \(title)"),
    ]
  }
  package var aboutYourPassphrase: String {
    say(
      "A suggested one cannot be guessed; one made from your life can. Nobody can reset a forgotten one: words for paper "
        + "come after your first page.",
      "Una propuesta no se puede adivinar; una sacada de tu vida, sí. Nadie puede cambiar una olvidada: tras tu primera "
        + "página vienen unas palabras en papel.")
  }
  package var wrongTitle: String { say("A wrong passphrase", "Una contraseña equivocada") }
  package var aboutWrongShortly: [String] {
    [
      say(
        "An everyday notebook is made too, for the things of any home. What should a wrong passphrase do? Choose with the "
          + "arrow keys.",
        "También se crea un cuaderno de cada día, para las cosas de cualquier casa. ¿Qué debe hacer una contraseña "
          + "equivocada? Elige con las flechas.")
    ]
  }
  package var wrongChoices: [String] {
    [
      say(
        "It opens the everyday notebook. Ana has to open hers: she types anything, and bills and repairs come up. But "
          + "anyone can read that and write in it, and two tries with different words show how it works.",
        "Abre el cuaderno de cada día. Ana tiene que abrir el suyo: escribe cualquier cosa y salen facturas y arreglos. Pero "
          + "cualquiera puede leerlo y escribir en él, y dos intentos con palabras distintas lo muestran."),
      say(
        "It opens nothing. Ana has to open hers: she types the everyday passphrase, which she has learned. Without one, "
          + "nobody gets in.",
        "No abre nada. Ana tiene que abrir el suyo: escribe la contraseña de cada día, que ha aprendido. Sin una, nadie "
          + "entra."),
    ]
  }
  package var arrowsFirst: String {
    say("Choose with the arrow keys, then Enter.", "Elige con las flechas y luego Intro.")
  }

  // MARK: The first page, and what is asked after it

  package var firstPageReady: String {
    say(
      "Your notebook is there. One sentence is enough to begin.",
      "Tu cuaderno ya está. Basta una frase para empezar.")
  }
  package var enterForToday: String { say("Enter alone: today.", "Intro sin nada: hoy.") }
  package var later: String { say("Later", "Más tarde") }

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
  package var typeItBack: String {
    say(
      "Now type them from the paper, with spaces between them. They are not shown.",
      "Ahora escríbelas leyendo del papel, con espacios entre ellas. No se ven.")
  }
  package var recoveryLabel: String { say("The words:", "Las palabras:") }

  // MARK: The book

  package var makeItKey: String { say("Make the book", "Crear el libro") }
}
