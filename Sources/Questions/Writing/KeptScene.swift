package import Notebook
package import Platform
package import Records
package import Screen
package import Vault
package import Views

/// A question about a record that is asked outside of its form: what was answered so far is kept in the book like a
/// form that is half filled in.
package final class KeptScene: Scene {
  private let scene: any Answering
  private let manuscript: Manuscript
  private let changes: (JSON) -> JSONObject

  /// - Parameter changes: the fields of the record that an answer changes.
  package init(_ scene: any Answering, as manuscript: Manuscript, changes: @escaping (JSON) -> JSONObject) {
    (self.scene, self.manuscript, self.changes) = (scene, manuscript, changes)
  }

  /// The same for any scene; one that holds no answer is not kept.
  package static func keeping(
    _ scene: any Scene, as manuscript: Manuscript, changes: @escaping (JSON) -> JSONObject
  ) -> any Scene {
    (scene as? any Answering).map { KeptScene($0, as: manuscript, changes: changes) } ?? scene
  }

  package func panel(_ open: inout OpenNotebook) throws -> Panel { try scene.panel(&open) }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    try scene.answer(event, on: panel, &open)
  }

  package var patience: Duration? { scene.patience }
  package var topic: HelpTopic? { scene.topic }
  package func takesBack(_ key: Key) -> Bool { scene.takesBack(key) }
  package var keepsDraft: Bool { true }

  package func draft(_ now: WallClock) -> Draft? {
    guard let answer = scene.soFar else { return nil }
    let fields = changes(answer)
    return fields.isEmpty ? nil : manuscript.draft(fields)
  }
}
