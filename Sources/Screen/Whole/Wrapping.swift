internal import Text

/// Texts broken into lines. Long ones are remembered, so that they are not measured anew for every key.
final class Wrapping {
  private struct Asked: Hashable {
    let text: String
    let width: Int
  }

  /// How often a long text was measured.
  private(set) var measured = 0
  private var known: [Asked: [String]] = [:]
  private static let long = 4096
  private static let most = 16

  /// The lines of `text`, as it is shown, that `width` columns hold.
  func lines(of text: String, width: Int) -> [String] {
    if text.utf8.count < Self.long { return text.shown.wrapped(to: width) }
    let asked = Asked(text: text, width: width)
    if let lines = known[asked] { return lines }
    if known.count >= Self.most { forget() }
    let lines = text.shown.wrapped(to: width)
    measured += 1
    known[asked] = lines
    return lines
  }

  /// Nothing is remembered any more.
  func forget() { known = [:] }
}
