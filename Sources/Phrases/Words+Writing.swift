import Notebook
import Records
import Screen
import Text

// MARK: When it happened

extension Words {
  var timeExamples: String {
    say(
      "For example: yesterday evening · last night at 11 pm · about two weeks ago · March · 3 March 2026. "
        + "Your own words are kept too.",
      "Por ejemplo: ayer por la tarde · anoche a las 11 · hace unas dos semanas · marzo · 3 de marzo de 2026. "
        + "También valen tus propias palabras.")
  }
  func today(_ day: CivilDay) -> String {
    say("Today is \(day.told(in: .en)).", "Hoy es \(day.told(in: .es)).")
  }

  /// How a time was understood, as a sentence.
  func understood(_ when: When) -> String {
    guard let told = when.understood(in: language) else { return takenAsWords }
    return say("Understood: \(told).", "Entendido: \(told).")
  }
}

// MARK: What is not finished

extension Words {
  var enoughToSave: String {
    say(
      "That is enough: s saves it. Everything below is only if you want to add it.",
      "Con esto basta: s lo guarda. Lo demás es solo si quieres añadirlo.")
  }
  var keepForLater: String { say("Keep it for later", "Guardarlo para más tarde") }
  var unfinishedTitle: String { say("Not finished", "Sin terminar") }
  var throwAwayQuestion: String {
    say("What you had written is then gone.", "Entonces se pierde lo que habías escrito.")
  }
  var besideIsGone: String {
    say("What this belongs to is no longer there.", "Aquello a lo que pertenece ya no está.")
  }

  /// The row of the first screen: the newest of so many.
  func unfinishedRow(_ newest: Unfinished, of count: Int) -> String {
    if count == 1 { return say("Go on writing: ", "Seguir escribiendo: ") + listed(newest) }
    return say("Go on writing: \(count) texts", "Seguir escribiendo: \(count) textos")
  }

  /// An unfinished text on one line: how it begins, and what it is to become.
  func listed(_ unfinished: Unfinished) -> String {
    let kind = unfinished.manuscript.kind
    let label = Schema.label(of: kind)?[language] ?? kind.description
    let begins = Record(id: unfinished.manuscript.id, kind: kind, fields: unfinished.fields).heading(self)
    let kept = unfinished.kept.map { CivilDay(number: Int64($0.seconds / 86_400)).shown(in: language) }
    let about = [label, kept].compactMap(\.self).joined(separator: ", ")
    return begins == label ? about : "\(begins.cut(to: 32)) (\(about))"
  }
}
