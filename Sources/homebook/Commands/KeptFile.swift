import Platform
import Records
import Sodium
import Vault

/// A file that came in as an age file, and is kept.
struct KeptFile {
  private let bytes: [UInt8]
  private let fields: JSONObject
  private let id: RecordID

  init(_ bytes: [UInt8], _ name: String, _ type: String?, _ modified: Int64?) throws {
    var fields: JSONObject = ["name": .string(name), "cameIn": "age"]
    if let type { fields["type"] = .string(type) }
    if let modified { fields["fileDate"] = .string(Instant(seconds: modified).description) }
    do { self.fields = try Record.checked(.attachment, fields, .restored) } catch { throw FileFault.name }
    self.bytes = bytes
    id = RecordID(of: fields.canonical + SHA256.digest(bytes))
  }

  /// Keeps the file, unless it is here already, and prints its identifier.
  func take(_ open: inout OpenNotebook) throws {
    if isHere(open) { return open.talk.tell(open.words.cameIn(0, 1)) }
    try open.prepareForFiles()
    let progress = Progress(open.words.keeping)
    defer { progress.end() }
    let kept = try open.book.attach(
      Source(bytes), as: Draft(kind: .attachment, fields: fields, id: id), to: open.level, now: .now(),
      progress: { progress.advance($0, of: bytes.count) })
    try open.talk.put(kept.id.description)
    open.talk.tell(open.words.cameIn(1, 0))
  }

  /// Shows what would be kept.
  func show(_ open: borrowing OpenNotebook) throws {
    if isHere(open) { return open.talk.tell(open.words.wouldComeIn(0, 1)) }
    try open.talk.put("\(fields["fileDate"]?.text?.prefix(10) ?? "")  \(fields["name"]?.text ?? "")")
    open.talk.tell(open.words.wouldComeIn(1, 0))
  }

  private func isHere(_ open: borrowing OpenNotebook) -> Bool {
    (try? open.book.find(id.description, in: open.level)) != nil
  }
}

extension RecordID {
  /// The name of what comes from outside without one: the same whenever the same comes in.
  init(of bytes: [UInt8]) {
    self.init(rawValue: SHA256.digest(bytes)[..<8].reduce(0) { $0 << 8 | UInt64($1) })
  }
}
