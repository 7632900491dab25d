import Notebook
import Platform
import Records
import Screen
import Vault

extension OpenNotebook {
  /// Marks how far a step is. The plan keeps no former version for it: nothing that was written changes.
  mutating func mark(_ plan: Record, _ place: PlanSteps.Place, _ status: String) throws {
    var steps = PlanSteps(plan.fields)
    guard var fields = steps[place]?.fields else { return }
    let before = fields
    fields["status"] = .string(status)
    steps.put(fields, at: place)
    if let mark = PlanSteps.marks.first(where: { $0.value == status }) {
      talk.tell("\(fields["text"]?.text?.onOneLine.cut(to: 40) ?? ""): \(mark.label[words.language])")
    }
    if fields == before { return }
    try book.replace(Record(id: plan.id, kind: .plan, fields: steps.plan), in: level, now: .now())
  }
}
