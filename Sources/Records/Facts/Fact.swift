internal import Text

/// A labelled piece of a record, ready to be drawn: by a sheet, on one line, in a copy.
package struct Fact: Sendable {
  /// What a piece holds.
  package indirect enum Content: Sendable {
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
  package let name: String
  /// What the field is called.
  package let label: String
  /// What it holds.
  package let content: Content
  /// The field itself; `nil` where the schema has none.
  package let field: Field?
  /// Of yes and no, whether it is so; `nil` of all else.
  package let isSo: Bool?

  /// A piece of these parts.
  package init(name: String, label: String, content: Content, field: Field? = nil, isSo: Bool? = nil) {
    (self.name, self.label, self.content, self.field, self.isSo) = (name, label, content, field, isSo)
  }

  /// The label before what it holds; it may be a name that another program gave.
  package var lead: String { "\(label.shown.onOneLine): " }

  /// All of it in one line.
  package var line: String { lead + content.line }
}

extension Fact.Content {
  /// What a list holds, or this alone.
  package var items: [Fact.Content] { if case .list(let items) = self { items } else { [self] } }

  /// Its labelled pieces; none where it has no labels.
  package var facts: [Fact] { if case .facts(let facts) = self { facts } else { [] } }

  /// Its words, with their lines; `nil` where it has pieces of its own.
  package var words: String? {
    switch self {
    case .text(let words), .link(let words, _), .digits(let words): words
    case .list, .facts: nil
    }
  }

  /// All of it in one line.
  package var line: String {
    switch self {
    case .text(let words), .link(let words, _), .digits(let words): words.shown.onOneLine
    case .list(let items): items.map(\.line).joined(separator: "; ")
    case .facts(let facts): facts.map(\.line).joined(separator: ", ")
    }
  }

  /// In one line: of what has labelled pieces, the first that says something.
  package var brief: String {
    switch self {
    case .text, .link, .digits: line
    case .list(let items): items.map(\.brief).joined(separator: "; ")
    case .facts(let facts): facts.lazy.map(\.content.brief).first { !$0.isEmpty } ?? ""
    }
  }
}
