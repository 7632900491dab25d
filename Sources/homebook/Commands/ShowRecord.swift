import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Views

/// `show`: one record.
struct ShowRecord<Kept: Shelf>: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Words.chosen.showAbstract)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    try open.show(try open.page(id, Kept.kind), asJSON: json.isWanted)
  }
}

/// `plan show`: a plan, one of its former versions, or the list of these.
struct ShowPlan: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Words.chosen.showAbstract)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @Flag(help: .init(Words.chosen.formerHelp))
  var former = false

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let page = try open.page(id, .plan, .formerPlan)
    guard former else { return try open.show(page, asJSON: json.isWanted) }
    let versions = try open.formerVersions(of: page.record.id)
    if json.isWanted {
      try open.talk.put(.array(versions.map(\.json)))
    } else {
      try open.put(versions)
    }
  }
}

extension OpenNotebook {
  fileprivate func show(_ page: Page, asJSON: Bool) throws {
    if asJSON { try talk.put(page.json) } else { try put(page) }
  }
}
