package import Notebook
package import Phrases
import Records
import Screen
import Text

/// The months of a journal as lines. Every mark has its words beside it; nothing is said by colour or place alone.
package struct CalendarLines {
  let words: Words
  /// How many columns a line may take.
  let width: Int

  /// Lines of `width` columns at the most.
  package init(words: Words, width: Int) { (self.words, self.width) = (words, width) }

  private static let mostMarks = 12

  /// All of it; no line where the journal is empty.
  package func lines(_ journal: JournalMonths) -> [String] {
    var lines = years(journal.months)
    if journal.withoutMonth > 0 { lines += ["", words.withoutMonth(journal.withoutMonth)] }
    if journal.withdrawn > 0 { lines += ["", words.withdrawnLeftOut(journal.withdrawn)] }
    if lines.isEmpty { return [] }
    lines += section(words.repeatedTitle, journal.repeated.map(repeated))
    lines += section(words.recurringTitle, journal.recurring.map(recurring))
    lines += section(words.sumsTitle, sums(journal.sums))
    return lines + [""] + words.calendarCaveat.wrapped(to: width)
  }

  private func section(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", title] + items.flatMap { set($0, 2) }
  }

  // MARK: Months

  private func years(_ months: [JournalMonths.Month]) -> [String] {
    var lines: [String] = []
    var before: CivilDay?
    for month in months {
      if before?.year != month.first.year {
        lines += (lines.isEmpty ? [] : [""]) + [String(month.first.year)]
      } else if let before {
        lines += between(before, month.first)
      }
      lines += self.lines(month)
      before = month.first
    }
    return lines
  }

  /// The months of one year without entries.
  private func between(_ one: CivilDay, _ other: CivilDay) -> [String] {
    let names = CivilDay.monthNames(in: words.language)
    return (one.month..<other.month - 1).map { "  \(words.capital(names[$0])): \(words.noEntries)" }
  }

  private func lines(_ month: JournalMonths.Month) -> [String] {
    let name = words.capital(CivilDay.monthNames(in: words.language)[month.first.month - 1])
    let marks = String(repeating: "*", count: min(month.entries, CalendarLines.mostMarks))
    let head = "\(name): \(marks) \(words.entries(month.entries))\(days(month))"
    return set(head, 2) + (weights(month).map { set($0, 4) } ?? [])
  }

  private func days(_ month: JournalMonths.Month) -> String {
    let days = month.days.sorted { $0.key < $1.key }
    if days.isEmpty { return "" }
    let list = days.map { $0.value == 1 ? "\($0.key)" : "\($0.key) (\($0.value))" }
    return words.onDays(list.joined(separator: ", "))
  }

  /// How often each answer was given, in the order in which the question offers them.
  private func weights(_ month: JournalMonths.Month) -> String? {
    guard let field = JournalMonths.weight, !month.weights.isEmpty else { return nil }
    let given = field.choices.compactMap { choice in
      month.weights[choice.value].map { "\(choice.label[words.language]) (\(words.entries($0)))" }
    }
    let silent = month.entries - month.weights.values.reduce(0, +)
    let rest = silent > 0 ? "; " + words.notSaid(silent) : ""
    return "\(field.label[words.language]): \(given.joined(separator: ", "))\(rest)"
  }

  // MARK: What repeats

  private func repeated(_ page: Page) -> String {
    let parts = Schema.field("pattern", of: .entry)?.parts ?? []
    let object = page.fields[.pattern]?.object ?? JSONObject()
    let said = parts.compactMap { part in
      object[part.name].flatMap { words.shown($0, part) }.map { "\(part.label[words.language]): \($0)" }
    }
    return ([page.record.heading(words)] + said).joined(separator: "; ")
  }

  private func recurring(_ item: JournalMonths.Recurring) -> String {
    let value = item.field.choice(item.value)?.label[words.language] ?? item.value.shown
    return "\(item.field.label[words.language]), \(value): "
      + words.entriesInMonths(item.entries, item.months.count)
  }

  // MARK: Sums

  private func sums(_ sums: JournalSums) -> [String] {
    let lines = sums.totals.map { total in
      let how = total.how.map { JournalSums.how?.choice($0)?.label[words.language] ?? $0.shown }
      let what = [total.field.label[words.language], how].compactMap(\.self).joined(separator: ", ")
      return "\(what): " + words.total(total.hundredths, total.currency.shown, of: total.count)
    }
    if lines.isEmpty || sums.notAdded == 0 { return lines }
    return lines + [words.notAdded(sums.notAdded)]
  }

  private func set(_ text: String, _ indent: Int) -> [String] {
    text.onOneLine.wrapped(to: width, indent: indent, hanging: 2)
  }
}
