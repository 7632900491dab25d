package import Records
import Vault

extension Words {
  package var checkAbstract: String {
    say(
      "Reads everything the passphrase opens and says how it stands.",
      "Lee todo lo que abre la contraseña y dice cómo está.")
  }
  package var checkDiscussion: String {
    say(
      "Room, damage, and how many more saves by others the notebook survives. Status 3: something is damaged.",
      "Espacio, daños y cuántas veces más pueden guardar otras personas sin perder nada. Estado 3: hay algo dañado."
    )
  }
  package var codeHelp: String {
    say(
      "Shows only the short code of the journal, to read out to someone who keeps it.",
      "Muestra solo el código corto del diario, para leérselo a quien lo guarde.")
  }
  package var noCode: String {
    say("The journal is empty; it has no code yet.", "El diario está vacío; aún no tiene código.")
  }
  package var thisNotebook: String { say("This notebook", "Este cuaderno") }
  package func room(_ records: Int, bytes: Int, limit: Int) -> String {
    let records = many(records, ("record", "records"), ("registro", "registros"))
    let percent = limit == 0 ? 0 : (bytes * 100 + limit - 1) / limit
    return say(
      "\(records); \(percent) % of its room is used.", "\(records); ocupa el \(percent) % de su espacio.")
  }
  package func margin(_ margin: Int, foreign: Int) -> String {
    let saves = many(margin, ("more save", "more saves"), ("vez más", "veces más"))
    let since = many(foreign, ("time", "times"), ("vez", "veces"))
    let before =
      foreign == 0
      ? say("nobody else has saved since the last time", "desde la última vez no ha guardado nadie más")
      : say("others saved \(since) before this opening", "antes de abrirlo ahora ya guardaron \(since)")
    return say(
      "Safe for \(saves) by others; \(before).",
      "Otras personas pueden guardar \(saves) sin que se pierda nada; \(before).")
  }
  package func offer(_ places: Int, isLow: Bool) -> String {
    let command = way(.rewrite(places == 16 || places == 256 ? "\(places)" : "all"))
    return isLow
      ? say("That is little. Do this soon: \(command)", "Es poco. Haz esto pronto: \(command)")
      : say("To make it safe for more: \(command)", "Para que aguante más: \(command)")
  }
  package func chainCode(_ code: String, _ count: Int) -> String {
    let records = many(count, ("record", "records"), ("registro", "registros"))
    return say(
      "Journal: \(records) in their order, code \(code).", "Diario: \(records) en su orden, código \(code).")
  }
  package func difference(_ difference: Chain.Difference) -> String {
    let place =
      difference.number.map { say("entry \($0)", "entrada \($0)") }
      ?? say("record \(difference.place)", "registro \(difference.place)")
    return switch difference.problem {
    case .incomplete:
      say(
        "Journal, \(place): its digest is missing or broken.",
        "Diario, \(place): su huella falta o está rota.")
    case .previous:
      say(
        "Journal, \(place): it does not follow on from the record before it.",
        "Diario, \(place): no enlaza con el registro anterior.")
    case .digest:
      say(
        "Journal, \(place): it was changed after it was recorded.",
        "Diario, \(place): se cambió después de anotarlo.")
    }
  }
  package func unreadable(_ count: Int) -> String {
    let pieces = many(count, ("piece", "pieces"), ("pieza", "piezas"))
    return say(
      "\(pieces) of the file cannot be read. Make a second copy of it now.",
      "Hay partes del archivo que no se pueden leer (\(pieces)). Haz ya una segunda copia.")
  }
  package func lost(_ count: Int) -> String {
    let pieces = many(count, ("piece was", "pieces were"), ("pieza perdida", "piezas perdidas"))
    return say("\(pieces) lost in the life of this book.", "\(pieces) desde que existe este libro.")
  }
  package var nothingDamaged: String { say("Nothing is damaged.", "No hay nada dañado.") }
}
