public import Platform
public import Records
internal import Text
public import Vault

/// A file whose original is still where it came from.
public struct Original: Sendable {
  fileprivate let file: Record
  /// Where it is.
  public let path: String
}

/// What came of removing an original.
public enum Removal: Sendable {
  /// It is gone.
  case done
  /// It is another file by now, or not what was kept.
  case changed
  /// The system did not let it.
  case refused
}

extension Notebook {
  /// The originals whose files are in a second copy of the book by now.
  ///
  /// - Parameter new: files that are in no copy yet.
  public func originals(but new: [RecordID] = []) throws(VaultError) -> [Original] {
    guard let backup = try lastBackup()?.description else { return [] }
    return try book.records([.attachment], in: level).compactMap { file in
      guard !new.contains(file.id), let added = file.fields["added"]?.text, added < backup,
        let path = file.fields["original"]?.text, file.original != nil
      else { return nil }
      return Original(file: file, path: path)
    }
  }

  /// Removes an original, after it was compared once more: the question may have stood there for long.
  public mutating func remove(_ original: Original, now: WallClock) throws(VaultError) -> Removal {
    guard let found = original.file.original, found.isUnchanged else { return .changed }
    do { try found.remove() } catch { return .refused }
    var record = original.file
    record.fields["original"] = nil
    try book.replace(record, in: level, now: now)
    return .done
  }
}

extension Record {
  /// The original of a file, if it is where it was and still holds the same bytes.
  fileprivate var original: FileInPlace? {
    guard let path = fields["original"]?.text, let size = fields.whole("bytes", of: .attachment),
      let found = FileInPlace(path: path, size: size), found.digest().map(hex) == fields["sha256"]?.text
    else { return nil }
    return found
  }
}
