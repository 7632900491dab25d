/// For whom facts are read: what differs between a sheet for the writer and a copy for somebody else.
///
/// It keeps nothing out of a copy. Which fields go in is decided before, and a reader of facts gets no others.
package struct Audience: Sendable {
  /// Whether all is told as it stands there: also what is empty, and identifiers of which nothing is known.
  let hearsAll: Bool
  /// What stands in the place of a value that was taken out.
  let takenOut: Wording
  /// What fields are called whose labels in the schema speak to somebody else.
  let labels: [String: Wording]
  /// The fields of a kind that say nothing to them; of parts, where there is no kind.
  let silent: @Sendable (Kind?) -> Set<String>

  /// An audience of these properties.
  package init(
    hearsAll: Bool = false, takenOut: Wording, labels: [String: Wording] = [:],
    silent: @escaping @Sendable (Kind?) -> Set<String>
  ) {
    (self.hearsAll, self.takenOut, self.labels, self.silent) = (hearsAll, takenOut, labels, silent)
  }

  /// Whoever wrote it.
  package static let writer = Audience(
    hearsAll: true, takenOut: Wording(en: "taken away", es: "quitado"),
    silent: { _ in ["area", "key", "template", "home"] })
}

extension Wording {
  /// What is so.
  package static let yes = Wording(en: "yes", es: "sí")
  /// What is not so.
  package static let no = Wording(en: "no", es: "no")

  static func of(_ flag: Bool) -> Wording { flag ? yes : no }
}
