import Platform

/// A line on a terminal's standard error that says how far a long job is. It appears after a second.
final class Progress {
  private let label: String
  private let started = ContinuousClock.now
  private var shown: Int?

  init(_ label: String) { self.label = label }

  /// Takes the share done, from 0 to 1.
  func advance(_ share: Double) { show(Int(share * 100), "%") }

  /// Takes the bytes done, and how many there will be where that is known.
  func advance(_ bytes: Int, of all: Int?) {
    guard let all, all > 0 else { return show(bytes / 1_000_000, "MB") }
    advance(min(1, Double(bytes) / Double(all)))
  }

  private func show(_ number: Int, _ unit: String) {
    guard Stream.error.isTerminal, number != shown, ContinuousClock.now - started > .seconds(1) else {
      return
    }
    shown = number
    try? Stream.error.write(Array("\r\(label) \(number) \(unit)".utf8))
  }

  /// Takes the line away again.
  func end() {
    guard shown != nil else { return }
    shown = nil
    try? Stream.error.write(Array("\r\u{1B}[K".utf8))
  }
}
