public import Inspection
internal import Platform
internal import Sodium
internal import Text

/// A file that was given beside a copy, compared with the list of the copy.
public struct ComparedFile {
  /// Where it is.
  public let path: String
  /// Its SHA-256, in hexadecimal digits.
  public let digest: String
  /// The file of the list that it is.
  public let match: Examination.File?
  /// The file of the list that is called as this one.
  public let namesake: Examination.File?

  /// The file at `path`, beside a copy.
  public init(_ path: String, _ examination: Examination) throws {
    self.path = path
    let source = try Source(path: path)
    let digest = hex(try SHA256.digest { buffer in try source.read(into: &buffer) })
    let name = path.split(separator: "/").last.map(String.init)
    self.digest = digest
    match = examination.files.first { $0.digest == digest }
    namesake = examination.files.first { $0.name == name }
  }
}
