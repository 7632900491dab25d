package import Notebook
package import Phrases
package import Records
import Text

/// What stands where the particulars of a plan's steps are kept, in a line each.
package struct StepHomes {
  /// How much of it stands below a step.
  private static let most = 3

  private let plan: Record
  private let glance: Glance
  private let words: Words

  /// For the steps of `plan`; `glance` has what is kept outside of it.
  package init(plan: Record, glance: Glance, words: Words) {
    (self.plan, self.glance, self.words) = (plan, glance, words)
  }

  /// The field of a name, of a plan, of people or of things.
  package static func field(named name: String) -> Field? {
    guard PlanStep.homes.contains(name) else { return nil }
    return [Kind.plan, .person, .document].lazy.compactMap { Schema.field(name, of: $0) }.first
  }

  /// What stands in the home of a step, with its label; `nil` where it has no home or nothing stands there.
  package func line(of step: PlanSteps.Step) -> String? {
    guard let field = PlanStep(step.fields).home.flatMap(StepHomes.field(named:)) else { return nil }
    let texts = texts(of: field).filter { !$0.isEmpty }
    return texts.isEmpty ? nil : "\(field.label[words.language]): \(texts.joined(separator: "; "))"
  }

  private func texts(of field: Field) -> [String] {
    if Schema.field(field.name, of: .plan) != nil {
      return plan.fields[field.name].map { [words.inShort($0, field).onOneLine] } ?? []
    }
    return GlanceLines(words: words, most: StepHomes.most).lines(glance, keptIn: field)
  }
}
