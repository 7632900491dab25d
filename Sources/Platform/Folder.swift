// A buffer that is not empty has an address.
// swift-format-ignore-file: NeverForceUnwrap

internal import Glibc

/// The names of the regular files in `folder` that do not begin with a full stop, sorted by their bytes; only those with
/// one of `lengths`, in bytes, where some are given. No file is opened.
public func filesInFolder(
  _ folder: String, lengths: Set<Int>? = nil
) throws(PlatformError) -> [String] {
  guard let stream = unsafe opendir(folder) else { throw .last }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe entry.pointee.name
    var status = stat()
    let isFile = unsafe stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let isMeant = lengths?.contains(Int(status.st_size)) ?? true
    if isFile && isMeant && !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Something in a folder.
public struct FolderEntry: Sendable, Equatable {
  /// What it is.
  public enum What: Sendable, Equatable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A device, a pipe, a link to nothing.
    case other
  }

  /// Its name; what is no UTF-8 in it is shown as U+FFFD.
  public let name: String
  /// Whether its name is UTF-8: only then can it be opened by it.
  public let isText: Bool
  /// What it is.
  public let what: What
}

/// Everything in `folder`, sorted by the bytes of the names.
public func entries(in folder: String) throws(PlatformError) -> [FolderEntry] {
  guard let stream = unsafe opendir(folder) else { throw .last }
  defer { unsafe closedir(stream) }
  var found: [FolderEntry] = []
  while let entry = unsafe readdir(stream) {
    let bytes = unsafe entry.pointee.nameBytes
    if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
    let text = String(validating: bytes, as: UTF8.self)
    var status = stat()
    let path = Array((folder + "/").utf8) + bytes + [0]
    let isThere = unsafe path.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe stat($0.baseAddress!, &status) == 0 }
    }
    let what: FolderEntry.What =
      switch isThere ? status.st_mode & S_IFMT : 0 {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    let name = text ?? String(decoding: bytes, as: UTF8.self)
    found.append(FolderEntry(name: name, isText: text != nil, what: what))
  }
  return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

/// Whether `path` names a folder.
public func isFolder(_ path: String) -> Bool {
  var status = stat()
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The folders in `folder` on which another medium is mounted, such as a stick; sorted by their bytes.
public func mountsInFolder(_ folder: String) -> [String] {
  var parent = stat()
  guard unsafe stat(folder, &parent) == 0, let stream = unsafe opendir(folder) else { return [] }
  defer { unsafe closedir(stream) }
  var paths: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe entry.pointee.name
    let path = folder + "/" + name
    var status = stat()
    guard name != "." && name != "..", unsafe stat(path, &status) == 0 else { continue }
    if status.st_mode & S_IFMT == S_IFDIR && status.st_dev != parent.st_dev { paths.append(path) }
  }
  return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

extension dirent {
  fileprivate var nameBytes: [UInt8] {
    mutating get {
      unsafe withUnsafeBytes(of: &d_name) { bytes in unsafe Array(bytes.prefix { $0 != 0 }) }
    }
  }

  fileprivate var name: String {
    mutating get {
      unsafe withUnsafePointer(to: &d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
    }
  }
}
