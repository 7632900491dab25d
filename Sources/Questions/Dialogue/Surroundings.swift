package import Notebook
package import Phrases
import Platform
package import Screen
package import Sodium
package import Vault
package import Views

/// What scenes work with: an open notebook, or nothing but words.
package protocol Surroundings: ~Copyable {
  /// The words of the questions.
  var words: Words { get }
  /// Whether the help has the whole guide behind it.
  var hasGuide: Bool { get }
  /// After how long without a key a dialogue ends; `nil` if never.
  var idleTime: Duration? { get }
  /// The page of a scene.
  mutating func panel(of scene: any Scene) throws -> Panel
  /// What follows from an event in a scene.
  mutating func answer(_ event: Event, on panel: Panel, of scene: any Scene) throws -> Way
  /// What follows from a passphrase in a scene.
  mutating func take(_ secret: borrowing SecretBytes, in scene: any Scene) throws -> Way
  /// What was changed since this was asked last, where it can be taken back.
  mutating func takeChange() -> Change?
  /// Takes back a change; gives what takes that back.
  mutating func takeBack(_ change: Change) throws -> Change?
  /// Keeps what is being written, if it is time.
  mutating func keep(
    _ draft: Draft?, by keeping: inout Keeping, at now: ContinuousClock.Instant
  ) throws(ReopeningError)
  /// The scene after something could not be saved; `nil` where the error says all there is to say.
  func wayOut(
    after error: any Error, draft: Draft?, again: UnsavedScene.Again?
  ) -> (any Scene)?
}

extension OpenNotebook: Surroundings {
  package var hasGuide: Bool { asksFullSet }

  package mutating func panel(of scene: any Scene) throws -> Panel {
    tellGivenUp()
    return try scene.panel(&self)
  }

  package mutating func answer(_ event: Event, on panel: Panel, of scene: any Scene) throws -> Way {
    try scene.answer(event, on: panel, &self)
  }

  package mutating func take(_ secret: borrowing SecretBytes, in scene: any Scene) throws -> Way {
    try scene.take(secret, &self)
  }

  package mutating func takeChange() -> Change? { lastChange.take() }

  package mutating func takeBack(_ change: Change) throws -> Change? {
    try takingBack(change)
    return takeChange()
  }

  package mutating func keep(
    _ draft: Draft?, by keeping: inout Keeping, at now: ContinuousClock.Instant
  ) throws(ReopeningError) {
    try keeping.keep(draft, in: &notebook, at: now)
  }
}
