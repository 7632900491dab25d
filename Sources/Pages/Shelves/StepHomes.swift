import Questions
import Notebook
import Phrases
import Records
import Views

// Where the particulars of steps are kept: "The core and the library" in `Docs/Guidance.md`.

extension PlanSteps.Step {
  /// The field that has its particulars; `nil` where they stand with it.
  var home: Field? { PlanStep(fields).home.flatMap { StepHomes.field(named: $0) } }

  /// What is asked of it: particulars that have a home are not asked twice.
  var askedFields: [Field] {
    PlanSteps.fields.filter { field in
      field.name != FieldName.detail.name || home == nil || fields[.detail] != nil
    }
  }
}

extension OpenNotebook {
  /// What stands in the homes of a plan's steps.
  func homes(of plan: Record) throws -> StepHomes {
    StepHomes(plan: plan, glance: try notebook.glance(in: words.language), words: words)
  }

  /// The page on which a home is filled in.
  mutating func scene(ofHome home: Field?, _ plan: Record) throws -> [any Scene]? {
    guard let home else { return nil }
    if Schema.field(home.name, of: .plan) != nil { return [try asking(home, of: plan)] }
    return Schema.field(home.name, of: .person) != nil ? [PeopleList()] : [BagScene()]
  }

  /// Asks for one field of a plan and saves it.
  mutating func asking(_ field: Field, of plan: Record) throws -> any Scene {
    let manuscript = Manuscript(.plan, beside: plan.id)
    let scene = try asking(field, plan.fields[field.name]) { value, open in
      var changes = JSONObject()
      changes[field.name] = value ?? .null
      let checked = try Record.checked(.plan, changes, .changes)
      try open.change(plan, to: plan.fields.changed(by: checked), finishing: manuscript)
      return .back
    }
    return KeptScene.keeping(scene, as: manuscript) { value in
      value == plan.fields[field.name] ? JSONObject() : JSONObject([(field.name, value)])
    }
  }
}
