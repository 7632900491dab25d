extension String {
  /// This text with everything that a terminal would obey turned into a visible mark such as `‹U+202E›`.
  ///
  /// What stands in a book may have been written by someone else: it is shown, never acted on.
  public var shown: String {
    if !unicodeScalars.contains(where: \.isObeyed) { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isObeyed { result += scalar.mark } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether a terminal acts on this scalar instead of showing it: controls but for new line and tab, and what turns
  /// the direction of the text around it.
  fileprivate var isObeyed: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  fileprivate var mark: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
  }
}
