import Inspection
import Age
package import Handover
package import Notebook
package import Phrases
import Platform
package import Records
import Sodium
import Text

extension OpenNotebook {
  /// The copy that `choices` ask for. Nothing is written.
  package mutating func copy(_ choices: CopyChoices) throws -> Copy {
    report(try notebook.copy(choices, now: .now()))
  }

  /// Hands `copy` over; whether it is in the log. In a book that cannot be written it is not.
  package mutating func hand(
    over copy: Copy, _ choices: CopyChoices, to target: Target, for reader: String
  ) throws -> Bool {
    try notebook.handOver(copy, choices, to: target, for: reader, now: .now())
  }

  /// What goes in and what stays out, in lines; `namers` are the people and plans whose names may have to be covered.
  package func outline(of copy: Copy, _ choices: CopyChoices, knowing namers: [Record]) -> [String] {
    let outline = copy.outline(knowing: namers)
    let files = choices.enclosesFiles || choices.showsPictures ? enclosed(copy, choices) : []
    return [words.goesIn] + (outline.goingIn + files).map { "  " + $0 }
      + [words.staysOut] + outline.stayingOut.map { "  " + $0 }
  }

  /// Which files go along themselves, in lines.
  private func enclosed(_ copy: Copy, _ choices: CopyChoices) -> [String] {
    let all = copy.listedFiles
    let enclosed =
      choices.envelope.isPage
      ? SealedPage(copy, enclosingFiles: true).enclosed : choices.showsPictures ? copy.pictures : all
    let bytes = enclosed.reduce(0) { $0 + $1.byteCount }
    let isWarned = !enclosed.isEmpty && !choices.covered.isEmpty
    return [words.filesGoAlong(enclosed.count, of: all.count, bytes: bytes)]
      + (isWarned ? [words.filesNotCovered] + namesTold(enclosed, copy) : []) + placesTold(enclosed)
      + (choices.showsPictures ? foreign(all) : [])
  }

  /// Which of the names to be covered stand in texts that go along. What cannot be read is told when the copy is written.
  private func namesTold(_ files: [ListedFile], _ copy: Copy) -> [String] {
    files.filter(\.mayBeText).compactMap { file in
      guard let text = try? notebook.text(of: file.id) else { return nil }
      return copy.uncovered(in: text, of: file)
    }
  }

  /// Where photographs say that they were taken. What cannot be read is told when the copy is written.
  private func placesTold(_ files: [ListedFile]) -> [String] {
    files.filter { $0.type?.hasPrefix("image/") == true }.compactMap { file in
      (try? notebook.photograph(file.id))?.place.map { words.tellsPlace(file.name.shown.onOneLine, $0) }
    }
  }

  private func foreign(_ files: [ListedFile]) -> [String] {
    let names = files.filter(\.isForeignPicture).map(\.name.shown.onOneLine)
    return names.isEmpty ? [] : [words.notShownByBrowsers(names.joined(separator: ", "))]
  }
}

extension ListedFile {
  /// Whether it is worth looking through: pictures, films and recordings are no texts.
  fileprivate var mayBeText: Bool {
    !["image/", "video/", "audio/"].contains { type?.hasPrefix($0) == true }
  }
}

extension StandingTerm: Told {
  package func telling(_ words: Words) -> Telling {
    Telling(.refused, words.standing(term.shown.onOneLine, place), next: words.nothingWritten)
  }
}

extension CopyError: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .unknownName(let name): CommandFault.unknownName(name).telling(words)
    case .reading(let error): error.telling(words)
    }
  }
}

extension Target: CopyTarget {
  package var name: String? { path?.split(separator: "/").last.map(String.init) }
}
