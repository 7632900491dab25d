/// The sentences that a stage says by itself, in the language of the sitting.
public struct StageWords: Sendable {
  /// Which of how many rows of a list is chosen.
  public struct Position: Equatable, Sendable {
    /// The place of the row, from 1.
    public var place: Int
    /// How many there are.
    public var count: Int

    /// This place of so many.
    public init(place: Int, count: Int) { (self.place, self.count) = (place, count) }
  }

  /// Where the window is smaller than 30 columns by 10 rows.
  public var tooSmall: String
  /// Where somebody is in a list.
  public var position: @Sendable (Position) -> String
  /// What the keys do that take back the last change of a text, and make it again.
  public var (undo, redo): (String, String)
  /// How many characters were left out that a record cannot hold, at the last keystroke or paste.
  public var leftOut: @Sendable (Int) -> String
  /// That Caps-Lock is on.
  public var capsLock: String
  /// Line by line: that there is more, and that Enter shows it.
  public var more: String
  /// Line by line: that a row has no mark any more.
  public var unmarked: String
  /// Line by line: how a text of several lines is ended (a full stop alone on a line).
  public var endOfText: String
  /// Line by line: what Enter, a hyphen and typing do where a line is there already.
  public var keepsLine: String
  /// Line by line: what Enter, a hyphen and typing do where a text is there already.
  public var keepsText: String
  /// Line by line: what can be answered, where the answer was none of it.
  public var notUnderstood: String
  /// Line by line: what can be typed for a yes.
  public var yes: [String]
  /// Line by line: what can be typed for a no.
  public var no: [String]
  /// What keys are called that are not called by their character: Esc, Enter, Tab, Delete, Space.
  public var keyNames: [Key: String]

  /// These sentences.
  public init(
    tooSmall: String, position: @escaping @Sendable (Position) -> String, undo: String, redo: String,
    leftOut: @escaping @Sendable (Int) -> String, capsLock: String, more: String,
    unmarked: String, endOfText: String,
    keepsLine: String, keepsText: String, notUnderstood: String, yes: [String], no: [String],
    keyNames: [Key: String]
  ) {
    self.tooSmall = tooSmall
    self.position = position
    (self.undo, self.redo) = (undo, redo)
    self.leftOut = leftOut
    self.capsLock = capsLock
    self.more = more
    self.unmarked = unmarked
    self.endOfText = endOfText
    self.keepsLine = keepsLine
    self.keepsText = keepsText
    self.notUnderstood = notUnderstood
    (self.yes, self.no) = (yes, no)
    self.keyNames = keyNames
  }

  /// What `key` is called: `j`, `Ctrl-S`, `F1`, or by its name.
  public func name(of key: Key) -> String {
    if let name = keyNames[key] { return name }
    return switch key {
    case .letter(let character): String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .function(let number): "F\(number)"
    case .esc: "Esc"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .start: "Ctrl-Home"
    case .finish: "Ctrl-End"
    case .shift(let key): "Shift-" + name(of: key)
    case .alt(let key): "Alt-" + name(of: key)
    }
  }
}
