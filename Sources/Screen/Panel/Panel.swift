/// Everything that stands on the screen at one moment, as plain data.
///
/// A panel knows nothing of terminals, and a stage nothing of what a panel is about: equal panels give equal bytes.
/// Texts are given as they are; a stage shows them through `shown`.
public struct Panel: Equatable, Sendable {
  /// The first row, left.
  public var title: String
  /// The first row, right.
  public var corner: String
  /// The body. Rows that can be chosen are numbered from 0 in their order.
  public var rows: [Row]
  /// The one thing to type into, if there is one. It has the keyboard: letters go there.
  public var input: Input?
  /// What else can be done here.
  public var keys: [KeyHint]
  /// One sentence above the keys: what was saved, what went wrong.
  public var notice: String?
  /// The choice that Enter alone takes, line by line, where there is one. On the whole screen it takes the chosen row.
  public var usual: Int?
  /// Whether no choice stands out before somebody moves to one: Enter alone then comes as a key.
  public var beginsWithNone = false
  /// Whether somebody is at its beginning again, wherever on the former page of the scene.
  public var beginsAnew = false
  /// The choice that stands out, whichever did on the former page of the scene: rows above it may have gone or come.
  public var marked: Int?
  /// The choice that "yes" stands for, line by line, where the panel asks for a yes or a no.
  public var yes: Int?
  /// The choice that "no" stands for, line by line.
  public var no: Int?
  /// Whether its choices are things in a list, and not the answers to a question.
  public var isList: Bool { usual == nil && yes == nil && !beginsWithNone }
  /// From how many choices on a list is a long one.
  public static let longList = 8
  /// What helps at a silent input where a passphrase is chosen.
  public var choosing: Choosing?
  /// What is typed there, where it is shown, and what is said of it.
  var typed: SecretWords?
  var said: String?
  /// Which row is chosen, and what part of the body is seen. A scene that keeps its panel keeps its place.
  public var place = Place()

  /// A panel with these parts.
  public init(
    title: String, corner: String = "", rows: [Row] = [], input: Input? = nil, keys: [KeyHint] = [],
    notice: String? = nil
  ) {
    self.title = title
    self.corner = corner
    self.rows = rows
    self.input = input
    self.keys = keys
    self.notice = notice
  }
}

/// Where somebody is on a panel.
public struct Place: Equatable, Sendable {
  /// The row that is chosen, counted among those that can be; -1 as long as none is.
  public var choice: Int
  /// The first row of the body that is seen.
  var top = 0
  /// How many lines of that row are above the edge.
  var linesAbove = 0
  /// Whether somebody reads where there is nothing to choose, as everybody does at the top.
  var readsOn: Bool
  /// How many characters the last keystroke or paste left out.
  var leftOut = 0

  /// The top of a panel, with no row chosen yet.
  public static let none = Place(choice: -1)

  /// The top of a panel, with the row `choice` chosen.
  public init(choice: Int = 0) {
    self.choice = choice
    readsOn = choice == 0
  }
}

/// One thing to type into.
public enum Input: Equatable, Sendable {
  /// One line: a search, a name, a date.
  case line(label: String, LineText)
  /// Many lines: an entry.
  case text(label: String, TextBuffer)
  /// A passphrase, which `Stage.readSilently` reads and nothing shows.
  case silent(label: String)

  /// What was typed, if it is no passphrase.
  public var text: String? {
    switch self {
    case .line(_, let line): line.text
    case .text(_, let buffer): buffer.text
    case .silent: nil
    }
  }
}
