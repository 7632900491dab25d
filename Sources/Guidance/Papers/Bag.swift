/// The list of papers and things to have ready.
public struct Bag: Sendable {
  /// What it is called.
  public let title: String
  /// What it is for.
  public let about: String
  /// The questions on which its items depend.
  public let asks: [String]
  /// The text that has these questions.
  let interview: String
  /// What is said before it begins.
  public let remarks: [String]
  /// Its items in order.
  public let items: [Item]
}

/// A paper or a thing.
public struct Item: Sendable {
  /// For whom there is one of it.
  public enum Owner: String, Sendable {
    /// The person who keeps the notebook.
    case me = "self"
    /// Each child.
    case child
    /// Each animal.
    case pet
    /// Everyone at home together.
    case home
  }

  /// Its name, which never changes.
  public let id: String
  /// The group of documents to which it belongs.
  public let group: String
  /// What it is.
  public let text: String
  /// The forms in which it serves, the best first.
  public let forms: [String]
  /// For whom.
  public let owners: [Owner]
  /// What must be the case for it.
  public let applies: [String]
  /// What helps with it.
  public let hint: String?
  /// What to take care with.
  public let caution: String?
  /// How important it is; `nil` for what is neither among the first nor among the last.
  public let importance: String?
  /// Whether its absence shows at once.
  public let isMissed: Bool
}

extension Bag {
  init(reading blocks: [TextBlock], full: Bool) {
    let head = blocks.first { $0.kind == "template" }
    title = head?["title"] ?? ""
    about = head?["about"] ?? ""
    interview = head?.interview ?? ""
    remarks = blocks.filter { $0.kind == "note" && $0.isOffered(full: full) }.map { $0["text"] }
    var group = ""
    var items: [Item] = []
    for block in blocks {
      if block.kind == "section" { group = block.id }
      if block.kind == "item" { items.append(Item(reading: block, group: group)) }
    }
    // A question on which nothing offered depends is not asked.
    asks = (head?.words("asks") ?? []).filter { name in items.contains { $0.dependsOn(name) } }
    self.items = items
  }
}

extension Item {
  /// Whether the answer to a question decides about the item.
  fileprivate func dependsOn(_ name: String) -> Bool {
    applies.contains(name)
  }

  fileprivate init(reading block: TextBlock, group: String) {
    id = block.id
    self.group = group
    text = block["text"]
    forms = block.words("forms")
    owners = block.words("for").compactMap(Owner.init(rawValue:))
    applies = block.words("applies")
    hint = block.optional("hint")
    caution = block.optional("caution")
    importance = block.optional("importance")
    isMissed = block.optional("missed") != nil
  }
}
