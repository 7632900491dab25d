internal import Vault
public import Storage
public import Platform
public import Records
internal import Text

/// A file whose original is still where it came from.
public struct Original: Sendable {
  fileprivate let file: Record
  fileprivate let level: Level
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
  /// The originals whose files are in a second copy of the book by now, of every open notebook: a copy holds them all,
  /// and which paths are looked at does not tell which notebook is in use.
  ///
  /// - Parameter new: files that are in no copy yet.
  public func originals(but new: [RecordID] = []) throws(ReadingError) -> [Original] {
    var found: [Original] = []
    for each in book.levels {
      for file in try book.records([.attachment], in: each) where !new.contains(file.id) {
        guard try book.isInSecondCopy(file.id, in: each), let path = file.fields["original"]?.text,
          let length = try book.dataLength(of: file.id, in: each), file.original(length: length) != nil
        else { continue }
        found.append(Original(file: file, level: each, path: path))
      }
    }
    return found
  }

  /// Removes an original, after it was compared once more: the question may have stood there for long.
  public mutating func remove(_ original: Original, now: WallClock) throws(SavingError) -> Removal {
    let length = try forSaving(book.dataLength(of: original.file.id, in: original.level))
    guard let length, let found = original.file.original(length: length), found.isUnchanged else {
      return .changed
    }
    do { try found.remove() } catch { return .refused }
    var record = original.file
    record.fields["original"] = nil
    // The file is gone in any case, and what is not there is not found.
    do throws(SavingError) { try book.replace(record, in: original.level, now: now) } catch .crowded {}
    return .done
  }
}

extension Record {
  /// The original of a file of which the book keeps `length` bytes, if it is where it was and still holds the same ones.
  fileprivate func original(length: Int) -> FileInPlace? {
    guard let path = fields["original"]?.text, fields.whole("bytes", of: .attachment) == length,
      let found = FileInPlace(path: path, size: length), found.digest().map(hex) == fields["sha256"]?.text
    else { return nil }
    return found
  }
}
