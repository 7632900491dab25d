import Questions
import Notebook
import Phrases
import Records
import Screen
import Vault
import Views

/// The matters of the journal.
final class MatterList: Scene {
  let topic: HelpTopic? = .journal
  private var menu = Menu<String>()
  private var read = Remembered<[Matter]>()

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    for matter in try read.value(&open, { try $0.pages(.entry).matters }) {
      menu.choice(open.words.listed(matter), matter.name)
    }
    if menu.hasNoChoice { menu.text(open.words.noMattersYet) }
    return open.panel(open.words.mattersTitle, menu.rows, keys: [.back(open.words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index): menu[index].map { .to(JournalList(of: $0)) } ?? .stay
    case .back: .back
    default: .stay
    }
  }
}

extension OpenNotebook {
  /// The question for one field of an entry; the answer stands beside the entry as a correction.
  mutating func asking(_ name: String, of entry: RecordID) throws -> Way {
    guard let field = Schema.asked(.entry, full: asksFullSet).first(where: { $0.name == name }) else {
      return .stay
    }
    let now = try page(entry.description, .entry).fields[name]
    let manuscript = Manuscript(.amendment, beside: entry)
    let scene = try asking(field, now) { value, open in
      if value == now { return .back }
      var fields = try Record.checked(.amendment, JSONObject([(name, value ?? .null)]))
      fields[.entry] = .string(entry.description)
      try open.save([Draft(kind: .amendment, fields: fields)], finishing: manuscript)
      return .back
    }
    return .to(KeptScene.keeping(scene, as: manuscript) { $0 == now ? [:] : JSONObject([(name, $0)]) })
  }
}
