// MARK: Help

extension Words {
  /// What a new country has changed in a plan.
  package func otherCountry(_ steps: [String]) -> String {
    let list = steps.map { "- " + $0 }.joined(separator: "\n")
    return say(
      "These say what is known for the other country now:\n\(list)",
      "Estos dicen ahora lo que se sabe del otro país:\n\(list)")
  }
  /// What is new in a plan, or comes first, since its answers changed.
  package func sortedAgain(_ steps: [String]) -> String {
    let list = steps.map { "- " + $0 }.joined(separator: "\n")
    return say(
      "The plan is sorted again. New, or first now:\n\(list)",
      "El plan está ordenado de nuevo. Nuevo, o ahora primero:\n\(list)")
  }
  package var templatesAbstract: String {
    say(
      "Shows from which templates a plan can begin.", "Muestra con qué plantillas puede empezar un plan.")
  }
  package var planStartAbstract: String {
    say(
      "Begins a plan from a template, after a few questions.",
      "Empieza un plan con una plantilla, después de unas preguntas.")
  }
  package var planStartDiscussion: String {
    say(
      "Every question can be skipped. With --json - it reads one object: \"template\", and any fields of a plan.",
      "Cada pregunta se puede saltar. Con --json - lee un objeto: «template» (la plantilla) y cualquier campo de un plan."
    )
  }
  package var intoHelp: String {
    say(
      "Adds to this plan what is not in it; nothing in it is changed.",
      "Añade a este plan lo que no tiene; no cambia nada de lo que hay.")
  }
  package var documentsStartAbstract: String {
    say(
      "Begins the list of papers and things to have ready.",
      "Empieza la lista de papeles y cosas que conviene tener a mano.")
  }
  package var documentsStartDiscussion: String {
    say(
      "It asks for whom. With --json - it reads one object: \"applies\", \"children\" and \"pets\", each a list. "
        + "Begun again, it adds only what is not there.",
      "Pregunta para quién. Con --json - lee un objeto: «applies» (qué entra en juego), «children» (niñas y niños) y «pets» (mascotas), "
        + "cada uno una lista. "
        + "Si se empieza otra vez, añade solo lo que no está.")
  }
}

// MARK: Before a plan or a list

extension Words {
  package var namesHint: String {
    say(
      "  Their names, with commas between them; Enter for none.",
      "  Sus nombres, separados por comas; Intro para no poner ninguno.")
  }
  package func planWillHave(_ count: Int) -> String {
    let steps = many(count, ("suggestion", "suggestions"), ("sugerencia", "sugerencias"))
    return say(
      "That gives \(steps). None is ticked; you can reword them, leave them out and add your own. "
        + "More can be added one at a time.",
      "En total: \(steps). Nada viene marcado; puedes cambiarlas, quitarlas y añadir las tuyas. "
        + "Se pueden añadir más, una por una.")
  }
  package func listWillHave(_ count: Int) -> String {
    let items = many(count, ("item", "items"), ("cosa", "cosas"))
    return say(
      "That gives \(items). You can change, remove and add to them.",
      "En total: \(items). Puedes cambiarlas, borrarlas y añadir otras.")
  }
  package var listIsThere: String {
    say("Everything that fits is in the list already.", "Todo lo que encaja ya está en la lista.")
  }
  package var meInLists: String { say("me", "yo") }
}
