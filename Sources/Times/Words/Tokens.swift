internal import Text

/// A text cut into the pieces that can mean something by themselves.
struct Tokens {
  /// Words and figures in small letters without accents, and the marks that mean something: `, - / & @ ~`.
  private(set) var pieces: [String] = []
  private var piece: [Character] = []
  private let characters: [Character]

  /// The longest time that is read, in characters, and in pieces.
  static let longest = 300
  static let most = 48

  /// The pieces of a text; `nil` where it is too long to be a time.
  init?(_ text: String) {
    if text.utf8.count > Tokens.longest * 8 { return nil }
    characters = Array(text.inPlainLetters)
    if characters.count > Tokens.longest { return nil }
    for index in characters.indices { take(index) }
    end()
    if pieces.count > Tokens.most { return nil }
  }

  private mutating func end() {
    if !piece.isEmpty { pieces.append(String(piece)) }
    piece = []
  }

  private func character(_ index: Int) -> Character {
    characters.indices.contains(index) ? characters[index] : " "
  }

  private mutating func take(_ index: Int) {
    let (before, mark, after) = (character(index - 1), characters[index], character(index + 1))
    switch mark {
    case "'", "’", "‘", "`", "´":
      // '24 is a year; other apostrophes are left out.
      if piece.isEmpty, after.isFigure { piece.append("'") }
    case ".": if !piece.isEmpty, after.isFigure || after.isLetter { dot(before, after) } else { end() }
    case ":": before.isFigure && after.isFigure ? piece.append(":") : end()
    case "/": before.isFigure && after.isFigure ? piece.append("/") : put("/")
    case "-" where String(characters[(index + 1)...].prefix(3)) == "ish":
      if !before.isFigure { end() }
    case "-", "–", "—", "−", "‐", "‑": before.isFigure && after.isFigure ? piece.append("-") : put("-")
    case ",", ";", "(", ")", "[", "]":
      before.isFigure && after == "5" && mark == "," ? piece.append(".") : put(",")
    case "&", "@", "~": put(mark)
    case "?", "!", "¿", "¡", "\"", "…", "“", "”", "«", "»", "#", "*", "|": end()
    default: mark.isWhitespace ? end() : piece.append(mark)
    }
  }

  private mutating func put(_ mark: Character) {
    end()
    pieces.append(String(mark))
  }

  /// `21.30` and `9.30pm` stay together, `p.m.` becomes `pm`; elsewhere a full stop ends a word.
  private mutating func dot(_ before: Character, _ after: Character) {
    if before.isFigure && after.isFigure { return piece.append(".") }
    let letters = piece.reversed().prefix { $0.isLetter }.count
    if letters != 1 || !after.isLetter { end() }
  }
}

extension Character {
  var isFigure: Bool { isASCII && isNumber }
}
