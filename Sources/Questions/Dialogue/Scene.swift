package import Platform
package import Screen
package import Sodium
package import Vault
package import Views

/// One screen of a sitting: what stands on it, and what follows from a key.
///
/// A scene knows neither the terminal nor which notebook is open. The dialogue takes care of the chord, of locking and
/// of hang-ups.
package protocol Scene: AnyObject {
  /// What stands on the screen now.
  func panel(_ open: inout OpenNotebook) throws -> Panel
  /// What follows from an event; `panel` is as the person left it.
  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way
  /// What follows from a passphrase, where the page has a silent input.
  func take(_ secret: borrowing SecretBytes, _ open: inout OpenNotebook) throws -> Way
  /// What would be lost if the notebook were closed now.
  func draft(_ now: WallClock) -> Draft?
  /// Whether it may ever have such a draft.
  var keepsDraft: Bool { get }
  /// What it is about; `nil` where that is what the scene below is about.
  var topic: HelpTopic? { get }
  /// Whether it is the help itself.
  var isHelp: Bool { get }
  /// Whether it has its own use for a key that takes back a change, or makes it again.
  func takesBack(_ key: Key) -> Bool
  /// After how long without a key it wants to be asked again, with `Event.quiet`; `nil` if never.
  var patience: Duration? { get }
}

extension Scene {
  package func take(_ secret: borrowing SecretBytes, _ open: inout OpenNotebook) throws -> Way { .stay }
  package func draft(_ now: WallClock) -> Draft? { nil }
  package var keepsDraft: Bool { false }
  package var patience: Duration? { nil }
  package var topic: HelpTopic? { nil }
  package var isHelp: Bool { false }
  package func takesBack(_ key: Key) -> Bool { false }
}

/// Where a sitting goes from a scene.
package enum Way {
  /// It stays where it is.
  case stay
  /// To new scenes, the last of them on top.
  case to([any Scene])
  /// To another scene in the place of this one.
  case instead(any Scene)
  /// Back to the scene below.
  case back
  /// Back over this many scenes.
  case backOver(Int)
  /// Back over the first scene in which something is written, and all that are above it; over this one and the one below
  /// where there is none.
  case backOverWriting
  /// Back to the scene below, and on from there.
  indirect case afterBack(Way)
  /// Out of the sitting.
  case leave
  /// Down to the everyday notebook, as by the chord.
  case descend
  /// To the pages of a new file in the place of this one.
  case renew(keepsOld: Bool)

  /// To a new scene.
  package static func to(_ scene: any Scene) -> Way { .to([scene]) }
}
