public import ArgumentParser
import Notebook
import Phrases
import Platform
import Records
import Vault

/// `import`: brings records in from a file.
struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: Words.chosen.importAbstract,
      discussion: Words.chosen.importDiscussion)
  }

  @Argument(help: .init(Words.chosen.importPathHelp, valueName: "path"), completion: .file())
  var path: String

  @Option(help: .init(Words.chosen.importKindHelp, valueName: "kind"))
  var kind: ImportKind?

  @Flag(name: .customLong("dry-run"), help: .init(Words.chosen.dryRunHelp))
  var isDry = false

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    // All of it is read and checked before the book is opened.
    if isFolder(path) {
      var folder = try ImportFolder(path)
      return try Opening.run(common) { open in
        let records = try folder.openLocked(for: open, common)
        if !folder.isEmpty { try isDry ? folder.show(open) : folder.take(&open, common) }
        if !records.isEmpty { try bring(records, &open) }
      }
    }
    if let file = try LockedImport(path) {
      return try Opening.run(common) { open in
        switch try file.contents(for: open, common, kind: kind?.kind) {
        case .records(let records): try bring(records, &open)
        case .file(let file): try isDry ? file.show(open) : file.take(&open)
        }
      }
    }
    let records = try ImportSource(path: path, kind: kind?.kind).records()
    try Opening.run(common) { open in try bring(records, &open) }
  }

  private func bring(_ records: [Record], _ open: inout OpenNotebook) throws {
    let plan = try open.book.plan(importing: records.map { Arrival($0) }, in: open.level)
    if isDry { return try show(plan, open) }
    try take(plan, &open)
  }

  private func show(_ plan: MergePlan, _ open: borrowing OpenNotebook) throws {
    for draft in plan.new {
      let record = Record(id: draft.id ?? .random(), kind: draft.kind, fields: draft.fields)
      let label = Schema.label(of: draft.kind)?[open.words.language] ?? draft.kind.description
      let line = [label, record.date(open.words), record.heading(open.words)].filter { !$0.isEmpty }
      try open.talk.put(line.joined(separator: "  "))
    }
    open.talk.tell(open.words.wouldComeIn(plan.new.count, plan.same))
  }

  private func take(_ plan: MergePlan, _ open: inout OpenNotebook) throws {
    let talk = open.talk
    try talk.naming { name in try open.book.take(plan, in: open.level, now: .now(), saved: name) }
    talk.tell(open.words.cameIn(plan.new.count, plan.same))
  }
}

extension ImportKind: ExpressibleByArgument {}

extension ImportFault: Told {
  func telling(_ words: Words) -> Telling {
    let sentence =
      switch self {
      case .unknownFormat: words.unknownFormat
      case .noKind: words.noImportKind
      case .record(let place, let flaw): words.recordFlaw(flaw, place)
      case .notARecord(let place): words.notARecord(place)
      case .tooLong: words.tooLongToImport
      case .row(let place): words.badRow(place)
      case .longInput: words.longInput
      }
    return Telling(.refused, sentence, next: words.nothingWritten)
  }
}

extension Words {
  var importAbstract: String { say("Brings records in from a file.", "Incorpora registros de un archivo.") }
  var importDiscussion: String {
    say(
      "JSON of 'export', of 'list --json' or of jrnl, CSV whose first line names the fields, a folder of files, or an age "
        + "file for the notebook's own key or with a passphrase: a note in it becomes an entry, a photograph is kept. "
        + "Everything is checked first. Prints the identifiers of what came in. What is there already is left as it is.",
      "JSON de «export», de «list --json» o de jrnl, CSV cuya primera línea nombra los campos, una carpeta de archivos, o "
        + "un archivo age para la clave propia del cuaderno o con contraseña: una nota pasa a ser una entrada, una foto se "
        + "guarda. Antes se comprueba todo. Muestra los identificadores de lo que ha entrado. Lo que ya está se deja como está."
    )
  }
  var importPathHelp: String { say("The file.", "El archivo.") }
  var importKindHelp: String {
    say("What the rows of a CSV file are.", "Qué son las filas de un archivo CSV.")
  }
  var dryRunHelp: String {
    say("Only shows what would come in.", "Solo muestra lo que entraría.")
  }
  func wouldComeIn(_ new: Int, _ same: Int) -> String {
    let records = many(new, ("record", "records"), ("registro", "registros"))
    let are = same == 1 ? say("is", "está") : say("are", "están")
    let come = new == 1 ? "Entraría" : "Entrarían"
    return say(
      "\(records) would come in; \(same) \(are) here already.", "\(come) \(records); \(same) ya \(are) aquí.")
  }
  func cameIn(_ new: Int, _ same: Int) -> String {
    let records = many(new, ("record", "records"), ("registro", "registros"))
    let were = same == 1 ? say("was", "estaba") : say("were", "estaban")
    let came = new == 1 ? "Ha" : "Han"
    return say(
      "\(records) came in; \(same) \(were) here already.", "\(came) entrado \(records); \(same) ya \(were).")
  }
  var unknownFormat: String {
    say(
      "That is neither JSON nor CSV as this program reads them.",
      "Eso no es JSON ni CSV que este programa sepa leer.")
  }
  var noImportKind: String {
    say(
      "Nothing in the file says what its records are. Say it with --kind.",
      "Nada en el archivo dice qué son sus registros. Dilo con --kind.")
  }
  func recordFlaw(_ flaw: Flaw, _ place: Int) -> String {
    say("Record \(place): ", "Registro \(place): ") + self.flaw(flaw, line: nil)
  }
  func notARecord(_ place: Int) -> String {
    say(
      "Record \(place) is not a record as this program writes them.",
      "El registro \(place) no es como los que escribe este programa.")
  }
  var tooLongToImport: String {
    say(
      "The file is too long to be taken in directly. Open it with 'age decrypt' first.",
      "El archivo es demasiado largo para entrar directamente. Ábrelo antes con «age decrypt».")
  }
  func badRow(_ place: Int) -> String {
    say(
      "Row \(place) has too many cells, or a quotation mark is not closed.",
      "A la fila \(place) le sobran celdas o le falta cerrar unas comillas.")
  }
}
