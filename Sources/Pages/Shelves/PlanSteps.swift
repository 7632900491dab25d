import Notebook
import Phrases
import Platform
import Records
import Screen
import Text
import Vault
import Views

extension OpenNotebook {
  /// Marks how far a step is. The plan keeps no former version for it: nothing that was written changes.
  mutating func mark(_ plan: Record, _ place: PlanSteps.Place, _ status: String) throws {
    guard let fields = PlanSteps(plan.fields)[place]?.fields else { return }
    if let mark = PlanSteps.marks.first(where: { $0.value == status }) {
      talk.tell("\(fields[.text]?.text?.onOneLine.cut(to: 40) ?? ""): \(mark.label[words.language])")
    }
    try notebook.mark(plan, place, status, now: .now())
    remember(plan)
  }

  /// Gives a step the next turn: now, soon, when one wants, put aside, and now again.
  mutating func turn(_ plan: Record, _ place: PlanSteps.Place) throws {
    guard let fields = PlanSteps(plan.fields)[place]?.fields else { return }
    let next = PlanStep(fields).time?.next ?? .now
    talk.tell("\(fields[.text]?.text?.onOneLine.cut(to: 40) ?? ""): \(words.heading(of: next))")
    try notebook.turn(plan, place, next, now: .now())
    remember(plan)
  }
}
