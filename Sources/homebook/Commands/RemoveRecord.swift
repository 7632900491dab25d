import ArgumentParser
import Records
import Vault

/// `remove`: takes a record out.
struct RemoveRecord<Kept: Shelf>: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove", abstract: Words.chosen.removeAbstract, discussion: Words.chosen.removeDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let page = try open.page(id, Kept.kind)
    if open.talk.asks {
      try open.put(page)
      let agreed = try open.talk.confirm(open.words.removeQuestion, usual: false, orGive: "--passphrase-fd")
      if !agreed { throw CommandFault.declined }
    }
    // Former versions go first: what breaks off in between leaves the plan, and this can be said again.
    if Kept.kind == .plan {
      for former in try open.formerVersions(of: page.record.id) {
        try open.book.remove(former.record.id, in: open.level)
      }
    }
    for file in try open.files(of: page.record.id, in: open.level) {
      try open.book.remove(file.id, in: open.level)
    }
    try open.book.remove(page.record.id, in: open.level)
    try open.talk.explain(open.words.removed)
  }
}
