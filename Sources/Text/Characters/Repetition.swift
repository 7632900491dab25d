extension [String] {
  /// Each of these texts once, in the order in which they come first.
  public var withoutRepetition: [String] {
    reduce(into: []) { texts, text in if !texts.contains(text) { texts.append(text) } }
  }
}
