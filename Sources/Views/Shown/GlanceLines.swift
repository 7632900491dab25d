package import Notebook
package import Phrases
import Records
import Text

/// What is wanted in a hurry, for reading: a heading each, and under it as few lines as will do.
package struct GlanceLines {
  /// A heading and the lines below it.
  package struct Part {
    package let title: String
    package let lines: [String]
  }

  private let words: Words
  /// How many lines stand under one heading; what is more is counted.
  private let most: Int

  /// At most so many lines under each heading.
  package init(words: Words, most: Int) { (self.words, self.most) = (words, most) }

  /// The parts of which there is something, in the order in which they are wanted.
  package func parts(_ glance: Glance) -> [Part] {
    let all = [
      part(words.numberToCall, glance.number.map { [$0] } ?? []),
      part(Field.agreed?.label[words.language] ?? "", glance.agreed.words.map(line)),
    ]
    let ways = glance.ways.map { ways in
      part(ways.field.label[words.language], ways.items.map { line($0, ways.field) })
    }
    let rest = [
      part(words.peopleToCall, glance.people.map(line)),
      part(words.packedThings(missing: glance.missing), glance.packed.map(packed)),
    ]
    return (all + ways + rest).filter { !$0.lines.isEmpty }
  }

  /// The lines of what is kept in one field of people or of things.
  func lines(_ glance: Glance, keptIn field: Field) -> [String] {
    if field.name == Field.agreed?.name { return part("", glance.agreed.words.map(line)).lines }
    let isThing = Schema.field(field.name, of: .document) != nil
    return part("", isThing ? glance.packed.map(packed) : glance.people.map(line)).lines
  }

  private func part(_ title: String, _ lines: [String]) -> Part {
    let shown = lines.filter { !$0.isEmpty }
    let rest = shown.count - most
    return Part(
      title: title, lines: rest > 0 ? shown.prefix(most) + [words.andMore(rest)] : shown)
  }

  /// A word, what it means and what is done then, and who knows it.
  private func line(_ group: [Agreed]) -> String {
    let parts = (Field.agreed?.parts ?? []).compactMap { field in
      group.lazy.compactMap { $0.parts[field.name] }.first.flatMap { words.shown($0, field) }?.onOneLine
    }
    return
      "\(parts.joined(separator: ": ")) (\(group.map { $0.person.heading(words) }.joined(separator: ", ")))"
  }

  /// The parts of one place or way, but for what is only ticked.
  private func line(_ item: JSONObject, _ field: Field) -> String {
    field.parts.filter { $0.type != .flag }
      .compactMap { part in item[part.name].flatMap { words.shown($0, part) }?.onOneLine }
      .joined(separator: ": ")
  }

  private func line(_ person: Record) -> String {
    let when = Field.whenToCall.flatMap { field in
      person.fields[field.name].flatMap { words.shown($0, field) }?.onOneLine
    }
    let numbers = Person(person.fields).telephones.joined(separator: ", ")
    return "\(person.heading(words)): \(numbers.shown)" + (when.map { " (\($0))" } ?? "")
  }

  private func packed(_ thing: Record) -> String {
    let place = Item(thing.fields).forms.first(where: \.isPacked)?.fields[.where]?.text
    return thing.heading(words) + (place.map { ": \($0.shown)" } ?? "")
  }
}
