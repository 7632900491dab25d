import Phrases
import Records
package import Screen
import Text
import Views

extension OpenNotebook {
  /// What the notebook calls itself.
  var title: String {
    let title = (try? settings()).flatMap { NotebookSettings($0.fields).title?.onOneLine } ?? ""
    return title.isEmpty ? words.usualTitle(level) : title
  }

  /// A page of this notebook: its own title always stands first, so that its owner knows which one is open.
  package func panel(
    _ scene: String?, _ rows: [Row], input: Input? = nil, keys: [KeyHint], notice: String? = nil
  ) -> Panel {
    Panel(
      title: [title, scene].compactMap(\.self).joined(separator: " · "),
      // In a command there is no household page behind the chord.
      corner: talk.asks ? "" : words.corner, rows: rows,
      input: input, keys: keys, notice: notice)
  }

  /// Whether this notebook asks the full set of questions.
  package var asksFullSet: Bool { (try? settings()).map { NotebookSettings($0.fields).asksFullSet } ?? false }
}

extension Event {
  /// The letter that was pressed.
  package var letter: Character? {
    if case .key(.letter(let letter)) = self { letter } else { nil }
  }
}
