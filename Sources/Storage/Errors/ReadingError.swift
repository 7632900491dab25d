public import Records

/// What reading in an open book can meet: its records were read when it was opened, the data of files are read when they
/// are wanted (Docs/Format.md, section 12).
public enum ReadingError: CausedError, Equatable, Sendable {
  /// The passphrase does not open this notebook.
  case notOpened(Level)
  /// No record has this identifier.
  case unknownRecord
  /// Several records have identifiers that begin like this.
  case ambiguousRecord
  /// The text of this record is not what this program understands.
  case notUnderstood(RecordID)
  /// `attachment damaged`: the data of this attachment are not those that were kept.
  case attachmentDamaged(RecordID)
  /// The file from which data come, or to which they go, does not do it.
  case medium(MediumError)

  /// The error of the medium that it stands for.
  public var below: (any Error)? { if case .medium(let error) = self { error } else { nil } }
}
