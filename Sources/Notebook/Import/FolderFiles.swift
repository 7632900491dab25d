internal import Inspection
public import Platform
internal import Records
internal import Sodium

/// The files of a folder that is brought in, and what of it is not.
public struct FolderFiles: Sendable {
  /// A file, closed again until its turn comes: a folder may hold more of them than a process may open.
  public struct Listed: Sendable {
    /// Where it is.
    public let path: String
    /// What it is called.
    public let name: String
  }

  /// What can be brought in, sorted by name.
  public private(set) var files: [Listed] = []
  /// What is not, sorted by name.
  public private(set) var leftOut: [LeftOut] = []

  /// What is in `folder`. Nothing in it is passed over without a word.
  public init(_ folder: String) throws(PlatformError) {
    for entry in try entries(in: folder) {
      if let reason = FolderFiles.reason(to: entry) {
        leftOut.append(LeftOut(entry.name, reason))
      } else {
        files.append(Listed(path: folder + "/" + entry.name, name: entry.name))
      }
    }
  }

  /// Why something in a folder is not even opened.
  private static func reason(to entry: FolderEntry) -> LeftOut.Reason? {
    if !entry.isText { return .nameIsNoText }
    switch entry.what {
    case _ where entry.name.hasPrefix("."): return .hidden
    case .folder: return .folder
    case .other: return .notAFile
    case .file: return nil
    }
  }

  /// The file, ready to be kept under a name that follows from what it is called and holds; or why it is left out.
  public static func given(_ listed: Listed) -> Result<GivenFile, LeftOutError> {
    do {
      let file = try GivenFile(listed.path, name: nil)
      if file.source.size == 0 { return .failure(LeftOutError(listed.name, .empty)) }
      return .success(try file.named())
    } catch FileFault.name {
      return .failure(LeftOutError(listed.name, .name))
    } catch {
      return .failure(LeftOutError(listed.name, .unreadable))
    }
  }
}

/// What is thrown for one of many: the others are taken all the same.
public struct LeftOutError: Error {
  /// What is not taken.
  public let leftOut: LeftOut

  init(_ name: String, _ reason: LeftOut.Reason) { leftOut = LeftOut(name, reason) }
}

extension GivenFile {
  /// The same file, with a name for its record that is the same whenever a file of this name and these bytes comes in.
  func named() throws -> GivenFile {
    guard let path = source.path else { return self }
    let bytes = try Source(path: path)
    let digest = try SHA256.digest { buffer throws(PlatformError) in try bytes.read(into: &buffer) }
    let name = fields[.name]?.text ?? ""
    return GivenFile(source, fields, id: RecordID(of: Array("file\0\(name)\0".utf8) + digest))
  }
}
