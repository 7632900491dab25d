import Notebook
import Platform
import Records
import Screen
import Vault
import Views

/// Any question, with something that was written before it or is written in it: as long as it is asked, that is kept in the
/// book as unfinished.
final class CarriedScene: Scene {
  private let scene: any Scene
  private let carried: () -> Draft?

  /// - Parameter carried: what is to be kept as things stand; `nil` where there is nothing.
  init(_ scene: any Scene, _ carried: @escaping () -> Draft?) {
    (self.scene, self.carried) = (scene, carried)
  }

  func panel(_ open: inout OpenNotebook) throws -> Panel { try scene.panel(&open) }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    try scene.answer(event, on: panel, &open)
  }

  var patience: Duration? { scene.patience }
  var keepsDraft: Bool { true }
  func draft(_ now: WallClock) -> Draft? { carried() }
}
