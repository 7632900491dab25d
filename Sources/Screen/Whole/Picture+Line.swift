internal import Text

extension Picture {
  /// One row of the screen, in parts that look alike. A terminal shows their texts as they are.
  struct Line: Equatable {
    /// A stretch of a row.
    struct Part: Equatable {
      let text: String
      let look: Look
      /// Secret words that stand behind the text.
      var secret: Secret?
    }

    /// A stretch of secret words.
    struct Secret: Equatable {
      let words: SecretWords
      let range: Range<Int>
    }

    private(set) var parts: [Part] = []

    init(text: String = "", look: Look = .plain) { add(text, look) }

    /// A line of secret words.
    init(text: String, _ secret: Secret) { parts = [Part(text: text, look: .plain, secret: secret)] }

    /// A row of what is being typed, behind its label, with what is selected of it.
    init(_ row: TextRow, after label: String = "") {
      add(label, .bold)
      add(row.before)
      add(row.selected, .reverse)
      add(row.behind)
    }

    var text: String { parts.map(\.text).joined() }

    mutating func add(_ text: String, _ look: Look = .plain) {
      if !text.isEmpty { parts.append(Part(text: text, look: look)) }
    }
  }

  /// How a row stands out, on any terminal.
  enum Look: Equatable {
    case plain, bold, reverse
  }
}

extension String {
  /// What stands before what is typed, told from it by a colon, or by the mark at its own end.
  var asLabel: String {
    let label = shown.inOneRow
    guard let last = label.last, last != " " else { return label }
    return label + (last.isLetter || last.isNumber || last == ")" ? ": " : " ")
  }
}
