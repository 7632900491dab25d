internal import Inspection
public import Platform
public import Records
internal import Vault

/// A file that is to be kept, and what is known of it before it is read.
public struct GivenFile: Sendable {
  /// Its bytes.
  public let source: Source
  /// Checked fields of its record.
  public let fields: JSONObject
  /// The name of its record, where that is known already.
  public let id: RecordID?

  /// A file with checked fields of its record.
  public init(_ source: Source, _ fields: JSONObject, id: RecordID? = nil) {
    self.source = source
    self.fields = fields
    self.id = id
  }

  /// The file at `path`, or standard input for `-`.
  public init(_ path: String, name: String?) throws {
    let source = path == "-" ? Source() : try Source(given: path)
    let name = name ?? path.split(separator: "/").last.map(String.init) ?? path
    var fields: JSONObject = ["name": .string(name)]
    if let type = FileType.name(of: source.head(FileType.headCount), called: name) {
      fields[.type] = .string(type)
    }
    do { fields = try Record.checked(.attachment, fields) } catch { throw FileFault.name }
    if let modified = source.modified {
      fields[.fileDate] = .string(Instant(seconds: modified).description)
      let original: JSONObject = ["name": .string(name), "original": .string(absolute(path))]
      if (try? Record.checked(.attachment, original)) != nil { fields[.original] = original["original"] }
    }
    self.init(source, fields)
  }
}

extension GivenFile {
  /// The file with the time at which it says that it was taken, where nobody has said another.
  ///
  /// - Parameter words: who says so, in the language of the notebook: they stand before the time wherever it is shown.
  public func taken(saying words: String) -> GivenFile {
    guard fields["takenAt"] == nil, let time = Photograph(head: source.head(Photograph.headCount)).takenAt
    else {
      return self
    }
    var fields = fields
    fields["takenAt"] = When.words(words, earliest: time, latest: time).json
    return GivenFile(source, fields, id: id)
  }

  /// The file as one of `owner`.
  func draft(of owner: Record) -> Draft {
    var fields = fields
    fields[.of] = .string(owner.id.description)
    return Draft(kind: .attachment, fields: fields, id: id)
  }
}

extension Source {
  /// The file at a path that the person named.
  public convenience init(given path: String) throws {
    do throws(PlatformError) {
      try self.init(path: path)
    } catch {
      if error == .notAFile { throw FileFault.notAFile }
      throw error
    }
  }
}

/// Why a file is not taken.
public enum FileFault: Error, Equatable, Sendable {
  /// The name cannot be kept.
  case name
  /// The path names a folder, a device or a pipe.
  case notAFile
  /// The file is the open book itself.
  case isTheBook
}
