internal import Inspection
internal import Platform
public import Records
internal import Sodium
public import Times

/// What a file held that is brought in: a note, a file, or records as another program or `export` wrote them.
public struct OpenedFile: Sendable {
  /// What comes in.
  public enum Contents: Sendable {
    /// Records, in whatever format; they were looked at, and can be read.
    case records(ImportSource)
    /// An entry made of a note. It has the same name whenever the same note comes in.
    case note(Record)
    /// A file, kept as it is. It has the same name whenever the same bytes come in.
    case file(GivenFile)
  }

  /// The longest text that is taken in, in bytes.
  public static let longest = 1 << 28

  private let text: [UInt8]
  private let name: Name
  private let title: String
  private let modified: Int64?
  /// When a note happened, in words, where it does not say so; given the moment before which it was, if that is known.
  private let notSaid: @Sendable (String?) -> String
  private let teller: Teller
  private let order: DateOrder?
  private let isLocked: Bool

  /// - Parameters:
  ///   - text: what the file held.
  ///   - path: where the file is or was: what is in it is called after it.
  ///   - isLocked: whether it was an age file; what comes in says so.
  ///   - modified: when the file was last changed, in seconds since 1970, where that is known.
  ///   - shown: a name with marks for what a terminal would obey, as it may stand in a record.
  ///   - teller: who tells the times in it, which are told when its file was last changed, where that is known.
  ///   - order: the order of day and month in the dates of a table, where it is known.
  ///   - notSaid: words for the time of a note that does not say when it was; given the moment before which it was.
  public init(
    _ text: [UInt8], path: String, isLocked: Bool = true, modified: Int64?, shown: (String) -> String,
    _ teller: Teller, order: DateOrder? = nil, notSaid: @escaping @Sendable (String?) -> String
  ) {
    (self.text, self.modified, self.notSaid) = (text.asUTF8, modified, notSaid)
    self.isLocked = isLocked
    (self.teller, self.order) = (teller, order)
    name = Name(path)
    title = shown(name.title)
  }

  /// What comes in.
  ///
  /// - Parameter kind: what rows of a table are.
  /// - Throws: ``ImportFault``, ``FileFault``, or what the parser says of JSON.
  public func contents(_ kind: Kind?) throws -> Contents {
    let type = FileType.name(of: Array(text.prefix(FileType.headCount)), called: name.whole)
    switch type {
    case nil, "text/plain", "application/json", "text/csv": break
    default: return .file(try GivenFile(locked: text, name.whole, type, modified))
    }
    guard let words = String(validating: text, as: UTF8.self) else {
      return .file(try GivenFile(locked: text, name.whole, type, modified))
    }
    if let source = try source(words, type, kind) {
      _ = try source.taken()
      return .records(source)
    }
    return .note(try Record(note: words, title, modified, isLocked: isLocked, teller, notSaid))
  }

  /// Records, where the text is JSON or a table; `nil` where it is a note.
  private func source(_ words: String, _ type: String?, _ kind: Kind?) throws -> ImportSource? {
    let source = ImportSource(text, kind: kind, modified.map(teller.at) ?? teller, order: order)
    if kind != nil || type == "text/csv" || type == "application/json" { return source }
    switch words.first(where: { !$0.isWhitespace }) {
    case "{": return source
    // A note may begin like this, with the time of day.
    case "[": return (try? JSON(parsing: text)) == nil ? nil : source
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
      return String(whole.dropLast(ending?.utf8.count ?? 0))
    }
  }
}

extension GivenFile {
  /// A file that came in as an age file.
  fileprivate init(locked bytes: [UInt8], _ name: String, _ type: String?, _ modified: Int64?) throws {
    var fields: JSONObject = ["name": .string(name), "cameIn": "age"]
    if let type { fields[.type] = .string(type) }
    if let modified { fields[.fileDate] = .string(Instant(seconds: modified).description) }
    do { fields = try Record.checked(.attachment, fields, .restored) } catch { throw FileFault.name }
    self.init(Source(bytes), fields, id: RecordID(of: fields.canonical + SHA256.digest(bytes)))
  }
}

extension Record {
  /// An entry from a note that came in as an age file.
  ///
  /// When it happened is what its first line says, if that is a time; else it is not known, but that it was before the
  /// file was last changed.
  fileprivate init(
    note text: String, _ title: String, _ modified: Int64?, isLocked: Bool, _ teller: Teller,
    _ notSaid: (String?) -> String
  ) throws {
    let lines = text.drop { $0 == "\u{FEFF}" }.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var account = lines.map(String.init).joined(separator: "\n")
    while account.last?.isWhitespace == true { account.removeLast() }
    var fields: JSONObject = [
      "happened": happened(lines, modified, teller, notSaid), "title": .string(title),
      "account": .string(account),
    ]
    if isLocked { fields["cameIn"] = "age" }
    try self.init(checking: fields, .entry, RecordID(of: fields.canonical), 1)
  }
}

/// When a note happened: what its first line says, where that is a time and more than a name, or before which a chat has
/// one.
private func happened(
  _ lines: [Substring], _ modified: Int64?, _ teller: Teller, _ notSaid: (String?) -> String
) -> JSON {
  let line = String(lines.first ?? "")
  let teller = teller.at(modified ?? teller.seconds)
  if let when = ChatStamps(lines)?.first(teller).unasked(line), when.earliest != nil { return when.json }
  let reading = teller.reader().read(line)
  let isTold = line.contains(where: \.isNumber) || line.split(separator: " ").count > 1
  let when = reading.unasked(line)
  if isTold, when.earliest != nil { return when.json }
  guard let modified = modified.map({ Instant(seconds: $0).description }) else {
    return ["words": .string(notSaid(nil))]
  }
  return ["words": .string(notSaid(modified)), "latest": .string(modified)]
}

extension RecordID {
  /// The name of what comes from outside without one: the same whenever the same comes in.
  init(of bytes: [UInt8]) {
    self.init(rawValue: SHA256.digest(bytes)[..<8].reduce(0) { $0 << 8 | UInt64($1) })
  }
}
