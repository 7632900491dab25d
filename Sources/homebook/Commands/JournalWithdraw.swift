import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Text
import Vault
import Views

/// `journal withdraw`: says beside an entry that it no longer counts. The entry stays readable.
struct WithdrawEntry: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw", abstract: Words.chosen.withdrawAbstract,
      discussion: Words.chosen.withdrawDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @OptionGroup var json: JSONInput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    let early = try common.early(given)
    try Opening.run(common.choice(), common.talk) { open in
      let page = try open.page(id, .entry)
      if page.withdrawal != nil { throw RecordFault.withdrawnBefore }
      if asks { return try open.askAndPrint { [try $0.withdrawal(of: page, then: $1)].compactMap(\.self) } }
      var fields = try early ?? given()
      fields[.entry] = .string(page.record.id.description)
      try open.keep([Draft(kind: .withdrawal, fields: fields)])
    }
  }

  /// Whether the reason is asked for on the terminal.
  private var asks: Bool {
    !json.isGiven && common.passphraseDescriptor == nil && Stream.input.isTerminal
  }

  /// The reason on standard input, as JSON or as text.
  private func given() throws -> JSONObject {
    if json.isGiven { return try GivenFields(json, .withdrawal, onlyOne: true).all(nil)[0] }
    guard !Stream.input.isTerminal, let reason = try StandardText.read(limit: JSON.mostBytes) else {
      return JSONObject()
    }
    return try Record.checked(.withdrawal, ["reason": .string(reason)])
  }
}

/// Text on standard input.
enum StandardText {
  /// All of it without white space around it; `nil` where there is none.
  static func read(limit: Int) throws -> String? {
    guard let bytes = try Stream.readInput(limit: limit) else { throw CommandFault.longInput }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw RecordFault.notText }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }
}
