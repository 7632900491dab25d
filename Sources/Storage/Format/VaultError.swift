public import Platform
public import Records

/// Why a book could not do what was asked. Docs/Format.md, section 12, lists the refusals of the format.
public enum VaultError: Error, Equatable, Sendable {
  /// There is no file at the path.
  case notFound
  /// There is something at the path already.
  case exists
  /// The path names a folder, a device or a pipe.
  case notAFile
  /// This user may not open the file.
  case forbidden
  /// `size`: the file is `found` bytes long; the nearest size of a book is `nearest` bytes.
  case notABook(found: Int, nearest: Int)
  /// `earlier format`: a book that `renew` makes a new one of.
  case earlierFormat
  /// `no entry`: the passphrase opens nothing.
  case noEntry
  /// `damaged`: nothing opens and the header pages differ.
  case damaged
  /// `in use`: another process has the book open.
  case inUse
  /// `changed`: the file is no longer as it was last seen; nothing was written.
  case changed
  /// `other book`: another book stands at the path of the one that was open.
  case otherBook
  /// `read-only`: the medium, or the state of the book, does not allow writing.
  case readOnly
  /// `full`: the notebook has no room for this.
  case full(Level)
  /// `full`: the notebook's share for files has no room for this one.
  case filesFull(Level)
  /// A book of this size has no room for files.
  case noRoomForFiles
  /// `attachment damaged`: the data of this attachment are not those that were kept.
  case attachmentDamaged(RecordID)
  /// The disk has no room; nothing that was acknowledged is lost.
  case diskFull
  /// `too long`: a record's body, or a passphrase that is empty or over 1,024 bytes.
  case tooLong
  /// `disk`: any other error of input or output.
  case disk(PlatformError)
  /// A notebook has a grave note to which the owner has not agreed.
  case needsAgreement(Level)
  /// The passphrase does not open this notebook.
  case notOpened(Level)
  /// A new book was given one passphrase twice.
  case passphraseTaken
  /// A new book was given more than sixteen passphrases.
  case tooManyPassphrases
  /// A new book was given no passphrase for the everyday notebook.
  case noEverydayPassphrase
  /// There is too little memory to make a key.
  case outOfMemory
  /// No record has this identifier.
  case unknownRecord
  /// Several records have identifiers that begin like this.
  case ambiguousRecord
  /// The text of this record is not what this program understands.
  case notUnderstood(RecordID)
  /// It was not wanted any more while it was done; what was acknowledged is there.
  case brokenOff
  /// An earlier error ended the session.
  case ended
  /// What was written did not come back as it was; the new file is not there.
  case notAsWritten
  /// A notebook that holds something would have no passphrase in the new book.
  case noPassphrase(Level)

  /// What an error of the system means for an open book.
  package init(_ error: PlatformError) {
    switch error {
    case .notFound: self = .notFound
    case .exists: self = .exists
    case .notAFile: self = .notAFile
    case .forbidden: self = .forbidden
    case .readOnlyMedium: self = .readOnly
    case .diskFull: self = .diskFull
    case .busy: self = .inUse
    case .tooShort, .stopped, .nobodyReads, .other: self = .disk(error)
    }
  }

  /// What an error of the system means that came of writing to an open book.
  init(writing error: PlatformError) {
    switch error {
    case .diskFull: self = .diskFull
    case .tooShort, .stopped, .nobodyReads, .other: self = .disk(error)
    case .notFound, .exists, .notAFile, .forbidden, .readOnlyMedium, .busy: self = .readOnly
    }
  }

  /// Whether something could not be written, or could not because that went wrong before. What is there can be read.
  public var isOfMedium: Bool {
    switch self {
    case .readOnly, .diskFull, .disk, .ended: true
    default: false
    }
  }
}
