import Notebook
package import Platform
import Records
package import Screen
package import Vault
package import Views

/// Any question, with something that was written before it or is written in it: as long as it is asked, that is kept in the
/// book as unfinished.
package final class CarriedScene: Scene {
  private let scene: any Scene
  private let carried: () -> Draft?

  /// - Parameter carried: what is to be kept as things stand; `nil` where there is nothing.
  package init(_ scene: any Scene, _ carried: @escaping () -> Draft?) {
    (self.scene, self.carried) = (scene, carried)
  }

  package func panel(_ open: inout OpenNotebook) throws -> Panel { try scene.panel(&open) }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    try scene.answer(event, on: panel, &open)
  }

  package var patience: Duration? { scene.patience }
  package var keepsDraft: Bool { true }
  package func draft(_ now: WallClock) -> Draft? { carried() }
}
