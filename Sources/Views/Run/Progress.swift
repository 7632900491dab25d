import Platform

/// Says how far a long job is: on the page of a sitting, else in a line on a terminal's standard error. It appears after
/// a second.
package final class Progress {
  private let label: String
  /// Who hears it where a screen shows it.
  private let ear: Ear?
  private let started = ContinuousClock.now
  private var shown: Int?

  package init(_ label: String, heardBy ear: Ear? = nil) {
    self.label = label
    self.ear = ear
  }

  /// Takes the share done, from 0 to 1.
  package func advance(_ share: Double) { show(Int(share * 100), "%") }

  /// Takes the bytes done, and how many there will be where that is known.
  package func advance(_ bytes: Int, of all: Int?) {
    guard let all, all > 0 else { return show(bytes / 1_000_000, "MB") }
    advance(min(1, Double(bytes) / Double(all)))
  }

  private func show(_ number: Int, _ unit: String) {
    guard number != shown, ContinuousClock.now - started > .seconds(1) else { return }
    if let ear {
      shown = number
      return ear.hear(far: "\(label) \(number) \(unit)")
    }
    guard Stream.error.isTerminal else { return }
    shown = number
    try? Stream.error.write(Array("\r\(label) \(number) \(unit)".utf8))
  }

  /// Takes the line away again.
  package func end() {
    guard shown != nil, ear == nil else { return }
    shown = nil
    try? Stream.error.write(Array("\r\u{1B}[K".utf8))
  }
}
