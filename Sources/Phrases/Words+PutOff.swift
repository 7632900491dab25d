package import Notebook

// What is asked once the first page is written, one matter at a time, and stands on the first screen until it is done.

extension Words {
  package func title(_ own: OwnWords) -> String {
    switch own {
    case .paper: say("Words for paper", "Palabras para el papel")
    case .words: say("The everyday passphrase", "La contraseña de cada día")
    }
  }

  package func about(_ own: OwnWords) -> [String] {
    switch own {
    case .paper:
      [
        aboutRecovery,
        say(
          "Until they are on paper, what you write is lost if you forget your passphrase.",
          "Mientras no estén en papel, si olvidas tu contraseña se pierde lo que escribas."),
      ]
    case .words:
      [
        say(
          "It opens the everyday notebook alone. You can give it away if somebody makes you open the book. Its seven words "
            + "were drawn by chance.",
          "Abre solo el cuaderno de cada día. Puedes darla si alguien te obliga a abrir el libro. Sus siete palabras "
            + "salieron al azar."),
        say(
          "Until you know them you have your own passphrase alone, and Ctrl-X, which brings the everyday notebook.",
          "Mientras no las sepas, solo tienes tu contraseña, y Ctrl-X, que trae el cuaderno de cada día."),
      ]
    }
  }

  package var showThem: String { say("Show the words", "Mostrar las palabras") }
  package var yourPassphraseFirst: String {
    say(
      "First your passphrase, so that nobody else is shown them.",
      "Primero tu contraseña, para que no las vea nadie más.")
  }
  package var yourPassphrase: String { say("Your passphrase:", "Tu contraseña:") }
  package var notYourPassphrase: String {
    say("That is not the passphrase of this notebook.", "Esa no es la contraseña de este cuaderno.")
  }
  package var noOwnWords: String {
    say("This book has no such words.", "Este libro no tiene esas palabras.")
  }

  package func readThem(_ own: OwnWords) -> String {
    own == .paper ? writeItDown : say("These are the words:", "Estas son las palabras:")
  }
  package func typeThem(_ own: OwnWords) -> String {
    own == .paper
      ? typeItBack
      : say(
        "Now type them once. What you type is not shown.",
        "Ahora escríbelas una vez. Lo que escribas no se ve.")
  }
  package func settled(_ own: OwnWords) -> String {
    own == .paper
      ? say("Right. The paper opens everything now.", "Correcto. Ahora el papel lo abre todo.")
      : say("Right. They open the everyday notebook.", "Correcto. Abren el cuaderno de cada día.")
  }

  package var everydayPageTitle: String { say("The everyday notebook", "El cuaderno de cada día") }
  package var aboutEverydayPage: [String] {
    [
      say(
        "It is empty. A line about the house now and then makes it one that is in use: a bill, a repair.",
        "Está vacío. Una línea sobre la casa de vez en cuando hace que se use: una factura, un arreglo.")
    ]
  }
  package var openItNow: String { say("Open it now; this one is closed", "Abrirlo ahora; este se cierra") }

  package var aboutSecondCopy: String {
    say(
      "A second copy, on a stick or another disk, is the only help when the file is lost. Where?",
      "Si se pierde el archivo, solo ayuda una segunda copia, en una memoria USB u otro disco. ¿Dónde?"
    )
  }
}
