public import Handover
public import Records
internal import Text

// What a person may want to cover, and has not.
extension Copy {
  /// Words that nearly are a term of the cover.
  public struct NearMiss: Hashable, Sendable {
    /// The term as it was given.
    public let term: String
    /// The words as they stand in the copy, and at how many places each.
    public let words: [Covered]
  }

  /// More words than these are named by nobody.
  private static let mostNear = 8

  /// What stands in the copy and nearly is a term of its cover, by term.
  public var nearMisses: [NearMiss] {
    if rules.cover.isEmpty { return [] }
    let misses = NearMisses(in: texts)
    return rules.cover.given.compactMap { given in
      let near = misses.near(given.text).prefix(Copy.mostNear)
      if near.isEmpty { return nil }
      return NearMiss(term: given.text, words: near.map { Covered(term: $0.text, places: $0.places) })
    }
  }

  /// Those of the names and places that a notebook keeps which stand in the copy as it is, with how often.
  ///
  /// - Parameter records: the people and the plans of the notebook.
  public func uncovered(of records: [Record]) -> [Covered] {
    let names = Copy.names(in: records)
    if names.isEmpty { return [] }
    var tally = Cover.Tally(Cover(lines: names.joined(separator: "\n"), language: language))
    for text in texts { tally.add(text) }
    return zip(names, tally.counts).filter { $1 > 0 }.map { Covered(term: $0, places: $1) }
  }

  /// A line of the preview: which terms of the cover stand in a text that goes along as it is, and how often; `nil` where
  /// none does.
  ///
  /// - Parameters:
  ///   - text: what a file holds.
  ///   - file: that file.
  public func uncovered(in text: String, of file: ListedFile) -> String? {
    var tally = Cover.Tally(rules.cover)
    tally.add(text)
    let terms = zip(rules.cover.given, tally.counts).filter { $1 > 0 }.map {
      words.standing($0.text.shown.onOneLine, at: $1)
    }
    let name = file.name.shown.onOneLine
    return terms.isEmpty ? nil : words.standingInFile(name, terms.joined(separator: ", "))
  }

  /// The names of people and how they are reached, and the places of plans, as terms of a cover.
  public static func names(in records: [Record]) -> [String] {
    let texts = records.flatMap { record -> [String] in
      switch record.kind {
      case .person:
        [record.fields[.name]?.text, record.fields["address"]?.text].compactMap(\.self)
          + (record.fields["telephones"]?.texts ?? [])
      case .plan: (record.fields["places"]?.items ?? []).compactMap { $0.object?["where"]?.text }
      default: []
      }
    }
    var met: Set<Folded> = []
    return texts.map { $0.onOneLine.trimmed }
      .filter { FoldedTerm($0) != nil && met.insert(Folded(name: $0)).inserted }
  }

  /// All texts of records as they go in, with names covered.
  private var texts: [String] {
    var texts = [note].compactMap(\.self)
    for record in items.flatMap({ [$0.record] + $0.later }) + files + people {
      JSON.object(rules.portion(of: record)).collect(into: &texts)
    }
    return texts
  }
}

extension JSON {
  fileprivate func collect(into texts: inout [String]) {
    switch self {
    case .string(let text): texts.append(text)
    case .array(let items): for item in items { item.collect(into: &texts) }
    case .object(let object): for member in object.members { member.value.collect(into: &texts) }
    case .null, .bool, .number: break
    }
  }
}
