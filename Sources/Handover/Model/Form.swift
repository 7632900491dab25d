public import Records

/// How a copy is written. All that holds for a form beside its bytes stands in this file.
public enum Form: String, CaseIterable, Sendable {
  /// One page for screen, screen reader and paper.
  case html
  /// Rows for a spreadsheet.
  case csv
  /// Everything that goes in, with what is needed to check it.
  case json
  /// Plain text, 80 columns wide.
  case text
  /// A card for a wallet: a page to print, cut out and fold.
  case card

  private var row: (suffix: String, syntax: Readable, isOfItems: Bool) {
    switch self {
    case .html: ("html", .markup, true)
    case .csv: ("csv", .table, true)
    case .json: ("json", .data, false)
    case .text: ("txt", .words, true)
    case .card: ("card.html", .markup, false)
    }
  }

  /// What names of such files end in, without the dot.
  public var suffix: String { row.suffix }

  /// How its bytes hold their texts.
  package var syntax: Readable { row.syntax }

  /// Whether its pieces begin with a head, and each item of the copy is the next.
  package var isOfItems: Bool { row.isOfItems }

  /// What a person calls it.
  public func name(in language: Language) -> String { CopyWords(language).name(of: self) }
}

extension CopyWords {
  fileprivate func name(of form: Form) -> String {
    switch form {
    case .html: say("a page to read and print", "una página para leer e imprimir")
    case .csv: say("a table", "una tabla")
    case .json: say("data for another program", "datos para otro programa")
    case .text: say("plain text", "texto simple")
    case .card:
      say("a card for a wallet, to print and fold", "una tarjeta para la cartera, para imprimir y doblar")
    }
  }
}

/// How the bytes of a finished copy hold their texts.
package enum Readable: Sendable {
  /// Words, as they are.
  case words
  /// Cells of a table.
  case table
  /// HTML.
  case markup
  /// JSON, or a part of it.
  case data
}
