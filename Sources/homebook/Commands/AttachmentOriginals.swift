import Platform
import Records
import Sodium
import Vault

extension OpenNotebook {
  /// On a terminal, asks about originals that are still where their files came from: each whose file is in a second
  /// copy of the book by now. Of `new`, which is in no copy yet, it says so.
  mutating func offerOriginals(but new: Record? = nil) throws {
    guard talk.asks, !book.isReadOnly else { return }
    if let new, new.fields["original"] != nil { try talk.explain(words.keepOriginal) }
    let removable = try originals(but: new?.id)
    if !removable.isEmpty { try talk.explain(words.whatRemovingLeaves) }
    for original in removable {
      let question = words.removeOriginal(original.path)
      guard try talk.confirm(question, usual: false, orGive: "--passphrase-fd") else { continue }
      if try remove(original) {
        try talk.explain(words.removed)
      } else {
        tellDamage(words.originalNotRemoved(original.path))
      }
    }
  }

  /// A file whose original is still where it came from.
  struct Original {
    fileprivate let file: Record
    let path: String
  }

  /// The originals whose files are in a second copy of the book by now.
  func originals(but id: RecordID? = nil) throws -> [Original] {
    guard let backup = try lastBackup()?.description else { return [] }
    return try book.records([.attachment], in: level).compactMap { file in
      guard file.id != id, let added = file.fields["added"]?.text, added < backup,
        let path = file.originalPath
      else { return nil }
      return Original(file: file, path: path)
    }
  }

  /// Removes an original; whether the system let it.
  mutating func remove(_ original: Original) throws -> Bool {
    do throws(PlatformError) {
      try removeFile(original.path)
      try syncFolder(folder(of: original.path))
    } catch {
      return false
    }
    var record = original.file
    record.fields["original"] = nil
    try book.replace(record, in: level, now: .now())
    return true
  }
}

extension Record {
  /// Where the original of a file is, if it is there and still holds the same bytes.
  fileprivate var originalPath: String? {
    guard let path = fields["original"]?.text, let source = try? Source(path: path),
      source.size == fields.whole("bytes", of: .attachment)
    else { return nil }
    var hash = SHA256.Stream()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while let got = try? source.read(into: &buffer), got > 0 {
      hash.update(buffer.span.extracting(first: got))
    }
    return hex(hash.finish()) == fields["sha256"]?.text ? path : nil
  }
}
