import Phrases

extension Words {
  func label(_ part: HandOverScene.Part) -> String {
    switch part {
    case .product: say("What", "Qué")
    case .form: say("Form", "Forma")
    case .from: say("From", "Desde")
    case .to: say("Until", "Hasta")
    case .tag: say("Only with the tag", "Solo con la etiqueta")
    case .along: say("Files kept with it", "Archivos guardados")
    case .included: say("Goes in as well", "Entra además")
    case .covered: say("Names and places to cover", "Nombres y lugares que tapar")
    case .note: say("Note to the reader", "Nota para quien la lea")
    case .lock: say("Who can open it", "Quién puede abrirla")
    case .path: say("Where it goes", "Dónde va")
    case .reader: say("For whom", "Para quién")
    }
  }

  func name(_ lock: HandOverScene.Lock) -> String {
    switch lock {
    case .words: say("whoever has words made for it", "quien tenga unas palabras creadas para ella")
    case .recipients: say("who holds a key", "quien tenga una clave")
    case .page:
      say(
        "whoever has words made for it, in a browser",
        "quien tenga unas palabras creadas para ella, en un navegador")
    case .open: say("anyone who gets at it", "cualquiera que llegue a ella")
    }
  }

  func name(_ along: HandOverScene.Along) -> String {
    switch along {
    case .names: say("only their names", "solo sus nombres")
    case .files: say("the files go along", "los archivos van con la copia")
    case .pictures: say("pictures stand at the end", "las imágenes van al final")
    }
  }
}
