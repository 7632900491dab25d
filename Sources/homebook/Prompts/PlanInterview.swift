import Guidance
import Notebook
import Records

/// The short conversation before a plan begins.
struct PlanInterview {
  let asker: Asker
  let offered: Offered

  private var words: Words { asker.words }

  /// Asks which template and what the case is; what the template has to say is said first.
  func wish(_ present: Record?) throws -> PlanWish {
    let template = try template(present)
    let questions = SkippableQuestions(asker: asker, guidance: offered.guidance)
    try questions.begin(template.title, template.about, template.remarks)
    var fields: JSONObject = ["template": .string(template.id)]
    var applies: [JSON] = []
    try questions.ask(template.asks) { name, answer in
      if case .text(let text) = answer { fields[name] = .string(text) } else { applies.append(.string(name)) }
    }
    if !applies.isEmpty { fields["applies"] = .array(applies) }
    let wish = PlanWish(template: template, fields: fields)
    try confirm(wish, in: present?.fields ?? JSONObject())
    return wish
  }

  /// The template of the plan that there is, or the one chosen.
  private func template(_ present: Record?) throws -> Template {
    let name = present?.fields["template"]?.text
    let templates = offered.templates
    if let own = templates.first(where: { $0.id == name }) { return own }
    if templates.isEmpty { throw CommandFault.unknownName("template") }
    let titles = templates.map { "\($0.title). \($0.about)" }
    return templates[try asker.talk.choose(words.whichTemplate, titles, orGive: Asker.option)]
  }

  private func confirm(_ wish: PlanWish, in present: JSONObject) throws {
    let before = Template.keys(in: present)
    let after = Template.keys(in: wish.plan(in: present, known: before, offered))
    try asker.explain("\n" + words.planWillHave(after.count - before.count))
    let isWanted = try asker.talk.confirm(words.saveIt, usual: true, orGive: Asker.option)
    if !isWanted { throw CommandFault.declined }
  }
}
