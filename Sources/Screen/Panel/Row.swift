internal import Synchronization

/// One row of a panel's body. Where it is longer than the screen is wide, it takes several lines.
public struct Row: Equatable, Sendable {
  /// How a row stands out. It never means anything by itself: a terminal may show all of them alike.
  public enum Style: Equatable, Sendable {
    /// Like most rows.
    case plain
    /// Above others.
    case heading
    /// Weighty in itself.
    case strong
    /// Beside the matter.
    case faint
  }

  /// What is set or not set on a row: a box on the whole screen, a word line by line.
  public struct Mark: Equatable, Sendable {
    /// Whether it is set.
    public var isOn: Bool
    /// What is said of a row on which it is.
    public var word: String

    /// A mark that says `word` where it is set.
    public init(_ isOn: Bool, _ word: String) { (self.isOn, self.word) = (isOn, word) }
  }

  /// What it says.
  public var text: String {
    get { later?.text ?? given }
    set { (given, later) = (newValue, nil) }
  }
  private var given: String
  private var later: Later?
  /// Secret words behind the text; a row that has them is plain and never chosen.
  public var secret: SecretWords?
  /// How it stands out.
  public var style: Style
  /// How many columns it is set in.
  public var indent: Int
  /// Whether it can be chosen.
  public var isChoice: Bool
  /// The key that chooses it from everywhere on the panel, where there is one.
  public var key: Character?
  /// Whether it is marked; `nil` for a row that never is.
  public var mark: Mark?
  /// Whether it is broken between words where it is too long; else it is cut.
  public var wraps: Bool

  /// A row that says `text`.
  public init(
    _ text: String, style: Style = .plain, indent: Int = 0, isChoice: Bool = false, wraps: Bool = true
  ) {
    given = text
    self.style = style
    self.indent = indent
    self.isChoice = isChoice
    self.wraps = wraps
  }

  /// A row whose text is made when it is first asked for: of ten thousand rows few are seen.
  public init(
    later text: @escaping @Sendable () -> String, style: Style = .plain, indent: Int = 0,
    isChoice: Bool = false,
    wraps: Bool = true
  ) {
    self.init("", style: style, indent: indent, isChoice: isChoice, wraps: wraps)
    later = Later(text)
  }

  /// A row of secret words behind `label`.
  public init(_ label: String = "", secret: SecretWords, indent: Int = 0) {
    self.init(label, indent: indent)
    self.secret = secret
  }

  /// A row that can be chosen, on one line.
  public static func choice(
    _ text: String, style: Style = .plain, indent: Int = 0, wraps: Bool = false, key: Character? = nil,
    mark: Mark? = nil
  ) -> Row {
    var row = Row(text, style: style, indent: indent, isChoice: true, wraps: wraps)
    (row.key, row.mark) = (key, mark)
    return row
  }

  /// A row above others.
  public static func heading(_ text: String) -> Row { Row(text, style: .heading) }

  /// A row with nothing on it.
  public static let empty = Row("")
}

/// A text that is made once, and only where it is wanted. No two are the same.
private final class Later: Sendable, Equatable {
  private let made = Mutex<String?>(nil)
  private let make: @Sendable () -> String

  init(_ make: @escaping @Sendable () -> String) { self.make = make }

  var text: String {
    made.withLock { made in
      let text = made ?? make()
      made = text
      return text
    }
  }

  static func == (one: Later, other: Later) -> Bool { one === other }
}
