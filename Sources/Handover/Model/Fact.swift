internal import Text

/// A labelled piece of a record, ready to be shown.
struct Fact: Sendable {
  /// What a piece holds.
  indirect enum Content: Sendable {
    /// Words.
    case text(String)
    /// Words that lead to a place in the copy.
    case link(String, to: String)
    /// Digits of a digest.
    case digits(String)
    /// Several pieces in order.
    case list([Content])
    /// Labelled pieces.
    case facts([Fact])
  }

  /// The JSON name of the field.
  let name: String
  /// What the field is called.
  let label: String
  /// What it holds.
  let content: Content
}

extension Fact.Content {
  /// What a list holds, or this alone.
  var items: [Fact.Content] { if case .list(let items) = self { items } else { [self] } }

  /// All of it in one line.
  var line: String {
    switch self {
    case .text(let text), .link(let text, _), .digits(let text): text.shown.onOneLine
    case .list(let items): items.map(\.line).joined(separator: "; ")
    case .facts(let facts): facts.map { "\($0.label): \($0.content.line)" }.joined(separator: ", ")
    }
  }
}
