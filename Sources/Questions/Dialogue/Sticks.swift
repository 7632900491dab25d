import Platform
import Text

/// Sticks and other media that somebody has put in.
package enum Sticks {
  /// What the book is called there: a name that says nothing.
  static let fileName = "book"

  /// Where the book is on the stick in `folder`, or would be.
  package static func book(on folder: String) -> String { folder + "/" + fileName }

  /// What a stick is called: the name that its owner sees elsewhere too.
  package static func name(of folder: String) -> String {
    String(folder.split(separator: "/").last ?? "/").onOneLine
  }

  /// Where they are now.
  package static func found() -> [String] {
    let user = Process.environment("USER") ?? ""
    return ["/media/\(user)", "/run/media/\(user)", "/media"].flatMap(mountsInFolder)
  }
}
