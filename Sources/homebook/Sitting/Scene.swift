import Platform
import Screen
import Sodium
import Vault

/// One screen of a sitting: what stands on it, and what follows from a key.
///
/// A scene knows neither the terminal nor which notebook is open. The dialogue takes care of the chord, of locking and
/// of hang-ups.
protocol Scene: AnyObject {
  /// What stands on the screen now.
  func panel(_ open: inout OpenNotebook) throws -> Panel
  /// What follows from an event; `panel` is as the person left it.
  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way
  /// What follows from a passphrase, where the page has a silent input.
  func take(_ secret: borrowing SecretBytes) throws -> Way
  /// What would be lost if the notebook were closed now.
  func draft(_ now: WallClock) -> Draft?
  /// Whether it may ever have such a draft.
  var keepsDraft: Bool { get }
  /// After how long without a key it wants to be asked again, with `Event.quiet`; `nil` if never.
  var patience: Duration? { get }
}

extension Scene {
  func take(_ secret: borrowing SecretBytes) throws -> Way { .stay }
  func draft(_ now: WallClock) -> Draft? { nil }
  var keepsDraft: Bool { false }
  var patience: Duration? { nil }
}

/// Where a sitting goes from a scene.
enum Way {
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
  /// Back to the scene below, and on from there.
  indirect case afterBack(Way)
  /// Out of the sitting.
  case leave

  /// To a new scene.
  static func to(_ scene: any Scene) -> Way { .to([scene]) }
}
