package import Questions
package import Guidance
package import Notebook
import Phrases
package import Records
package import Screen
import Vault
package import Views

/// The plans.
final class PlanList: Scene {
  let topic: HelpTopic? = .plans
  private var menu = Menu<RecordID>()

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    for page in try open.pages(.plan) { menu.choice(words.listedPlan(page.record), page.record.id) }
    if menu.hasNoChoice { menu.text(words.noPlansYet) }
    let suggested = try open.offered().templates.isEmpty ? [] : [KeyHint("t", words.templateKey)]
    return open.panel(
      words.plansTitle, menu.rows, keys: suggested + [KeyHint("n", words.emptyPlanKey), .back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (.chosen(let index), _): menu[index].map { .to(PlanScene($0)) } ?? .stay
    case (_, "t") where try !open.offered().templates.isEmpty: .to(TemplateList())
    case (_, "n"): .to(try titleScene(&open))
    case (.back, _): .back
    default: .stay
    }
  }

  /// A plan of one's own begins with its title.
  private func titleScene(_ open: inout OpenNotebook) throws -> any Scene {
    guard let title = Schema.field("title", of: .plan) else { return self }
    let manuscript = Manuscript(.plan)
    let scene = try open.asking(title, nil) { value, open in
      var fields = JSONObject()
      fields[.title] = value
      let checked = try Record.checked(.plan, fields)
      let id = try open.save([Draft(kind: .plan, fields: checked)], finishing: manuscript).first
      return id.map { .instead(PlanScene($0)) } ?? .back
    }
    return KeptScene.keeping(scene, as: manuscript) { ["title": $0] }
  }
}

/// The templates from which a plan can begin.
package final class TemplateList: Scene {
  private let plan: RecordID?
  private let saved: OpenNotebook.AfterSaving
  private var menu = Menu<Template>()

  /// For a new plan, or for one that there is.
  package init(
    into plan: RecordID? = nil, then saved: @escaping OpenNotebook.AfterSaving = OpenNotebook.showingPlan
  ) {
    (self.plan, self.saved) = (plan, saved)
  }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    for template in try open.offered().templates {
      menu.choice("\(template.title). \(template.about)", template, wraps: true)
    }
    return open.panel(open.words.capital(open.words.templateKey), menu.rows, keys: [.back(open.words)])
  }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index):
      guard let template = menu[index] else { return .stay }
      return .to(try open.interview(for: template, into: plan, then: saved))
    case .back: return .back
    default: return .stay
    }
  }
}

extension OpenNotebook {
  /// The questions before a plan begins from `template`, and at their end the plan; `given` was answered before.
  package func interview(
    for template: Template, into plan: RecordID?, given: InterviewAnswers = InterviewAnswers(),
    as manuscript: Manuscript = Manuscript(.plan), then saved: @escaping AfterSaving
  ) throws -> InterviewScene {
    let offered = try offered()
    let remarks = template.remarks.map { offered.guidance.facts(in: nil).filled($0) }
    let kept: (InterviewAnswers) -> Draft = { answers in
      var asked = answers.asked
      asked[.template] = .string(template.id)
      asked["into"] = plan.map { .string($0.description) }
      return manuscript.draft(answers.fields(of: template), asked: asked)
    }
    return InterviewScene(
      template.title, [template.about] + remarks, offered.guidance.questions(of: template),
      countries: offered.guidance.countries, given: given, keeping: kept
    ) { answers, open in
      let wish = PlanWish(template: template, fields: answers.fields(of: template))
      let sure = try open.beginning(wish, into: plan, offered, manuscript, then: saved)
      return .instead(CarriedScene(sure) { answers.isEmpty ? nil : kept(answers) })
    }
  }

  /// Leaves the template and the list of templates, for a plan that was made.
  static func showingPlan(_ ids: [RecordID], _ open: inout OpenNotebook) -> Way {
    ids.first.map { .afterBack(.instead(PlanScene($0))) } ?? .backOver(2)
  }

  /// Says how much a plan would get, and makes it or adds to it.
  private mutating func beginning(
    _ wish: PlanWish, into plan: RecordID?, _ offered: Offered, _ manuscript: Manuscript,
    then saved: @escaping AfterSaving
  ) throws -> AskScene {
    let present = try plan.map { try page($0.description, .plan).record }
    let known = try present.map { try knownSteps(of: $0) } ?? []
    let before = Template.keys(in: present?.fields ?? JSONObject())
    let fields = wish.plan(in: present?.fields ?? JSONObject(), known: known, offered)
    let count = Template.keys(in: fields).count - before.count
    return .confirm(
      wish.template.title, [words.planWillHave(count)], words, yes: words.saveKey, isUsual: true
    ) { open in
      guard let present else {
        return try saved(try open.save([Draft(kind: .plan, fields: fields)], finishing: manuscript), &open)
      }
      try open.change(present, to: fields, finishing: manuscript)
      return try saved([], &open)
    }
  }

  /// The suggestions that a plan had in former versions.
  private mutating func knownSteps(of plan: Record) throws -> Set<String> {
    try formerVersions(of: plan.id).reduce(into: []) { $0.formUnion(Template.keys(in: $1.record.fields)) }
  }
}
