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
    guard let backup = try settings()?.fields["lastBackup"]?.text else { return }
    var isExplained = false
    for file in try book.records([.attachment], in: level) where file.id != new?.id {
      guard let added = file.fields["added"]?.text, added < backup, let path = file.originalPath else {
        continue
      }
      if !isExplained { try talk.explain(words.whatRemovingLeaves) }
      isExplained = true
      try offer(file, path)
    }
  }

  private mutating func offer(_ file: Record, _ path: String) throws {
    let question = words.removeOriginal(path)
    guard try talk.confirm(question, usual: false, orGive: "--passphrase-fd") else { return }
    do throws(PlatformError) {
      try removeFile(path)
      try syncFolder(folder(of: path))
    } catch {
      return tellDamage(words.originalNotRemoved(path))
    }
    var record = file
    record.fields["original"] = nil
    try book.replace(record, in: level, now: .now())
    try talk.explain(words.removed)
  }
}

extension Record {
  /// Where the original of a file is, if it is there and still holds the same bytes.
  fileprivate var originalPath: String? {
    guard let path = fields["original"]?.text, let source = try? Source(path: path),
      source.size == fields["bytes"]?.integer
    else { return nil }
    var hash = SHA256.Stream()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while let got = try? source.read(into: &buffer), got > 0 {
      hash.update(buffer.span.extracting(first: got))
    }
    return hex(hash.finish()) == fields["sha256"]?.text ? path : nil
  }
}
