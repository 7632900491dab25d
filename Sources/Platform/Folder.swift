internal import Glibc

/// The names of the regular files in `folder` that do not begin with a full stop, sorted by their bytes.
public func filesInFolder(_ folder: String) throws(PlatformError) -> [String] {
  guard let stream = unsafe opendir(folder) else { throw .last }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe entry.pointee.name
    var status = stat()
    let isFile = unsafe stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if isFile && !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
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
  fileprivate var name: String {
    mutating get {
      unsafe withUnsafePointer(to: &d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
    }
  }
}
