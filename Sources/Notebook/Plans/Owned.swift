public import Records
internal import Text

/// Documents and things of one person, one animal, or of nobody who is named.
public struct Owned: Sendable {
  /// Whose they are, as it was written; empty where nobody is named.
  public let owner: String
  /// Them, in the order in which they were given.
  public let documents: [Record]

  /// The same, with what is most important first.
  public var byImportance: [Record] {
    Item.Importance.allCases.flatMap { importance in
      documents.filter { Item($0.fields).importance == importance }
    }
  }

  /// `documents` by whose they are, in the order in which their owners are met.
  public static func lists(_ documents: [Record]) -> [Owned] {
    documents.map { Item($0.fields).owner }.withoutRepetition.map { owner in
      Owned(owner: owner, documents: documents.filter { Item($0.fields).owner == owner })
    }
  }
}

/// The few things to take first, for half a page: each thing once, with all for whom it is.
public struct FirstThing: Sendable {
  /// What it is.
  public let name: String
  /// For whom, those named.
  public let owners: [String]
  /// Where it is, as far as it is said.
  public let places: [String]
  /// Whether it is packed, for everybody.
  public let isPacked: Bool

  /// Those among `documents` that come first, in their order.
  public static func all(in documents: [Record]) -> [FirstThing] {
    let first = documents.map { Item($0.fields) }.filter { $0.importance == .first }
    return first.compactMap(\.name).withoutRepetition.map { name in
      let items = first.filter { $0.name == name }
      let forms = items.flatMap(\.forms)
      let places = forms.compactMap { ($0.fields[.where] ?? $0.fields[.heldBy])?.text }
      return FirstThing(
        name: name, owners: items.map(\.owner).filter { !$0.isEmpty }.withoutRepetition,
        places: places.withoutRepetition,
        isPacked: items.allSatisfy { $0.forms.contains(where: \.isPacked) })
    }
  }
}
