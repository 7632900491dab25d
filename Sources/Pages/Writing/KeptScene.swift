import Notebook
import Platform
import Records
import Screen
import Vault
import Views

/// A question about a record that is asked outside of its form: what was answered so far is kept in the book like a
/// form that is half filled in.
final class KeptScene: Scene {
  private let scene: any Answering
  private let manuscript: Manuscript
  private let changes: (JSON) -> JSONObject

  /// - Parameter changes: the fields of the record that an answer changes.
  init(_ scene: any Answering, as manuscript: Manuscript, changes: @escaping (JSON) -> JSONObject) {
    (self.scene, self.manuscript, self.changes) = (scene, manuscript, changes)
  }

  /// The same for any scene; one that holds no answer is not kept.
  static func keeping(
    _ scene: any Scene, as manuscript: Manuscript, changes: @escaping (JSON) -> JSONObject
  ) -> any Scene {
    (scene as? any Answering).map { KeptScene($0, as: manuscript, changes: changes) } ?? scene
  }

  func panel(_ open: inout OpenNotebook) throws -> Panel { try scene.panel(&open) }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    try scene.answer(event, on: panel, &open)
  }

  var patience: Duration? { scene.patience }
  var topic: HelpTopic? { scene.topic }
  func takesBack(_ key: Key) -> Bool { scene.takesBack(key) }
  var keepsDraft: Bool { true }

  func draft(_ now: WallClock) -> Draft? {
    guard let answer = scene.soFar else { return nil }
    let fields = changes(answer)
    return fields.isEmpty ? nil : manuscript.draft(fields)
  }
}
