import Questions
import Notebook
import Phrases
import Screen
import Views

/// What is wanted in a hurry, on one screen.
final class GlanceScene: Scene {
  /// Six headings with so many lines each go on a screen of 24 rows.
  private static let most = 2

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    var menu = Menu<Never>()
    let glance = try open.notebook.glance(in: open.words.language)
    for part in GlanceLines(words: words, most: GlanceScene.most).parts(glance) {
      menu.heading(part.title)
      for line in part.lines { menu.text(line) }
    }
    if glance.isEmpty { menu.text(words.glanceIsEmpty) }
    let more = open.asksFullSet ? [KeyHint("o", words.countryKey)] : []
    return open.panel(words.glanceTitle, menu.rows, keys: more + [.back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if event.letter == "o", open.asksFullSet { return .to(try CountryScene.first(&open)) }
    return event == .back ? .back : .stay
  }
}
