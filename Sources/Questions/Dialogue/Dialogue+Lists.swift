import Phrases
import Screen
import Views

// What holds on every page with a list, and after every change.

extension Dialogue {
  /// The page with what can be done on every one: narrowing a list, taking back, calling for help.
  mutating func offering(on panel: Panel, _ words: Words) -> Panel {
    var panel = panel
    shown[shown.count - 1].isList = RowFilter.fits(panel)
    if RowFilter.fits(panel), panel.choiceCount >= RowFilter.named {
      panel.keys.append(KeyHint(RowFilter.key, words.narrowKey))
    }
    if let changed, changed.isOn(shown.last?.scene), panel.input == nil { panel.keys += changed.keys(words) }
    if let narrow = shown[shown.count - 1].narrowing?.narrow(panel, words) { panel = narrow }
    return shown.last?.scene.isHelp == true ? panel : panel.offeringHelp(words)
  }

  // MARK: A list

  /// Whether the key that narrows a list does so now.
  var narrows: Bool { shown.last?.isList == true && shown.last?.narrowing == nil }

  /// Begins to narrow the list of `panel`.
  mutating func narrow(_ panel: Panel) {
    shown[shown.count - 1].narrowing = RowFilter(from: panel.place)
  }

  /// The event that is left for the scene, as if its list were whole; `nil` where there is none.
  mutating func heard(_ event: Event, on panel: Panel) -> Event? {
    let last = shown.count - 1
    switch shown[last].narrowing?.hear(event, on: panel) {
    case nil: return event
    case .event(let event): return event
    case .own: return nil
    case .over:
      shown[last].narrowing = nil
      return nil
    }
  }

  // MARK: The last change

  /// Whether `key` takes back a change, or makes it again, and the page has no use of its own for it.
  func takesBack(_ key: Key, _ panel: Panel) -> Bool {
    guard helps, key == Changed.undoing || key == Changed.redoing else { return false }
    return shown.last?.scene.takesBack(key) != true
  }

  /// Takes back the change that was made on this page, or makes it again.
  mutating func takeBack(_ key: Key, in world: inout some Surroundings & ~Copyable) throws -> End? {
    guard let change = changed?.change(for: key, on: shown.last?.scene) else {
      ear.hear(key == Changed.undoing ? world.words.nothingToUndo : world.words.nothingToRedo)
      return nil
    }
    var inverse: Change?
    let end = try go(in: &world) { world in
      inverse = try world.takeBack(change)
      return .stay
    }
    if let inverse {
      changed?.turn(to: inverse, by: key)
      ear.hear(key == Changed.undoing ? world.words.undone : world.words.redone)
    }
    return end
  }

  /// A change, and the page on which it can be taken back.
  struct Changed {
    static let undoing = Key.control("z")
    static let redoing = Key.control("y")

    private var undo: Change?
    private var redo: Change?
    private weak var scene: (any Scene)?

    init(_ change: Change, on scene: any Scene) { (undo, self.scene) = (change, scene) }

    /// Whether it was made on the page of `scene`.
    func isOn(_ scene: (any Scene)?) -> Bool { scene != nil && self.scene === scene }

    /// What `key` does on the page of `scene`.
    func change(for key: Key, on scene: (any Scene)?) -> Change? {
      isOn(scene) ? key == Changed.undoing ? undo : redo : nil
    }

    /// The keys that do something.
    func keys(_ words: Words) -> [KeyHint] {
      (undo == nil ? [] : [KeyHint(Changed.undoing, words.undoKey)])
        + (redo == nil ? [] : [KeyHint(Changed.redoing, words.redoKey)])
    }

    /// Remembers what undoes what `key` has just done.
    mutating func turn(to inverse: Change, by key: Key) {
      (undo, redo) = key == Changed.undoing ? (nil, inverse) : (inverse, nil)
    }
  }
}
