import Vault
import Storage
import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Views

/// `move`: takes over a record that was written in the wrong notebook.
struct Move: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "move", abstract: Words.chosen.moveAbstract, discussion: Words.chosen.moveDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @Option(name: .customLong("to-notebook"), help: .init(Words.chosen.toNotebookHelp, valueName: "notebook"))
  var target: Level

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let moving = try open.notebook.moving(
      id, from: common.notebook == nil ? nil : open.level, to: target)
    let record = try open.book.record(moving.record, in: moving.source)
    try open.askBeforeMoving(record, from: moving.source, to: target)
    // What is agreed to holds on both sides.
    if common.acceptsDamage { open.book.consenting = [moving.source, target] }
    let moved = try open.book.move(moving.record.id, from: moving.source, to: target, now: .now())
    try open.talk.put(moved.description)
  }
}

extension MoveError: Told {
  func telling(_ words: Words) -> Telling {
    switch self {
    case .isThere: RecordFault.isThere.telling(words)
    case .reading(let error): error.telling(words)
    }
  }
}

extension OpenNotebook {
  /// Says what will become of dates and numbers, and asks.
  fileprivate mutating func askBeforeMoving(_ record: Record, from source: Level, to target: Level) throws {
    let notices = try movingNotices(record, from: source, to: target)
    guard talk.asks else { return notices.forEach(talk.tell) }
    if try !agrees(words.moveQuestion, notices, yes: words.moveKey) { throw CommandFault.declined }
  }
}
