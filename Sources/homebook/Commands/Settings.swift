import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Vault
import Views

/// `settings`: what a notebook is called and offers.
struct Settings: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.settingsAbstract, discussion: Words.chosen.settingsDiscussion)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup var input: JSONInput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let before = try open.settings()
    if input.isGiven { return try open.notebook.change(before, by: try given(), now: .now()) }
    if json.isWanted { return try open.talk.put(before?.withoutKeys.json ?? .object(JSONObject())) }
    try show(before?.fields ?? JSONObject(), open.talk)
    guard open.talk.asks, try open.agrees(open.words.changeThem, yes: open.words.editKey) else { return }
    do {
      try open.ask([SettingsScene(isPlain: true)], orGive: "--json -")
    } catch CommandFault.declined {
      // Each answer was saved by itself, and said so.
    }
  }

  /// The changes on standard input: one object.
  private func given() throws -> JSONObject {
    let objects = try input.objects()
    if objects.count > 1 { throw CommandFault.input(line: objects[1].line, .oneObjectOnly) }
    return try objects[0].checked(.settings, .changes)
  }

  private func show(_ fields: JSONObject, _ talk: Conversation) throws {
    for field in Schema.of(.settings) where !field.isAutomatic {
      guard let value = fields[field.name] else { continue }
      try talk.put("\(field.label[talk.words.language]): \(talk.words.inShort(value, field))")
    }
  }
}

extension Record {
  /// The record as it is shown: keys stay inside.
  var withoutKeys: Record {
    var record = self
    record.fields[.signingKey] = nil
    return record
  }
}

extension InputObject {
  /// The fields as they are to be kept; a flaw is refused with the line on which the object begins.
  func checked(
    _ kind: Kind, _ manner: Record.Manner = [], _ isSouthern: Bool? = nil
  ) throws(CommandFault) -> JSONObject {
    let times = GivenTimes(reading: object, Schema.of(kind), isSouthern)
    if let (text, question) = times.asked { throw .input(line: line, .asked(text, question)) }
    do {
      return try Record.checked(kind, times.object, manner)
    } catch {
      throw .input(line: line, .flaw(error))
    }
  }
}
