extension Record {
  /// What is left of a record of the journal when its words are taken out: its place. Number, digests and the moment of
  /// recording stay, so that no number is used twice and the chain can still be checked.
  ///
  /// Everything that leaves such a place leaves it through this, so that nobody can tell from one what left it.
  public var emptied: Record {
    guard kind.isChained, let link = json.object else { return self }
    let words = Set(link.names).subtracting(Record.place)
    return Record(json: .object(Chain.withholding(words, from: link))) ?? self
  }

  /// Whether this is such a place, here or in the journal from which it came.
  public var isEmptied: Bool {
    kind.isChained && fields.withholds
      && fields.names.allSatisfy { Record.place.contains($0) || $0 == "formerNumber" }
  }

  /// Whether fields of this record stayed out of the copy from which it came, of whose words some are here.
  public var isAbridged: Bool { kind.isChained && fields.withholds && !isEmptied }

  private static let place = Chain.carriers.union(["id", "kind", "number", "recorded", "localOffset"])
}

extension JSONObject {
  /// Whether commitments stand for fields, in this journal or in one from which the record came.
  fileprivate var withholds: Bool {
    self[.withheld] != nil || self[.formerLink]?.object?.withholds ?? false
  }
}
