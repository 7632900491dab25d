/// The words in dates.
enum Months {
  /// What may follow the number of a day.
  static let endings = words("st nd rd th ero o")
  /// What may stand between the parts of a date.
  static let joining = words("of the del de")

  private static let names = [
    words("january jan enero ene"), words("february feb febrero"), words("march mar marzo"),
    words("april apr abril abr"), words("may mayo"), words("june jun junio"), words("july jul julio"),
    words("august aug agosto ago"), words("september sept sep septiembre setiembre set"),
    words("october oct octubre"), words("november nov noviembre"), words("december dec diciembre dic"),
  ]

  private static func words(_ text: String) -> [[UInt8]] { text.split(separator: " ").map { Array($0.utf8) } }

  /// The month whose name stands at `start`, the longest one.
  static func month(in text: Span<UInt8>, at start: Int) -> (number: Int, length: Int)? {
    guard start < text.count, text[start].isLetter else { return nil }
    var best: (number: Int, length: Int)?
    for (number, names) in names.enumerated() {
      for name in names where name.count > best?.length ?? 0 && stands(name, text, start) {
        best = (number + 1, name.count)
      }
    }
    return best
  }

  /// Behind the first of `words` that stands at `start`; else `start`.
  static func skip(_ words: [[UInt8]], in text: Span<UInt8>, at start: Int) -> Int {
    for word in words where stands(word, text, start) { return start + word.count }
    return start
  }

  private static func stands(_ word: [UInt8], _ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start + word.count <= text.count else { return false }
    for index in word.indices where word[index] != text[start + index] { return false }
    return true
  }
}
