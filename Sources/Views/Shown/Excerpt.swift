package import Phrases
package import Records
import Screen
package import Text

/// The place in a record that holds a word that was looked for: the field, and the words around it.
package struct Excerpt {
  private let label: String
  private let before: [Substring]
  private let after: [Substring]

  /// How many words stand before the one that was found.
  private static let wordsBefore = 4

  /// The first field that holds one of the words `wanted`.
  package init?(_ record: Record, holding wanted: [FoldedTerm], _ words: Words) {
    let names = Schema.of(record.kind).map(\.name)
    let others = record.fields.names.filter { !names.contains($0) && !Chain.carriers.contains($0) }
    for name in names + others {
      for text in record.texts(of: name, in: words.language) {
        let line = text.shown.onOneLine
        guard let found = FoldedPlaces(line).places(of: wanted).first else { continue }
        let parts = line.split(separator: " ")
        let place = line.utf8.prefix(found.range.lowerBound).count { $0 == UInt8(ascii: " ") }
        let start = max(0, place - Excerpt.wordsBefore)
        before = Array(parts[start..<place])
        after = Array(parts[place...])
        label = Schema.field(name, of: record.kind)?.label[words.language] ?? name.shown
        isCut = start > 0
        return
      }
    }
    return nil
  }

  private let isCut: Bool

  /// The excerpt in at most `width` columns.
  package func text(_ width: Int) -> String {
    let words = (before + after).joined(separator: " ")
    return "\(label): \(isCut ? "… " : "")\(words)".cut(to: width)
  }
}
