import ArgumentParser
import Guidance
import Notebook
import Pages
import Phrases
import Records
import Screen
import Text
import Views

/// `plan templates`: what a plan can begin from in this notebook.
struct PlanTemplates: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "templates", abstract: Words.chosen.templatesAbstract)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let templates = try open.offered().templates
    if json.isWanted { return try open.talk.put(.array(templates.map(\.json))) }
    for template in templates {
      let text = "\(template.id): \(template.title). \(template.about)"
      for line in text.wrapped(to: open.width) { try open.talk.put(line) }
    }
    if templates.isEmpty { open.talk.tell(open.words.nothingListed) }
  }
}
