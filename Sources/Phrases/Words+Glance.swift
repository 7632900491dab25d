extension Words {
  package var glanceTitle: String { say("At a glance", "De un vistazo") }
  package var glanceKey: String { say("at a glance", "de un vistazo") }
  package var glanceAbstract: String {
    say("What is wanted in a hurry, on one page.", "Lo que se necesita con prisa, en una página.")
  }
  package var glanceDiscussion: String {
    say(
      "Gathered from your plans, people and things: nothing is written twice.",
      "Se reúne de tus planes, personas y cosas: nada se escribe dos veces.")
  }
  package var glanceCardHelp: String {
    say(
      "Prints the same as a page for a browser: one sheet to cut and fold.",
      "Imprime lo mismo como página para un navegador: una hoja para cortar y doblar.")
  }
  package var glanceCardIsPlain: String {
    say(
      "Whoever finds the page or the paper can read it. Names stand there as you wrote them.",
      "Quien encuentre la página o el papel puede leerlo. Los nombres están como los escribiste.")
  }
  package var glanceIsEmpty: String {
    say(
      "Nothing yet. What you write in your plans, about people and about things is gathered here.",
      "Todavía nada. Lo que escribas en tus planes, sobre personas y sobre cosas se reúne aquí.")
  }
  package var numberToCall: String { say("Number to call", "Número al que llamar") }
  package var peopleToCall: String { say("People to call", "A quién llamar") }

  package func packedThings(missing: Int) -> String {
    missing == 0
      ? say("In the bag", "En la bolsa")
      : say("In the bag (\(missing) more on the list)", "En la bolsa (\(missing) más en la lista)")
  }

  package func andMore(_ count: Int) -> String { say("and \(count) more", "y \(count) más") }
}
