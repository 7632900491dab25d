import Phrases
import Views

extension Words {
  package func label(_ part: HandOverScene.Part) -> String {
    switch part {
    case .product: say("What", "Qué")
    case .form: say("Form", "Formato")
    case .from: say("From", "Desde")
    case .to: say("Until", "Hasta")
    case .tag: say("Only with the tag", "Solo con la etiqueta")
    case .matter: say("Only of the matter", "Solo del asunto")
    case .along: say("Files kept with it", "Archivos guardados")
    case .marks: say("Entries marked for", "Entradas con la marca de")
    case .entries: say("Entries one by one", "Entradas, una a una")
    case .included: say("Goes in as well", "Entra además")
    case .covered: coverLabel
    case .names: say("Names kept here", "Nombres guardados aquí")
    case .note: noteLabel
    case .lock: say("Who can open it", "Quién puede abrirla")
    case .path: say("Where it goes", "Dónde va")
    case .reader: say("For whom", "Para quién")
    }
  }

  var noMarks: String { say("no one: those stay out", "nadie: se quedan fuera") }

  func takenOut(_ count: Int) -> String {
    switch count {
    case 0: say("all that are chosen", "todas las elegidas")
    case 1: say("without 1 that you took out", "sin 1 que quitaste")
    default: say("without \(count) that you took out", "sin \(count) que quitaste")
    }
  }

  func chosen(_ count: Int, of all: Int) -> String {
    say("\(count) of \(all) left blank", "\(count) de \(all) en blanco")
  }

  var coverNamesHint: String {
    say(
      "These stand in what goes in. The copy has blanks in place of those with the mark.",
      "Están en lo que entra. En la copia, los que tienen la marca quedan en blanco.")
  }

  var takingOutHint: String {
    say(
      "Those without the mark stay out of this copy. They stay in the notebook.",
      "Las que no tienen la marca se quedan fuera de esta copia. En el cuaderno siguen.")
  }

  package func name(_ lock: HandOverScene.Lock) -> String {
    switch lock {
    case .words: say("whoever has words made for it", "quien tenga unas palabras creadas para ella")
    case .recipients: say("who holds a key", "quien tenga una clave")
    case .page:
      say(
        "whoever has words made for it, in a browser",
        "quien tenga unas palabras creadas para ella, en un navegador")
    case .open: say("anyone who has it", "cualquiera que la tenga")
    }
  }

  package func name(_ along: HandOverScene.Along) -> String {
    switch along {
    case .names: say("only their names", "solo sus nombres")
    case .files: say("the files go along", "los archivos van con la copia")
    case .pictures: say("pictures stand at the end", "las imágenes van al final")
    }
  }
}
