package import Notebook
package import Phrases
import Records
import Screen
import Text

/// Agreed words for reading: each word, below it the people who know it, and at the end where they differ.
package struct AgreedLines {
  let words: Words
  /// How many columns a line may take.
  let width: Int

  /// Lines of `width` columns at the most.
  package init(words: Words, width: Int) { (self.words, self.width) = (words, width) }

  /// All words, then what wants to be put right.
  package func lines(_ agreed: AgreedWords) -> [String] {
    let lists = agreed.words.map(lines)
    let apart =
      agreed.differentWords.map { words.differentWords(part($0[0], "means"), pairs($0, "word")) }
      + agreed.differentMeanings.map { words.differentMeanings(part($0[0], "word"), pairs($0, "means")) }
    return Array((lists + apart.map { $0.wrapped(to: width) }).joined(separator: [""]))
  }

  private func lines(_ group: [Agreed]) -> [String] {
    let word = part(group[0], "word")
    return (word.isEmpty ? words.noWordYet : word).wrapped(to: width) + group.flatMap(knowing)
  }

  /// A person, and below the name what the word means and what they do.
  private func knowing(_ agreed: Agreed) -> [String] {
    let others = (Field.agreed?.parts ?? []).filter { $0.name != "word" }
    return agreed.person.heading(words).wrapped(to: width, indent: 2)
      + others.flatMap { field in
        let text = part(agreed, field.name)
        let line = "\(field.label[words.language]): \(text)"
        return text.isEmpty ? [] : line.wrapped(to: width, indent: 4)
      }
  }

  /// What each person has: `lemon cake (Ana); blue (Bea)`.
  private func pairs(_ group: [Agreed], _ name: String) -> String {
    group.filter { !part($0, name).isEmpty }
      .map { "\(part($0, name)) (\($0.person.heading(words)))" }.joined(separator: "; ")
  }

  private func part(_ agreed: Agreed, _ name: String) -> String {
    agreed.parts[name].flatMap { words.shown($0, Field.agreed?.part(name)) }?.onOneLine ?? ""
  }
}
