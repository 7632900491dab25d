import Platform

extension String {
  /// A path that begins in the home folder, written out.
  var inHomeFolder: String {
    guard hasPrefix("~/"), let home = Process.environment("HOME") else { return self }
    return home + dropFirst()
  }
}
