import Phrases
import Records
import Text
import Vault

extension OpenNotebook {
  /// Says what the notebooks below this one saved without it, and whether the everyday one lies unused.
  func tellBelow() throws {
    var isUsed = false
    for saved in try book.savedWithout(level) where !saved.records.isEmpty {
      talk.tell(words.savedWithout(saved.records.map(\.kind), saved.level))
      isUsed = isUsed || saved.level == .everyday
    }
    guard level > .everyday else { return }
    let standing = try book.standing(level)
    if standing.foreign > 0 { talk.tell(words.openedWithout(standing.foreign, left: standing.margin)) }
    if !isUsed { try tellUnused() }
  }

  private func tellUnused() throws {
    guard try !book.summaries(OpenNotebook.content, in: .everyday).isEmpty else {
      return talk.tell(words.everydayEmpty)
    }
    guard let there = try lastDay(.everyday), let here = try lastDay(level), there < here else { return }
    talk.tell(words.everydayOld(there.shown(in: words.language)))
  }

  /// What a notebook is kept for.
  private static let content: [Kind] = [.entry, .plan, .document, .person]

  /// The day on which the newest record of a notebook was recorded.
  private func lastDay(_ level: Level) throws -> CivilDay? {
    guard let newest = try book.summaries(OpenNotebook.content, in: level).last else { return nil }
    let recorded = (try? book.record(newest, in: level))?.fields[.recorded]?.text
    return recorded.flatMap { Instant($0) }.map { CivilDay(number: $0.seconds / 86_400) }
  }
}

extension Words {
  /// How often the book was opened without this notebook, and how often it still may be.
  fileprivate func openedWithout(_ times: Int, left: Int) -> String {
    let opened = many(times, ("time", "times"), ("vez", "veces"))
    let more = many(left, ("more time is", "more times are"), ("vez más", "veces más"))
    return say(
      "The book was saved \(opened) without this notebook; \(more) safe before something of it is lost.",
      "El libro se guardó \(opened) sin este cuaderno; puede guardarse \(more) antes de que se pierda algo de él."
    )
  }

  /// What was saved: how many of each kind.
  fileprivate func savedWithout(_ kinds: [Kind], _ level: Level) -> String {
    let what = counted(kinds).joined(separator: ", ")
    return say(
      "Saved in the \(name(level)) since this notebook was last open: \(what).",
      "Guardado en el \(name(level)) desde la última vez que se abrió este cuaderno: \(what).")
  }

  private func counted(_ kinds: [Kind]) -> [String] {
    let counts: [(Int, String)] = [
      count(
        kinds, .entry, ("journal entry", "journal entries"), ("entrada del diario", "entradas del diario")),
      count(kinds, .plan, ("plan", "plans"), ("plan", "planes")),
      count(kinds, .document, ("document", "documents"), ("documento", "documentos")),
      count(kinds, .person, ("person", "people"), ("persona", "personas")),
    ]
    let others = kinds.count - counts.reduce(0) { $0 + $1.0 }
    let more = many(others, ("other record", "other records"), ("registro más", "registros más"))
    return counts.filter { $0.0 > 0 }.map(\.1) + (others > 0 ? [more] : [])
  }

  private func count(
    _ kinds: [Kind], _ kind: Kind, _ english: (one: String, more: String),
    _ spanish: (one: String, more: String)
  ) -> (Int, String) {
    let number = kinds.count { $0 == kind }
    return (number, many(number, english, spanish))
  }

  fileprivate var everydayEmpty: String {
    say(
      "The everyday notebook is empty. Write something in it now and then.",
      "El cuaderno de cada día está vacío. Escribe algo en él de vez en cuando.")
  }
  fileprivate func everydayOld(_ day: String) -> String {
    say(
      "The everyday notebook was last added to on \(day). Write something in it now and then.",
      "En el cuaderno de cada día no se añade nada desde el \(day). Escribe algo en él de vez en cuando.")
  }
}
