import ArgumentParser
import Notebook
import Phrases
import Platform
import Records

/// `due`: what wants attention.
struct Due: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.dueAbstract, discussion: Words.chosen.dueDiscussion)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let items = try open.notebook.due(now: .now())
    if json.isWanted { return try open.talk.put(.array(items.map(\.json))) }
    for item in items { try open.talk.put(open.words.due(item)) }
    if items.isEmpty { open.talk.tell(open.words.nothingDue) }
  }
}

extension DueItem {
  var json: JSON {
    var object: JSONObject = ["what": .string(what.rawValue)]
    if let when { object[.when] = .string(when) }
    if let id { object[.id] = .string(id.description) }
    if what != .backup { object[member] = .string(title) }
    return .object(object)
  }

  /// The name of the member that holds `title`.
  private var member: String {
    switch what {
    case .margin: "rewrite"
    case .files: "rewriteFiles"
    default: "title"
    }
  }
}

extension Words {
  var dueAbstract: String { say("What wants attention.", "Lo que pide atención.") }
  var dueDiscussion: String {
    say(
      "Plans to look through again, steps due, documents that expire within 90 days, copies to hand out, things not "
        + "looked at for half a year, unfinished text, no recent copy.",
      "Planes por repasar, pasos pendientes, documentos que vencen en 90 días, copias por repartir, cosas sin revisar "
        + "en medio año, textos sin terminar, falta de una copia reciente."
    )
  }
  var nothingDue: String { say("Nothing wants attention.", "Nada pide atención.") }

  func due(_ item: DueItem) -> String {
    let date = item.when.map { $0 + "  " } ?? ""
    return date + what(item)
  }

  private func what(_ item: DueItem) -> String {
    switch item.what {
    case .review: say("look through again: \(item.title)", "repasar: \(item.title)")
    case .step: say("step: \(item.title)", "paso: \(item.title)")
    case .expiry: say("expires: \(item.title)", "vence: \(item.title)")
    case .renewal: say("ends, renew in time: \(item.title)", "termina, renovar a tiempo: \(item.title)")
    case .handOut: say("copies to hand out: \(item.title)", "copias por repartir: \(item.title)")
    case .check: say("not looked at for long: \(item.title)", "hace mucho que no se revisa: \(item.title)")
    case .draft: say("unfinished text", "texto sin terminar")
    case .backup:
      item.when == nil
        ? say("make a second copy: homebook backup PATH", "haz una segunda copia: homebook backup RUTA")
        : say(
          "the second copy is old: homebook backup PATH",
          "la segunda copia es antigua: homebook backup RUTA")
    case .margin:
      say(
        "make the book safe for more: homebook rewrite \(item.title)",
        "para que el libro aguante más: homebook rewrite \(item.title)")
    case .files:
      say(
        "make its files safe for more: homebook rewrite --files \(item.title)",
        "para que sus archivos aguanten más: homebook rewrite --files \(item.title)")
    }
  }
}
