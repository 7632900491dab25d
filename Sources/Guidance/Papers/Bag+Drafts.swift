public import Records
internal import Text

/// Whose papers a list is made for.
public struct Household: Sendable {
  /// What the keeper of the notebook is called in it.
  public var me: String
  /// The children, by name.
  public var children: [String]
  /// The animals, by name.
  public var pets: [String]
  /// What is the case.
  public var applies: Set<String>

  /// The people and animals given; who has names counts as being there.
  public init(me: String, children: [String] = [], pets: [String] = [], applies: Set<String> = []) {
    self.me = me
    self.children = children.withoutRepetition
    self.pets = pets.withoutRepetition
    let named = (children.isEmpty ? [] : ["children"]) + (pets.isEmpty ? [] : ["pets"])
    self.applies = applies.union(named)
  }
}

extension Bag {
  /// The fields of a document for every item that fits and is not in the notebook yet, in the order of the list.
  ///
  /// - Parameter present: the fields of the documents that the notebook holds.
  public func drafts(for household: Household, _ language: Language, present: [JSONObject] = [])
    -> [JSONObject]
  {
    let known = Set(present.compactMap { $0[.key]?.text })
    return items.filter { household.applies.isSuperset(of: $0.applies) }
      .flatMap { $0.drafts(for: household, language) }
      .filter { !known.contains($0[.key]?.text ?? "") }
  }
}

extension Item {
  fileprivate func drafts(for household: Household, _ language: Language) -> [JSONObject] {
    owners.flatMap { owner in
      household.names(owner, language).map { name in
        draft(for: name, key: [.me, .home].contains(owner) ? "bag/\(id)" : "bag/\(id)/\(name)")
      }
    }
  }

  private func draft(for name: String, key: String) -> JSONObject {
    var fields: JSONObject = [
      "name": .string(text), "group": .string(group), "for": .string(name),
      "forms": .array(forms.map { .object(form($0)) }), "key": .string(key),
    ]
    if let importance { fields[.importance] = .string(importance) }
    let notes = [hint, caution].compactMap(\.self)
    if !notes.isEmpty { fields[.notes] = .string(notes.joined(separator: "\n")) }
    return fields
  }

  /// A form in which nothing is packed yet. Only what can be taken away can be missed.
  private func form(_ kind: String) -> JSONObject {
    var form: JSONObject = ["kind": .string(kind), "packed": false]
    if isMissed && ["original", "thing"].contains(kind) { form[.wouldBeMissed] = true }
    return form
  }
}

extension Household {
  /// Who is there, by name; one without a name where only that there is someone is known.
  fileprivate func names(_ owner: Item.Owner, _ language: Language) -> [String] {
    switch owner {
    case .me: [me]
    case .child: applies.contains("children") && children.isEmpty ? [label("children", language)] : children
    case .pet: applies.contains("pets") && pets.isEmpty ? [label("pets", language)] : pets
    case .home: [Schema.field("group", of: .document)?.choice("home")?.label[language] ?? "home"]
    }
  }

  private func label(_ name: String, _ language: Language) -> String {
    Schema.field("applies", of: .plan)?.choice(name)?.label[language] ?? name
  }
}
