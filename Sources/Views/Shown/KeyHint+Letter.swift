package import Phrases
package import Screen

extension KeyHint {
  /// A letter and what it does.
  package init(_ letter: Character, _ label: String) { self.init(.letter(letter), label) }

  /// The way back.
  package static func back(_ words: Words) -> KeyHint { KeyHint(.esc, words.backKey) }
}

extension Words {
  /// The mark of an answer that is chosen, or that could be.
  package func box(_ isChosen: Bool) -> Row.Mark { Row.Mark(isChosen, chosenMark) }
}
