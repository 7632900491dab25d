import Phrases
import Platform
import Records
import Screen
import Views

/// A question of a form, from which Tab leads to the next one and Shift-Tab to the one before. What was answered is taken
/// along.
final class QuestionScene: Scene {
  private let scene: any Scene
  private let field: Field
  /// The form stays below while its questions are asked.
  private weak var form: FormScene?

  init(_ scene: any Scene, _ field: Field, of form: FormScene) {
    (self.scene, self.field, self.form) = (scene, field, form)
  }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    var panel = try scene.panel(&open)
    guard let form, form.hasSeveralFields else { return panel }
    panel.keys += [KeyHint(.tab, open.words.nextFieldKey), KeyHint(.backTab, open.words.formerFieldKey)]
    return panel
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    let turn: Int? = event == .key(.tab) ? 1 : event == .key(.backTab) ? -1 : nil
    form?.turn = turn
    guard turn != nil, let form else {
      let way = try scene.answer(event, on: panel, &open)
      let isEmpty = (scene as? any Answering)?.soFar == nil
      if event == .back, isEmpty, case .back = way, self.form?.isUntouched == true { return .backOver(2) }
      return way
    }
    guard let answering = scene as? any Answering else { return try form.goOn(from: field, &open) }
    // What is typed gets to the scene before it is asked for it.
    _ = try scene.answer(.edited, on: panel, &open)
    if answering.soFar == nil, form.object[field.name] == nil { return try form.goOn(from: field, &open) }
    return try scene.answer(answering.handingOver, on: panel, &open)
  }

  var patience: Duration? { scene.patience }
  var topic: HelpTopic? { scene.topic }
  func takesBack(_ key: Key) -> Bool { scene.takesBack(key) }
}
