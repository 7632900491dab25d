import Notebook
package import Phrases
package import Records
import Screen
import Text

/// Names with their telephone numbers, one below the other, for the screen or for paper.
package struct NumbersPage {
  let words: Words
  /// How many columns a line may take.
  let width: Int
  /// Whether it says only names and numbers: whoever finds the paper learns nothing else.
  let isCarried: Bool

  /// A page of `width` columns at the most.
  package init(words: Words, width: Int, isCarried: Bool) {
    (self.words, self.width, self.isCarried) = (words, width, isCarried)
  }

  /// The page, with an empty line between two people.
  package func lines(_ people: [Record]) -> [String] {
    Array(people.map(lines).joined(separator: [""]))
  }

  private func lines(_ person: Record) -> [String] {
    let numbers = person.telephones.flatMap { $0.wrapped(to: width, indent: 2) }
    return person.heading(words).wrapped(to: width) + numbers + (isCarried ? [] : whenToCall(person))
  }

  private func whenToCall(_ person: Record) -> [String] {
    guard let field = Field.whenToCall, let value = person.fields[field.name],
      let text = words.shown(value, field)?.onOneLine, !text.isEmpty
    else { return [] }
    return words.whenToCall(text).wrapped(to: width, indent: 2)
  }
}
