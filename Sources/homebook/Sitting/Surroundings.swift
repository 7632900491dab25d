import Notebook
import Phrases
import Platform
import Screen
import Sodium
import Vault

/// What scenes work with: an open notebook, or nothing but words.
protocol Surroundings: ~Copyable {
  /// The words of the questions.
  var words: Words { get }
  /// After how long without a key a dialogue ends; `nil` if never.
  var idleTime: Duration? { get }
  /// The page of a scene.
  mutating func panel(of scene: any Scene) throws -> Panel
  /// What follows from an event in a scene.
  mutating func answer(_ event: Event, on panel: Panel, of scene: any Scene) throws -> Way
  /// Keeps what is being written, if it is time.
  mutating func keep(
    _ draft: Draft?, by keeping: inout Keeping, at now: ContinuousClock.Instant
  ) throws(VaultError)
}

extension OpenNotebook: Surroundings {
  mutating func panel(of scene: any Scene) throws -> Panel { try scene.panel(&self) }

  mutating func answer(_ event: Event, on panel: Panel, of scene: any Scene) throws -> Way {
    try scene.answer(event, on: panel, &self)
  }

  mutating func keep(
    _ draft: Draft?, by keeping: inout Keeping, at now: ContinuousClock.Instant
  ) throws(VaultError) {
    try keeping.keep(draft, in: &notebook, at: now)
  }
}
