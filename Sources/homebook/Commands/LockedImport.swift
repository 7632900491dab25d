import Age
import Notebook
import Platform
import Records
import Screen
import Sodium
import Text
import Vault

/// An age file that is brought in: a note, a file, or records as another program or `export` wrote them.
///
/// It is opened to its end in memory before anything of it is taken.
struct LockedImport {
  /// What it holds.
  enum Contents {
    case records([Record])
    case file(GivenFile)
  }

  /// The longest text that is taken in, in bytes.
  private static let longest = 1 << 28

  private let path: String
  private let input: AgeInput
  /// What it is locked with.
  let lock: Lock

  /// The age file at `path`; `nil` where the file there is none.
  init?(_ path: String) throws {
    guard try Source(path: path).isAgeFile else { return nil }
    self.path = path
    input = try AgeInput(path, Words.chosen.decrypting)
    lock = try input.lock()
  }

  /// What it holds for the notebook that is open, by the key of the notebook or by a passphrase: asked for, or the next
  /// line of the descriptor.
  ///
  /// - Parameter kind: what rows of a table are.
  func contents(
    for open: borrowing OpenNotebook, _ options: CommonOptions, kind: Kind?
  ) throws -> Contents {
    let text = try text(open, options)
    let name = Name(path)
    let type = FileType.name(of: Array(text.prefix(FileType.headCount)), called: name.whole)
    switch type {
    case nil, "text/plain", "application/json", "text/csv": break
    default: return .file(try GivenFile(locked: text, name.whole, type, input.modified))
    }
    guard let words = String(validating: text, as: UTF8.self) else {
      return .file(try GivenFile(locked: text, name.whole, type, input.modified))
    }
    if let records = try records(text, words, type, kind) { return .records(records) }
    let note = try Record(note: words, name.title, input.modified, open.words)
    let known = try? open.book.record(open.book.find(note.id.description, in: open.level), in: open.level)
    return .records([known ?? note])
  }

  private func text(_ open: borrowing OpenNotebook, _ options: CommonOptions) throws -> [UInt8] {
    var text: [UInt8] = []
    defer { input.end() }
    func take(_ piece: [UInt8]) throws {
      guard text.count + piece.count <= LockedImport.longest else { throw ImportFault.tooLong }
      text += piece
    }
    switch lock {
    case .recipients:
      let identities: [Identity]
      do { identities = try open.notebook.ownIdentities() } catch { throw error.cause }
      try unstopped { () throws(Stopped<any Error>) in
        try decrypt(identities: identities, read: input.read, write: take)
      }
    case .passphrase:
      let passphrase = try PassphraseSource.ofFile(options, open.talk, isNew: false)
      try unstopped { () throws(Stopped<any Error>) in
        try decrypt(passphrase: passphrase, read: input.read, write: take)
      }
    }
    return text
  }

  /// Records, where the text is JSON or a table; `nil` where it is a note.
  private func records(_ text: [UInt8], _ words: String, _ type: String?, _ kind: Kind?) throws -> [Record]? {
    let source = ImportSource(text, kind: kind)
    if kind != nil || type == "text/csv" || type == "application/json" { return try source.records() }
    switch words.first(where: { !$0.isWhitespace }) {
    case "{": return try source.records()
    // A note may begin like this, with the time of day.
    case "[": return (try? JSON(parsing: text)) == nil ? nil : try source.records()
    default: return nil
    }
  }

  /// What the file is called, without the ending of age files.
  private struct Name {
    let whole: String

    init(_ path: String) {
      let last = path.split(separator: "/").last.map(String.init) ?? path
      whole = last.lowercased().hasSuffix(".age") && last.utf8.count > 4 ? String(last.dropLast(4)) : last
    }

    /// Without the ending of texts.
    var title: String {
      let ending = [".txt", ".md"].first {
        whole.lowercased().hasSuffix($0) && whole.utf8.count > $0.utf8.count
      }
      return String(whole.dropLast(ending?.utf8.count ?? 0)).shown
    }
  }
}

extension GivenFile {
  /// A file that came in as an age file.
  fileprivate init(locked bytes: [UInt8], _ name: String, _ type: String?, _ modified: Int64?) throws {
    var fields: JSONObject = ["name": .string(name), "cameIn": "age"]
    if let type { fields["type"] = .string(type) }
    if let modified { fields["fileDate"] = .string(Instant(seconds: modified).description) }
    do { fields = try Record.checked(.attachment, fields, .restored) } catch { throw FileFault.name }
    self.init(Source(bytes), fields, id: RecordID(of: fields.canonical + SHA256.digest(bytes)))
  }
}

extension Record {
  /// An entry from a note that came in as an age file.
  ///
  /// When it happened is what its first line says, if that is a date; else it is not known, but that it was before the
  /// file was last changed.
  fileprivate init(note text: String, _ title: String, _ modified: Int64?, _ words: Words) throws {
    let lines = text.drop { $0 == "\u{FEFF}" }.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var account = lines.map(String.init).joined(separator: "\n")
    while account.last?.isWhitespace == true { account.removeLast() }
    let fields: JSONObject = [
      "happened": happened(lines.first ?? "", modified, words), "title": .string(title),
      "account": .string(account), "cameIn": "age",
    ]
    try self.init(checking: fields, .entry, RecordID(of: fields.canonical), 1)
  }
}

private func happened(_ firstLine: Substring, _ modified: Int64?, _ words: Words) -> JSON {
  let date = JSON.string(firstLine.split(separator: " ").joined(separator: "T"))
  if (try? When(date)) != nil { return date }
  guard let modified = modified.map({ Instant(seconds: $0).description }) else {
    return ["words": .string(words.notSaid)]
  }
  return ["words": .string(words.notSaid(by: modified)), "latest": .string(modified)]
}

extension RecordID {
  /// The name of what comes from outside without one: the same whenever the same comes in.
  fileprivate init(of bytes: [UInt8]) {
    self.init(rawValue: SHA256.digest(bytes)[..<8].reduce(0) { $0 << 8 | UInt64($1) })
  }
}

extension Source {
  /// Whether it begins as age files do, armored or not.
  fileprivate var isAgeFile: Bool {
    let head = head(2048)
    let begin = Array("age-encryption.org/".utf8)
    let armor = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
    return head.starts(with: begin)
      || head.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.starts(with: armor)
  }
}

extension Words {
  var notSaid: String { say("not said", "no se dice") }
  func notSaid(by moment: String) -> String {
    say("not said; in a file of \(moment.prefix(10))", "no se dice; en un archivo del \(moment.prefix(10))")
  }
}
