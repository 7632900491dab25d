import Notebook
import Platform
import Records
import Vault

extension OpenNotebook {
  /// On a terminal, asks about originals that are still where their files came from: each whose file is in a second
  /// copy of the book by now. Of `new` ones, which are in no copy yet, it says so.
  mutating func offerOriginals(but new: [Record] = []) throws {
    guard talk.asks, !book.isReadOnly else { return }
    if new.contains(where: { $0.fields["original"] != nil }) { try talk.explain(words.keepOriginal) }
    let removable = try originals(but: new.map(\.id))
    if !removable.isEmpty { try talk.explain(words.whatRemovingLeaves) }
    for original in removable {
      let question = words.removeOriginal(original.path)
      guard try talk.confirm(question, usual: false, orGive: "--passphrase-fd") else { continue }
      let removal = try remove(original)
      let sentence = words.told(removal, original.path)
      if removal == .done { try talk.explain(sentence) } else { tellDamage(sentence) }
    }
  }

  /// A file whose original is still where it came from.
  struct Original {
    fileprivate let file: Record
    let path: String
  }

  /// The originals whose files are in a second copy of the book by now.
  func originals(but new: [RecordID] = []) throws -> [Original] {
    guard let backup = try notebook.lastBackup()?.description else { return [] }
    return try book.records([.attachment], in: level).compactMap { file in
      guard !new.contains(file.id), let added = file.fields["added"]?.text, added < backup,
        let path = file.fields["original"]?.text, file.original != nil
      else { return nil }
      return Original(file: file, path: path)
    }
  }

  /// What came of removing an original.
  enum Removal {
    case done
    /// It is another file by now, or not what was kept.
    case changed
    /// The system did not let it.
    case refused
  }

  /// Removes an original, after it was compared once more: the question may have stood there for long.
  mutating func remove(_ original: Original) throws -> Removal {
    guard let found = original.file.original, found.isUnchanged else { return .changed }
    do { try found.remove() } catch { return .refused }
    var record = original.file
    record.fields["original"] = nil
    try book.replace(record, in: level, now: .now())
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

extension Words {
  /// What is said of an original that was to be removed.
  func told(_ removal: OpenNotebook.Removal, _ path: String) -> String {
    switch removal {
    case .done: removed
    case .changed: originalChanged(path)
    case .refused: originalNotRemoved(path)
    }
  }

  private func originalChanged(_ path: String) -> String {
    say(
      "This file is not the one that was kept any more, so it stays where it is: \(path)",
      "Este archivo ya no es el que se guardó, así que se queda donde está: \(path)")
  }
}
