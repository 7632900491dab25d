public import Sodium

/// In what a repetition differs.
public enum Difference: Equatable, Sendable {
  /// There are so many words, and there were so many.
  case count(Int, before: Int)
  /// In the word of this number, from 0.
  case word(Int)
  /// Not to be said.
  case somewhere

  /// In what `second` differs from `first`, which has another canonical form.
  public init(_ first: borrowing SecretBytes, _ second: borrowing SecretBytes) {
    let areListed = TypedWords(first).unknown.isEmpty
    let one = areListed ? first.asWords() : first.inCanonicalForm()
    let other = areListed ? second.asWords() : second.inCanonicalForm()
    let (words, others) = (one.words, other.words)
    if words.count != others.count {
      self = .count(others.count, before: words.count)
    } else if words.count > 1,
      let place = words.indices.first(where: { !one.equals(other, words[$0], others[$0]) })
    {
      self = .word(place)
    } else {
      self = .somewhere
    }
  }
}
