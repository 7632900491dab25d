import Phrases
import Platform
import Records
package import Screen
import Text
package import Views

/// A path, typed, dropped or chosen: below the line stand the sticks that are put in, and what the folder holds that is
/// typed so far. Tab completes.
package final class PathScene: Scene {
  /// What is looked for.
  package enum Wish {
    /// A file that is there, or a folder.
    case present
    /// A place for a new file.
    case place
  }

  /// What happens with the path; it is empty where nothing was typed.
  package typealias Take = (String, inout OpenNotebook) throws -> Way

  private let title: String
  private let lines: [String]
  private let wish: Wish
  private let take: Take
  private var line: LineText
  private var menu = Menu<String>()
  /// What stood in the line on the page that was shown last.
  private var shown: String?
  /// The folder that was read last, and what it holds.
  private var read: (folder: String, entries: [FolderEntry])?

  package init(_ title: String, _ lines: [String], for wish: Wish, _ given: String = "", take: @escaping Take)
  {
    (self.title, self.lines, self.wish, self.take) = (title, lines, wish, take)
    line = LineText(given)
  }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    menu = Menu()
    for text in lines { menu.text(text) }
    menu.gap()
    if line.text.isEmpty { addPlaces(words) }
    for entry in matching {
      let path = folder + entry.name + (entry.what == .folder ? "/" : "")
      menu.choice(entry.name.onOneLine + (entry.what == .folder ? "/" : ""), path)
    }
    var panel = open.panel(
      title, menu.rows, input: .line(label: words.pathLabel, line),
      keys: [KeyHint(.tab, words.completePathKey), KeyHint(.enter, words.goOnKey), .back(words)])
    // Enter alone takes what is typed, until somebody goes to a row.
    panel.beginsWithNone = true
    panel.beginsAnew = shown != line.text
    shown = line.text
    return panel
  }

  /// The sticks, and the home folder.
  private func addPlaces(_ words: Words) {
    for stick in Sticks.found() { menu.choice(words.stick(Sticks.name(of: stick)), stick + "/") }
    if Process.environment("HOME") != nil { menu.choice(words.homeFolder, "~/") }
  }

  // MARK: What is there

  /// The folder that is typed, up to its last stroke.
  private var folder: String {
    let typed = line.text
    return typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
  }

  /// What stands in that folder and begins with the rest of what is typed.
  private var matching: [FolderEntry] {
    let folder = folder
    if folder.isEmpty { return [] }
    if read?.folder != folder { read = (folder, (try? entries(in: folder.inHomeFolder)) ?? []) }
    let rest = line.text.dropFirst(folder.count)
    return (read?.entries ?? []).filter { entry in
      entry.isText && entry.what != .other && entry.name.hasPrefix(rest)
        && (!entry.name.hasPrefix(".") || rest.hasPrefix("."))
    }
  }

  // MARK: The person

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .line(_, let typed)? = panel.input { line = typed }
    switch event {
    case .key(.tab): return complete(open.words, &open)
    case .chosen(let index): return try menu[index].map { try choose($0, &open) } ?? .stay
    case .submitted, .key(.enter):
      return try menu[panel.place.choice].map { try choose($0, &open) } ?? submit(&open)
    case .back: return .back
    default: return .stay
    }
  }

  private func complete(_ words: Words, _ open: inout OpenNotebook) -> Way {
    let names = matching.map { $0.name + ($0.what == .folder ? "/" : "") }
    guard let first = names.first else {
      open.talk.tell(words.nothingFound)
      return .stay
    }
    let common = names.dropFirst().reduce(first) { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
    line = LineText(folder + common)
    return .stay
  }

  /// Goes into a folder, or takes a file.
  private func choose(_ path: String, _ open: inout OpenNotebook) throws -> Way {
    line = LineText(path)
    return path.hasSuffix("/") ? .stay : try submit(&open)
  }

  private func submit(_ open: inout OpenNotebook) throws -> Way {
    let path = line.text.trimmed.isEmpty ? "" : line.text.asPath
    if wish == .place, isFolder(path) {
      if !line.text.hasSuffix("/") { line = LineText(line.text.trimmed + "/") }
      open.talk.tell(open.words.nameForFile)
      return .stay
    }
    do {
      return try take(path, &open)
    } catch let misread as Misread {
      open.talk.tell(misread.sentence)
      return .stay
    }
  }
}
