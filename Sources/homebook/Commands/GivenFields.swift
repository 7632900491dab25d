import Notebook
import Phrases
import Records
import Vault

/// Fields that standard input gives, checked before the first of them is written.
struct GivenFields {
  let kind: Kind
  var manner: Record.Manner = []

  /// One record for each object of the input.
  func all(_ input: JSONInput) throws -> [JSONObject] {
    try input.objects().map(checked)
  }

  /// The fields of the only object of the input.
  func one(_ input: JSONInput) throws -> JSONObject {
    let objects = try input.objects()
    if objects.count > 1 { throw CommandFault.input(line: objects[1].line, .oneObjectOnly) }
    return try checked(objects[0])
  }

  private func checked(_ input: InputObject) throws -> JSONObject {
    if let name = programField(in: input.object) {
      throw RecordFault.programField(name, line: input.line)
    }
    return try input.checked(kind, manner)
  }

  /// The first name in the input that belongs to the program, beyond those that the schema of `kind` names: as fields of
  /// an entry, what `show --json` nests into it would be covered up.
  private func programField(in object: JSONObject) -> String? {
    guard [.entry, .amendment].contains(kind) else { return nil }
    let automatic = Schema.of(.entry).filter(\.isAutomatic).map(\.name)
    return object.names.first { (automatic + Page.nested).contains($0) }
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
    if !isGiven, !Conversation(self).asks { throw CommandFault.nobodyToAsk(option: "--json -") }
  }
}
