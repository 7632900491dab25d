public import Records
public import Vault

/// What was done with a file of a record, and how the record tells of it.
public enum FileChange: String, Sendable {
  /// It was kept with the record.
  case added
  /// It was taken away.
  case removed

  /// The note beside an entry.
  public func note(_ file: Record) -> Draft {
    Draft(
      kind: .attachmentNote,
      fields: [
        "entry": file.fields[.of] ?? .null, "attachment": .string(file.id.description),
        "sha256": file.fields[.sha256] ?? .null, "change": .string(rawValue),
      ])
  }

  /// The document with the file in its list, or without it.
  public func applied(_ file: Record, to document: Record) -> Record {
    var document = document
    let id = JSON.string(file.id.description)
    let others = (document.fields[.attachments]?.items ?? []).filter { $0 != id }
    let all = self == .added ? others + [id] : others
    document.fields[.attachments] = all.isEmpty ? nil : .array(all)
    return document
  }
}
