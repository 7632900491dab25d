extension Chain {
  /// What is wrong with one record of a chain.
  public struct Difference: Hashable, Sendable {
    /// The place in the list, counted from 1.
    public let place: Int
    /// The journal number, if the record gives one.
    public let number: Int?
    /// The identifier, if the record gives one.
    public let id: RecordID?
    /// What is wrong.
    public let problem: Problem
  }

  /// What can be wrong with a record of a chain.
  public enum Problem: Hashable, Sendable {
    /// It has no digest, or a field has no salt, or they are not written as they must be.
    case incomplete
    /// It does not name the digest of the record before it: one is missing or the order was changed.
    case previous
    /// Its digest is not that of its fields: something in it was changed.
    case digest
  }

  /// What came of verifying a list.
  public struct Outcome: Hashable, Sendable {
    /// All that is wrong, in order; empty if nothing is.
    public let differences: [Difference]
    /// The digest of the last record, or what stands before the first.
    public let head: String
    /// How many records the list leaves out, all their fields being withheld.
    public let leftOut: Int
  }

  /// Verifies chained records, in their order, as JSON with `id` and `kind`.
  ///
  /// After a difference the chain is followed on from what the record says of itself, so that one change is one
  /// difference.
  public static func verify(_ links: [JSONObject], after start: String = genesis) -> Outcome {
    var head = start
    var differences: [Difference] = []
    for (index, link) in links.enumerated() {
      for problem in problems(of: link, after: head) {
        differences.append(
          Difference(
            place: index + 1, number: link.whole("number", of: .entry),
            id: link[.id]?.text.flatMap { RecordID($0) }, problem: problem))
      }
      head = link[.digest]?.text ?? head
    }
    let leftOut = links.count { link in link.names.allSatisfy(carriers.contains) }
    return Outcome(differences: differences, head: head, leftOut: leftOut)
  }

  private static func problems(of link: JSONObject, after head: String) -> [Problem] {
    guard isLinked(link), let previous = link[.previous]?.text, let own = link[.digest]?.text,
      let commitments = commitments(in: link)
    else { return [.incomplete] }
    var problems: [Problem] = []
    if previous != head { problems.append(.previous) }
    if own != digest(after: previous, commitments) || !hasRightFormers(link) { problems.append(.digest) }
    return problems
  }

  /// Whether the digests are right that the record had in other chains, as far as its words are still there.
  private static func hasRightFormers(_ link: JSONObject) -> Bool {
    guard let former = former(link) else { return true }
    if link[.withheld] != nil { return true }
    guard let previous = former[.previous]?.text, let own = former[.digest]?.text,
      let commitments = commitments(in: former)
    else { return false }
    return own == digest(after: previous, commitments) && hasRightFormers(former)
  }
}
