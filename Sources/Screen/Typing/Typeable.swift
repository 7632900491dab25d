internal import Text

/// What of a text can be written down: a record takes no controls but tab and new line, and no marks that turn the
/// direction of writing.
struct Typeable {
  /// The text without what a record does not take. A carriage return is a new line, and so are
  /// the separators of lines and of paragraphs.
  private(set) var text: String
  /// How many characters were left out.
  private(set) var leftOut = 0

  /// What can be written of `given`.
  init(_ given: String) {
    text = given
    guard given.unicodeScalars.contains(where: { !$0.isFit(.typed) }) else { return }
    var kept = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in given.unicodeScalars {
      defer { last = scalar }
      if scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
        kept.append("\n")
      } else if scalar == "\n", last == "\r" {
        continue
      } else if scalar.isFit(.typed) {
        kept.append(scalar)
      } else {
        leftOut += 1
      }
    }
    text = String(kept)
  }
}
