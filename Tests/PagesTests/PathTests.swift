@testable import Questions
import Foundation
import Testing
@testable import Pages

/// What terminals put in for a file that somebody drops on them.
struct PathTests {
  @Test(arguments: [
    ("'/media/stick/with space.jpg' ", "/media/stick/with space.jpg"),
    (#"/media/stick/with\ space.jpg"#, "/media/stick/with space.jpg"),
    ("file:///media/stick/with%20space.jpg", "/media/stick/with space.jpg"),
    ("file://laptop/media/ma%C3%B1ana.jpg", "/media/mañana.jpg"),
    (#""/media/a \"b\".jpg""#, #"/media/a "b".jpg"#), (#"'/media/it'\''s.jpg'"#, "/media/it's.jpg"),
    ("/media/stick/with space.jpg", "/media/stick/with space.jpg"), ("'/media/no end", "'/media/no end"),
    ("file:///media/100%", "file:///media/100%"),
    ("file:///media/a%4", "file:///media/a%4"), ("file:///media/a%+5", "file:///media/a%+5"),
    ("'a' 'b'", "'a' 'b'"), ("", ""),
  ])
  func `a dropped file is the path that was meant`(typed: String, path: String) {
    #expect(typed.asPath == path)
  }

  @Test func `what is there under just that name is meant`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let odd = folder.path + #"/'odd\ name'"#
    try Data().write(to: URL(fileURLWithPath: odd))
    #expect(odd.asPath == odd && (odd + " ").asPath == odd)
  }
}
