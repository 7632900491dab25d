/// A plan before anyone has made it their own.
public struct Template: Sendable {
  /// Its name in commands.
  public let id: String
  /// What it is called.
  public let title: String
  /// What it is for.
  public let about: String
  /// The questions on which its steps depend.
  public let asks: [String]
  /// Whether no plan begins from it: its suggestions are pulled in one by one.
  public let isLibraryOnly: Bool
  /// The text that has these questions.
  let interview: String
  /// What is said before it begins. Not steps: there is nothing to do about them.
  public let remarks: [String]
  /// Its sections in order.
  public let sections: [Section]
  /// The few steps with which it begins; `nil` where it comes in whole.
  var core: Core?

  /// Steps about one thing.
  public struct Section: Sendable {
    /// Its name; those of its steps begin with it and a dot.
    public let id: String
    /// The area of life: one of those of `Docs/Guidance.md`.
    public let area: String
    /// What it is called.
    public let heading: String
    /// What is said of it, such as who has not read it yet.
    public let remark: String?
    /// Its steps in order.
    public internal(set) var steps: [Step]
  }
}

/// Something that a plan suggests.
public struct Step: Sendable {
  /// Its name, which never changes.
  public let id: String
  /// The stages for which it is meant; none: all.
  public let stages: [String]
  /// What must be the case for it, all of it; none: it is for everyone.
  public let applies: [String]
  /// What one can do.
  public let text: String
  /// The questions whose answers make it particular: who, where, when.
  public let rooms: [String]
  /// Where its particulars are kept; `nil` where they stand with it.
  public let home: String?
  /// What to take care with.
  public let caution: String?
  /// Whether it is never to be the first in its section.
  public let isMarked: Bool
}

extension Template {
  /// Reads a text; `nil` if a notebook with the full or the household set does not offer it.
  init?(reading blocks: [TextBlock], full: Bool) {
    guard let head = blocks.first, head.kind == "template", head.isOffered(full: full) else { return nil }
    id = head.id
    title = head["title"]
    about = head["about"]
    asks = head.words("asks")
    interview = head.interview
    isLibraryOnly = head.optional("library") == "only"
    remarks = blocks.filter { $0.kind == "note" && $0.isOffered(full: full) }.map { $0["text"] }
    var sections: [Section] = []
    for block in blocks {
      if block.kind == "section" { sections.append(Section(reading: block)) }
      if block.kind == "step" { sections[sections.count - 1].steps.append(Step(reading: block)) }
    }
    self.sections = sections
    core = Core(reading: blocks)
  }
}

extension Template.Section {
  fileprivate init(reading block: TextBlock) {
    self.init(
      id: block.id, area: block["area"], heading: block["heading"], remark: block.optional("remark"),
      steps: [])
  }
}

extension Step {
  fileprivate init(reading block: TextBlock) {
    id = block.id
    stages = block.words("stages")
    applies = block.words("applies")
    text = block["text"]
    rooms = block.all("room").map { $0.cells.last ?? "" }
    home = block.optional("home")
    caution = block.optional("caution")
    isMarked = block.isMarked
  }
}
