import Platform

/// A line on a terminal's standard error that says how far a long job is. It appears after a second.
final class Progress {
  private let label: String
  private let started = ContinuousClock.now
  private var shown: Int?

  init(_ label: String) { self.label = label }

  /// Takes the share done, from 0 to 1.
  func advance(_ share: Double) {
    let percent = Int(share * 100)
    guard Stream.error.isTerminal, percent != shown, ContinuousClock.now - started > .seconds(1) else {
      return
    }
    shown = percent
    try? Stream.error.write(Array("\r\(label) \(percent) %".utf8))
  }

  /// Takes the line away again.
  func end() {
    guard shown != nil else { return }
    shown = nil
    try? Stream.error.write(Array("\r\u{1B}[K".utf8))
  }
}
