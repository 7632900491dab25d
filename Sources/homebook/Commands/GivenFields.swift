import Notebook
import Pages
import Phrases
import Records
import Vault
import Views

/// Fields that standard input gives, checked before the first of them is written and before the book is opened: all but
/// times that hang on when summer begins, which the notebook may tell.
struct GivenFields {
  let kind: Kind
  private let manner: Record.Manner
  private let objects: [InputObject]

  /// Reads and checks the objects of the input, one for each record.
  init(_ input: JSONInput, _ kind: Kind, _ manner: Record.Manner = [], onlyOne: Bool = false) throws {
    (self.kind, self.manner, objects) = (kind, manner, try input.objects())
    if onlyOne, objects.count > 1 { throw CommandFault.input(line: objects[1].line, .oneObjectOnly) }
    do { _ = try all(nil) } catch  where error.hangsOnSummer {}
  }

  /// The fields of each.
  ///
  /// - Parameter isSouthern: whether summer begins in December, where that is known.
  func all(_ isSouthern: Bool?) throws -> [JSONObject] { try objects.map { try checked($0, isSouthern) } }

  private func checked(_ input: InputObject, _ isSouthern: Bool?) throws -> JSONObject {
    if let name = programField(in: input.object) {
      throw RecordFault.programField(name, line: input.line)
    }
    return try input.checked(kind, manner, isSouthern)
  }

  /// The first name in the input that belongs to the program, beyond those that the schema of `kind` names: as fields of
  /// an entry, what `show --json` nests into it would be covered up.
  private func programField(in object: JSONObject) -> String? {
    guard [.entry, .amendment].contains(kind) else { return nil }
    let automatic = Schema.of(.entry).filter(\.isAutomatic).map(\.name)
    return object.names.first { (automatic + Page.nested).contains($0) }
  }
}

extension OpenNotebook {
  /// The fields that were given, for each record.
  mutating func read(_ given: GivenFields) throws -> [JSONObject] {
    try knowingSummer { try given.all($0) }
  }
}

extension CommonOptions {
  /// Reads what standard input gives before the book is opened, so that a refusal leaves the file as it was; `nil`
  /// where the passphrase comes over standard input too, and first.
  func early<Value>(_ read: () throws -> Value) rethrows -> Value? {
    passphraseDescriptor == 0 ? nil : try read()
  }

  /// Refuses to begin where nothing is given and nobody can be asked.
  func requireSomebody(unless isGiven: Bool) throws {
    if !isGiven, !talk.asks { throw CommandFault.nobodyToAsk(option: "--json -") }
  }
}
