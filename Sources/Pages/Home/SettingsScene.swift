package import Questions
import Notebook
import Phrases
import Platform
import Records
package import Screen
package import Views

/// What the notebook is called and offers. Each answer is saved by itself.
package final class SettingsScene: Scene {
  package let topic: HelpTopic? = .settings
  private enum Target {
    case field(Field)
    case secondCopy
    case originals
    case practice
    case theFile
  }

  private var menu = Menu<Target>()
  /// Whether only the settings stand there, and not what else can be done.
  private let isPlain: Bool

  /// With all that can be done, unless it `isPlain`.
  package init(isPlain: Bool = false) { self.isPlain = isPlain }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let fields = try open.settings()?.fields ?? JSONObject()
    // A notebook that asks the household set does not say here that there is another.
    for field in Schema.asked(.settings, full: open.asksFullSet) {
      let text = fields[field.name].map { open.words.inShort($0, field) } ?? open.words.usual(field)
      menu.choice("\(field.label[open.words.language]): \(text)", .field(field))
    }
    if !isPlain { addCare(open.words, full: open.asksFullSet) }
    return open.panel(open.words.settingsTitle, menu.rows, keys: [.back(open.words)])
  }

  private func addCare(_ words: Words, full: Bool) {
    menu.gap()
    menu.choice(words.secondCopyTitle, .secondCopy)
    menu.choice(words.originalsTitle, .originals)
    menu.choice(words.theFileTitle, .theFile)
    // With the household set the help alone names the key, among the others: a page of its own would be looked at twice.
    if full { menu.choice(words.practiseTitle, .practice) }
  }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index):
      switch menu[index] {
      case .field(let field)?: return .to(try asking(field, &open))
      case .practice?:
        return .to(ReadingScene(open.words.practiseTitle) { $0.words.aboutPractising })
      case .secondCopy?: return .to(try open.secondCopyScene())
      case .originals?: return .to(OriginalsScene())
      case .theFile?: return .to(TheFileScene())
      case nil: return .stay
      }
    case .back: return .back
    default: return .stay
    }
  }

  private func asking(_ field: Field, _ open: inout OpenNotebook) throws -> any Scene {
    try open.asking(field, try open.settings()?.fields[field.name]) { value, open in
      let before = try open.settings()
      if value == before?.fields[field.name] { return .back }
      var changes = JSONObject()
      changes[field.name] = value ?? .null
      try open.notebook.change(before, by: try Record.checked(.settings, changes, .changes), now: .now())
      open.speakOwnLanguage()
      open.talk.tell(open.words.saved)
      return .back
    }
  }
}
