import Vault
import Storage
import Phrases
import Records
import Text

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
    // As long as there is plenty of room, nobody is told how much of it is used.
    if standing.foreign > 0, standing.margin * 10 <= book.ringPlaces {
      talk.tell(words.openedWithout(standing.foreign, left: standing.margin))
    }
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
