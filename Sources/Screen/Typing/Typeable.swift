/// What of a text can be written down: a record takes no controls but tab and new line, and no marks that turn the
/// direction of writing.
struct Typeable {
  /// The text without what a record does not take. A carriage return is a new line.
  private(set) var text: String
  /// How many characters were left out.
  private(set) var leftOut = 0

  /// What can be written of `given`.
  init(_ given: String) {
    text = given
    guard given.unicodeScalars.contains(where: { $0 == "\r" || !$0.isTypeable }) else { return }
    var kept = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in given.unicodeScalars {
      defer { last = scalar }
      if scalar == "\r" {
        kept.append("\n")
      } else if scalar == "\n", last == "\r" {
        continue
      } else if scalar.isTypeable {
        kept.append(scalar)
      } else {
        leftOut += 1
      }
    }
    text = String(kept)
  }
}

extension Unicode.Scalar {
  /// Whether a record takes the scalar.
  var isTypeable: Bool {
    switch value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
