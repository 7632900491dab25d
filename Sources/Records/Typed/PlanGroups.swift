/// How the steps of a plan stand for reading: "The core and the library" in `Docs/Guidance.md`.
extension Plan {
  /// What stands above steps.
  public enum Heading: Hashable, Sendable {
    /// When their turn is.
    case time(PlanStep.Time)
    /// The part of the plan to which they belong.
    case part(String?)
  }

  /// Where a step stands in the plan.
  public struct Place: Hashable, Sendable {
    /// Which part of the plan, counted from 0.
    public let section: Int
    /// Which step of the part, counted from 0.
    public let step: Int

    /// The step `step` of the part `section`.
    public init(section: Int, step: Int) { (self.section, self.step) = (section, step) }
  }

  /// The steps for which a condition holds, by their turn, and those without one under their part. Headings without steps
  /// are left out.
  public func groups(
    where isShown: (PlanStep) -> Bool
  ) -> [(heading: Heading, steps: [(place: Place, step: PlanStep)])] {
    let all = sections.enumerated().flatMap { number, section in
      section.steps.enumerated().map { index, step in
        (place: Place(section: number, step: index), step: PlanStep(step.object ?? JSONObject()))
      }
    }.filter { isShown($0.step) }
    let timed = PlanStep.Time.allCases.map { time in (Heading.time(time), all.filter { $0.step.time == time })
    }
    let others = sections.enumerated().map { number, section in
      (
        Heading.part(section[.heading]?.text),
        all.filter { $0.place.section == number && $0.step.time == nil }
      )
    }
    return (timed + others).filter { !$0.1.isEmpty }
  }
}

extension Plan {
  /// The same plan for reading: where steps have a turn, its parts are the turns, and then what has none. Not to be saved.
  public func arranged(in language: Language) -> JSONObject {
    guard steps.contains(where: { $0.time != nil }) else { return fields }
    var plan = self
    // What else a part has, as one of a later program may, is not lost with its place.
    let rests = sections.compactMap { part -> JSONObject? in
      var rest = part
      rest[.steps] = nil
      return rest.names.contains { $0 != FieldName.heading.name } ? rest : nil
    }
    plan.sections = groups { _ in true }.map { heading, steps in
      var part = JSONObject()
      switch heading {
      case .time(let time): part[.heading] = .string(time.heading(in: language))
      case .part(let text): part[.heading] = text.map(JSON.string)
      }
      part.steps = steps.map { step in
        var fields = step.step.fields
        fields[.time] = nil
        return .object(fields)
      }
      return part
    }
    plan.sections += rests
    return plan.fields
  }
}

extension PlanStep.Time {
  /// What it is called, for a heading.
  public func heading(in language: Language) -> String {
    let field = Plan.stepFields.first { $0.name == FieldName.time.name }
    let label = field?.choice(rawValue)?.label[language] ?? ""
    return label.prefix(1).uppercased() + label.dropFirst()
  }
}

extension PlanStep {
  /// Why a step is folded away.
  public enum Fold: CaseIterable, Hashable, Sendable {
    /// It is done.
    case done
    /// It is not for this person.
    case notForMe
    /// It belongs to another stage, or was put aside.
    case aside
  }

  /// Why it is folded away; `nil` where it is not.
  public var fold: Fold? {
    switch status {
    case "done": .done
    case "notForMe": .notForMe
    default: time == .aside ? .aside : nil
    }
  }
}
