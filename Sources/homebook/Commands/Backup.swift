import ArgumentParser
import Notebook
import Phrases
import Platform
import Records
import Vault

/// `backup`: a second copy of the whole file.
struct Backup: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.backupAbstract, discussion: Words.chosen.backupDiscussion)
  }

  @Argument(help: .init(Words.chosen.backupPathHelp, valueName: "path"), completion: .file())
  var path: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    open.talk.tell(open.words.lastBackup(try open.notebook.lastBackup()))
    try open.makeSecondCopy(at: path)
    try open.offerOriginals()
  }
}

extension OpenNotebook {
  /// Makes a second copy, says so, and keeps its day.
  mutating func makeSecondCopy(at path: String) throws {
    let progress = talk.progress(words.copying)
    defer { progress.end() }
    try makingFile(at: path) { try book.backUp(to: path, progress: progress.advance) }
    talk.tell(words.backedUp(path))
    try noteBackup(.now())
  }

  /// Keeps the time of a second copy in every open notebook that takes writing. The copy is there in any case.
  private mutating func noteBackup(_ now: WallClock) throws {
    if book.isReadOnly { return talk.tell(words.backupNotNoted(lower: nil)) }
    for other in try book.noteSecondCopy(now) {
      talk.tell(words.backupNotNoted(lower: other == level ? nil : other))
    }
  }
}

extension Words {
  var backupAbstract: String {
    say("Makes a second copy of the file.", "Hace una segunda copia del archivo.")
  }
  var backupDiscussion: String {
    say(
      "The copy is read back and compared before it gets its name. The same passphrases open it. Keep it elsewhere.",
      "La copia se lee y se compara antes de recibir su nombre. La abren las mismas contraseñas. Guárdala en otro sitio."
    )
  }
  var backupPathHelp: String { say("Where the copy goes.", "Dónde va la copia.") }
  var copying: String { say("Copying", "Copiando") }
  func lastBackup(_ moment: Instant?) -> String {
    guard let day = moment?.description.prefix(10) else {
      return say("There was no second copy before this one.", "Hasta ahora no había ninguna segunda copia.")
    }
    return say(
      "The second copy before this one was made on \(day).", "La segunda copia anterior se hizo el \(day).")
  }
  func backedUp(_ path: String) -> String {
    say("The copy was read back and is right: \(path)", "La copia se ha leído y es correcta: \(path)")
  }
  func backupNotNoted(lower: Level?) -> String {
    let subject = lower.map { say("The \(name($0))", "El \(name($0))") } ?? say("The notebook", "El cuaderno")
    return say(
      "\(subject) takes no writing, so the day of the copy is not kept in it.",
      "\(subject) no admite escritura, así que el día de la copia no queda anotado.")
  }
}
