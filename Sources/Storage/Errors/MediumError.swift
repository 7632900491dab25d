public import Platform

/// What reading and writing the bytes of a file can meet. Docs/Format.md, section 12, lists the refusals of the format.
public enum MediumError: Error, Equatable, Sendable {
  /// There is no file at the path.
  case notFound
  /// There is something at the path already.
  case exists
  /// The path names a folder, a device or a pipe.
  case notAFile
  /// This user may not open the file.
  case forbidden
  /// `in use`: another process has the book open.
  case inUse
  /// `changed`: the file is no longer as it was last seen; nothing was written.
  case changed
  /// `read-only`: the medium, or the state of the book, does not allow writing.
  case readOnly
  /// The disk has no room; nothing that was acknowledged is lost.
  case diskFull
  /// `disk`: any other error of input or output.
  case disk(PlatformError)
  /// It was not wanted any more while it was done; what was acknowledged is there.
  case brokenOff
  /// An earlier error ended the session.
  case ended
  /// What was written did not come back as it was; the new file is not there.
  case notAsWritten

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
}

extension Error {
  /// Whether something could not be written, or could not because that went wrong before. What is there can be read.
  public var isOfMedium: Bool {
    switch cause as? MediumError {
    case .readOnly?, .diskFull?, .disk?, .ended?: true
    case .notFound?, .exists?, .notAFile?, .forbidden?, .inUse?, .changed?, .brokenOff?, .notAsWritten?, nil:
      false
    }
  }
}
