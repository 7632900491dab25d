// MARK: Numbers

extension Words {
  package var numbersAbstract: String {
    say(
      "Shows a page of telephone numbers, to learn or to carry on paper.",
      "Muestra una página de teléfonos, para aprenderlos o llevarlos en papel.")
  }
  package var numbersDiscussion: String {
    say(
      "Names and numbers stand as they were written, those written first at the top.",
      "Los nombres y los números van como se escribieron; arriba, los que se anotaron antes.")
  }
  package var carryHelp: String { say("Only names and numbers.", "Solo nombres y números.") }
  package func whenToCall(_ text: String) -> String { say("When to call: \(text)", "Cuándo llamar: \(text)") }
  package func withoutNumber(_ count: Int) -> String {
    let people = many(count, ("person", "people"), ("persona", "personas"))
    return say("Without a number: \(people).", "Sin número: \(people).")
  }
}

// MARK: Agreed words

extension Words {
  package var wordsAbstract: String {
    say(
      "Shows the words agreed with people, such as for fetching someone from school.",
      "Muestra lo acordado con personas, como la palabra para recoger a alguien en la escuela.")
  }
  package var wordsDiscussion: String {
    say(
      "Each word, who knows it, what it means and what they do; then where people do not have the same.",
      "Cada palabra, quién la sabe, qué significa y qué hace esa persona; después, en qué no coinciden.")
  }
  package var noWordYet: String { say("No word yet", "Todavía sin palabra") }
  package func differentWords(_ meaning: String, _ pairs: String) -> String {
    say(
      "Different words for the same meaning, \"\(meaning)\": \(pairs).",
      "Palabras distintas para lo mismo, «\(meaning)»: \(pairs).")
  }
  package func differentMeanings(_ word: String, _ pairs: String) -> String {
    say(
      "Different meanings of the same word, \"\(word)\": \(pairs).",
      "Significados distintos de la misma palabra, «\(word)»: \(pairs).")
  }
}
