package import Notebook
package import Records
import Text

// MARK: Journal

extension Words {
  package var journalTitle: String { say("Journal", "Diario") }
  package var calendarTitle: String { say("Calendar", "Calendario") }
  package var writeKey: String { say("write", "escribir") }
  package var calendarKey: String { say("calendar", "calendario") }
  package var matterKey: String { say("matter", "asunto") }
  package var mattersKey: String { say("matters", "asuntos") }
  package var mattersTitle: String { say("Matters", "Asuntos") }
  package var matterCopyKey: String { say("a copy of these", "una copia de estas") }
  package var noMattersYet: String {
    say(
      "No entry belongs to a matter yet. In the journal, b puts one with others.",
      "Ninguna entrada tiene asunto todavía. En el diario, b la pone junto a otras.")
  }
  package var allMatters: String { say("any matter", "cualquier asunto") }
  package func listed(_ matter: Matter) -> String { "\(matter.name.shown) (\(entries(matter.entries)))" }
  package var amendKey: String { say("add or correct", "añadir o corregir") }
  package var withdrawKey: String { say("withdraw", "retirar") }
  package var noEntriesYet: String {
    say(
      "Nothing is written down yet. Press n to write.", "Todavía no hay nada anotado. Pulsa n para escribir.")
  }
  package var filesTitle: String { say("Files", "Archivos") }
  package var filesKey: String { say("files", "archivos") }
}

// MARK: Plans

extension Words {
  package var plansTitle: String { say("Plans", "Planes") }
  package var templateKey: String { say("from suggestions", "con sugerencias") }
  package var emptyPlanKey: String { say("empty plan", "plan vacío") }
  package var addStepKey: String { say("add a step", "añadir un paso") }
  package var moreStepsKey: String { say("more suggestions", "más sugerencias") }
  package var turnKey: String { say("its turn", "su momento") }
  package var wholePlanKey: String { say("the whole plan", "el plan entero") }
  package var changePlan: String {
    say(
      "Change its title and what stands below the steps",
      "Cambiar el título y lo que está debajo de los pasos")
  }
  package var removePlan: String {
    say("Remove it with all its steps", "Borrarlo con todos sus pasos")
  }
  package var libraryHint: String {
    say(
      "Choose a topic, or type what you look for. Enter puts a suggestion into the plan.",
      "Elige un tema, o escribe lo que buscas. Intro pone una sugerencia en el plan.")
  }
  package var forOthers: String { say("For other situations", "Para otras situaciones") }
  package var inThePlan: String { say("in the plan", "en el plan") }
  package var isInThePlan: String { say("That is in the plan already.", "Eso ya está en el plan.") }
  package func pulledIn(_ step: String) -> String {
    say("In the plan now: \(step)", "Ya está en el plan: \(step)")
  }
  package func openHomeKey(_ field: Field) -> String { field.label[language].lowercased() }
  package func keptElsewhere(_ field: Field) -> String {
    say("\(field.label[language]): nothing yet", "\(field.label[language]): nada todavía")
  }

  /// What stands above the steps whose turn it is.
  package func heading(of time: PlanStep.Time) -> String { time.heading(in: language) }

  /// What is folded away, in one row.
  package func folded(_ fold: PlanStep.Fold, _ count: Int) -> String {
    switch fold {
    case .done: say("Done: \(count)", "Hecho: \(count)")
    case .notForMe: say("Not for me: \(count)", "No es para mí: \(count)")
    case .aside: say("Put aside: \(count)", "Aparte: \(count)")
    }
  }
  package var noPlansYet: String {
    say(
      "There is no plan yet. Press t to begin one from suggestions, or n for an empty one.",
      "Todavía no hay ningún plan. Pulsa t para empezar uno con sugerencias o n para uno vacío.")
  }
  package var chooseStep: String { say("Choose a step first.", "Elige antes un paso.") }
  package var noStepsYet: String {
    say("No steps yet. Press a to add one.", "Todavía sin pasos. Pulsa a para añadir uno.")
  }
}

// MARK: Documents and people

extension Words {
  package var documentsTitle: String { say("Documents", "Documentos") }
  package var missingKey: String { say("what is missing", "lo que falta") }
  package var bagKey: String { say("bag list", "lista de la bolsa") }
  package var suggestionsKey: String { say("suggestions", "sugerencias") }
  package var noDocumentsYet: String {
    say(
      "Nothing is listed yet. Press n to add something, or b for a list to begin from.",
      "Todavía no hay nada en la lista. Pulsa n para añadir algo o b para empezar con una lista.")
  }
  package var bagIsEmpty: String {
    say(
      "Nothing is listed yet. Press n for suggestions.",
      "Todavía no hay nada en la lista. Pulsa n para ver sugerencias.")
  }
  package var firstThingsKey: String { say("these first", "esto primero") }
  package var nothingFirst: String {
    say("Nothing is marked as one of the first things.", "Nada está marcado como lo primero.")
  }
  package var packHint: String {
    say(
      "Enter marks something as packed, or takes the mark away.",
      "Intro marca algo como guardado en la bolsa, o quita la marca.")
  }
  package var packedMark: String { say("packed", "en la bolsa") }

  package var peopleTitle: String { say("People", "Personas") }
  package var numbersKey: String { say("telephone numbers", "teléfonos") }
  package var agreedKey: String { say("agreed words", "palabras acordadas") }
  package var noPeopleYet: String {
    say(
      "Nobody is listed yet. Press n to add someone.", "Todavía no hay nadie. Pulsa n para añadir a alguien.")
  }
}

// MARK: Help of their commands

extension Words {
  package var firstThingsAbstract: String {
    say(
      "Shows the few things to take first, for paper.",
      "Muestra las pocas cosas que tomar primero, para papel.")
  }
  package var firstThingsDiscussion: String {
    say(
      "Each thing stands once, with all for whom it is, and a box to tick. It fills about half a page.",
      "Cada cosa está una vez, con todos para quienes es y una casilla que marcar. Ocupa una media página.")
  }
}

extension Words {
  package var missingAbstract: String {
    say("Shows what is not at hand yet, person by person.", "Muestra lo que aún falta, persona por persona.")
  }
  package var missingDiscussion: String {
    say(
      "Something is at hand when one of its forms is packed, has a place, or is with someone.",
      "Algo está a mano cuando alguna de sus formas está en la bolsa, tiene un lugar o la tiene alguien.")
  }
}

extension Words {
  package var suggestionsAbstract: String {
    say(
      "Shows all that is suggested for a plan, by topic.",
      "Muestra todo lo que se sugiere para un plan, por temas.")
  }
  package var suggestionsDiscussion: String {
    say(
      "Each stands behind its name, with what to take care with. Words narrow it: those that hold all of them are shown.",
      "Cada una va detrás de su nombre, con lo que conviene cuidar. Las palabras la reducen: se muestran las que las "
        + "tienen todas.")
  }
  package var suggestionWordsHelp: String { say("Words to look for.", "Palabras que buscar.") }
  package var suggestionsIntoHelp: String {
    say(
      "Leaves out what is in this plan, and says what fits its answers.",
      "Deja fuera lo que ya tiene este plan y dice qué encaja con sus respuestas.")
  }
  package var takeAbstract: String {
    say("Puts suggestions into a plan, one or several.", "Pone sugerencias en un plan, una o varias.")
  }
  package var suggestionKeyHelp: String {
    say("Its name, as `plan suggestions` shows it.", "Su nombre, como lo muestra `plan suggestions`.")
  }
}
