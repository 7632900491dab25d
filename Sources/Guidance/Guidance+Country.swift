public import Records

extension Guidance {
  /// A plan whose suggested steps say what is certain for another country.
  ///
  /// A step is said anew where it still says, word for word, what the suggestion said for the former country, in either
  /// language. What somebody has changed in it stays as it is.
  ///
  /// - Parameters:
  ///   - plan: the fields of the plan.
  ///   - former: its country before, by letters or name; `nil` for none.
  ///   - country: its country now.
  /// - Returns: the plan, and the new words of each step that says something else now.
  public static func refilled(
    _ plan: JSONObject, from former: String?, to country: String?
  ) -> (plan: JSONObject, changed: [String]) {
    let refills = Language.allCases.map { Refill(language: $0, from: former, to: country) }
    var (plan, changed) = (plan, [String]())
    let sections = (plan[.sections]?.items ?? []).map { section -> JSON in
      guard var object = section.object, let steps = object[.steps]?.items else { return section }
      object[.steps] = .array(steps.map { refilled($0, refills, &changed) })
      return .object(object)
    }
    if !changed.isEmpty { plan[.sections] = .array(sections) }
    return (plan, changed)
  }

  private static func refilled(_ step: JSON, _ refills: [Refill], _ changed: inout [String]) -> JSON {
    guard var fields = step.object, let key = fields[.key]?.text else { return step }
    var isChanged = false
    for (name, text) in [FieldName.text, .caution].compactMap({ name in
      fields[name].flatMap(\.text).map { (name, $0) }
    }) {
      guard let other = refills.lazy.compactMap({ $0.words(for: text, of: key) }).first, other != text else {
        continue
      }
      fields[name] = .string(other)
      isChanged = true
    }
    if isChanged { changed.append(fields[.text]?.text ?? key) }
    return .object(fields)
  }
}

/// What the suggestions of a language said for one country, and say for another.
private struct Refill {
  private let guidance: Guidance
  private let facts: (before: LocalFacts, after: LocalFacts)

  init(language: Language, from former: String?, to country: String?) {
    guidance = Guidance(language: language, full: true)
    facts = (guidance.facts(in: former), guidance.facts(in: country))
  }

  /// What stands for a text of the suggestion of this name now; `nil` where it says something else.
  func words(for text: String, of key: String) -> String? {
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let template = Guidance.either(parts[0], guidance.language),
      let step = template.sections.lazy.flatMap(\.steps).first(where: { $0.id == parts[1] })
    else { return nil }
    let source = [step.text, step.caution ?? ""].first { $0.contains("{") && facts.before.filled($0) == text }
    return source.map { facts.after.filled($0) }
  }
}

extension Guidance {
  /// A template of one of the two sets.
  fileprivate static func either(_ name: String, _ language: Language) -> Template? {
    [true, false].lazy.compactMap { Guidance(language: language, full: $0).template(named: name) }.first
  }
}
