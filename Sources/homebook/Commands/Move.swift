import ArgumentParser
import Notebook
import Phrases
import Platform
import Records
import Vault

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
    try open.askBeforeMoving(moving.record.kind, from: moving.source, to: target)
    let moved = try open.book.move(moving.record.id, from: moving.source, to: target, now: .now())
    try open.talk.put(moved.description)
  }
}

extension MoveError: Told {
  func telling(_ words: Words) -> Telling {
    switch self {
    case .isThere: RecordFault.isThere.telling(words)
    case .vault(let error): error.telling(words)
    }
  }
}

extension OpenNotebook {
  /// Says what will become of dates and numbers, and asks.
  fileprivate mutating func askBeforeMoving(_ kind: Kind, from source: Level, to target: Level) throws {
    let notices = [
      kind == .entry ? words.movingLeavesPlace : words.movingLeaves,
      words.movingDates(kind, rising: target > source),
    ]
    guard talk.asks else { return notices.forEach(talk.tell) }
    if try !agrees(words.moveQuestion, notices, yes: words.moveKey) { throw CommandFault.declined }
  }
}

extension Words {
  fileprivate var movingLeavesPlace: String {
    say(
      "Where it is now, its number and digests stay, as when the words of an entry are taken out with "
        + "'journal empty'. Lists, check and copies there count it. The words can still be dug out there until: "
        + "homebook purge",
      "Donde está ahora quedan su número y sus huellas, como al quitar las palabras de una entrada con «journal "
        + "empty». Las listas, check y las copias de allí la cuentan. Lo que decía aún se puede rescatar allí hasta "
        + "que hagas: homebook purge")
  }
  fileprivate var movingLeaves: String {
    say(
      "Where it is now, what it said can still be dug out until: homebook purge",
      "Donde está ahora, lo que decía aún se puede rescatar hasta que hagas: homebook purge")
  }
  fileprivate func movingDates(_ kind: Kind, rising: Bool) -> String {
    if kind != .entry {
      return rising
        ? say("In its new place it keeps its dates.", "En su nuevo lugar conserva sus fechas.")
        : say(
          "In its new place it counts as written down now. Files and former versions get the date of today too.",
          "En su nuevo lugar cuenta como anotado ahora. También los archivos y las versiones anteriores llevan la "
            + "fecha de hoy.")
    }
    return rising
      ? say(
        "In its new place it gets the next number and counts as written down there now. It also keeps when it was "
          + "first written down.",
        "En su nuevo lugar recibe el número siguiente y cuenta como anotada allí ahora. También conserva cuándo se "
          + "anotó por primera vez.")
      : say(
        "In its new place it gets the next number and counts as written down there now. When it was first written "
          + "down is not kept there, nor with what was added later.",
        "En su nuevo lugar recibe el número siguiente y cuenta como anotada allí ahora. Cuándo se anotó por primera "
          + "vez no se conserva allí, tampoco en lo añadido después.")
  }
  fileprivate var moveQuestion: String { say("Move it?", "¿Pasarlo?") }
  fileprivate var moveKey: String { say("move it", "pasarlo") }
}
