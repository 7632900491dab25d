internal import Records
internal import Text

/// A matter to which entries of a journal belong: what their `thread` names (Docs/Records.md).
public struct Matter: Hashable, Sendable {
  /// What it is called, as it was written last.
  public let name: String
  /// How many entries belong to it; withdrawn ones are not counted.
  public fileprivate(set) var entries: Int
}

extension [Page] {
  /// The matters of these entries, which are given as they were written down, the last first: so the matter of which
  /// something was written last comes first. Names that fold to the same letters are one.
  public var matters: [Matter] {
    var matters: [Matter] = []
    var places: [Folded: Int] = [:]
    for page in self where page.withdrawal == nil {
      guard let name = Entry(page.fields).thread else { continue }
      let place = places[Folded(name: name)] ?? matters.count
      if place == matters.count {
        matters.append(Matter(name: name, entries: 0))
        places[Folded(name: name)] = place
      }
      matters[place].entries += 1
    }
    return matters
  }
}
