internal import Embedded
public import Records

/// The guide that is in the program: the documents for whoever keeps a notebook, chapter by chapter.
public struct Manual: Sendable {
  /// One chapter, as it is read on a screen.
  public struct Chapter: Sendable, Equatable {
    /// What it is about.
    public let title: String
    /// Its paragraphs, in their order; those that begin with spaces are set in.
    public let paragraphs: [String]
  }

  /// Its chapters.
  public let chapters: [Chapter]

  /// The help, which is there for everybody; `full` puts the whole guide behind it.
  public init(language: Language, full: Bool) {
    let names = full ? ["Help", "Guide"] : ["Help"]
    let suffix = language == .en ? "md" : "\(language).md"
    chapters = names.flatMap { Manual.chapters(of: EmbeddedText.guide.text(named: "\($0).\(suffix)")) }
  }

  /// How many chapters the help has.
  public static var helpCount: Int { Manual(language: .en, full: false).chapters.count }

  private static func chapters(of text: String) -> [Chapter] {
    text.split(separator: "\n## ", omittingEmptySubsequences: false).dropFirst().map { part in
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
      return Chapter(title: String(lines[0]), paragraphs: paragraphs(of: lines.dropFirst()))
    }
  }

  /// The paragraphs, without what marks them in the document. Examples stay line by line.
  private static func paragraphs(of lines: ArraySlice<Substring>) -> [String] {
    var paragraphs: [String] = []
    var (isExample, isOpen) = (false, false)
    for line in lines {
      if line.hasPrefix("```") {
        (isExample, isOpen) = (!isExample, false)
      } else if line.isEmpty {
        isOpen = false
        if isExample { paragraphs.append("") }
      } else if isExample {
        paragraphs.append("  " + line)
      } else if isOpen && !line.beginsItem {
        paragraphs[paragraphs.count - 1] += " " + line.plain
      } else {
        paragraphs.append(line.plain)
        isOpen = true
      }
    }
    return paragraphs
  }
}

extension Manual.Chapter {
  /// The chapter without what is typed at a shell: on a page nobody has one before them.
  public var withoutCommands: Manual.Chapter {
    let kept = paragraphs.compactMap { paragraph -> String? in
      guard paragraph.namesCommand else { return paragraph }
      if paragraph.hasPrefix("  ") { return nil }
      let sentences = paragraph.split(separator: ". ").filter { !$0.namesCommand }
      return sentences.isEmpty ? nil : sentences.joined(separator: ". ").ended
    }
    return Manual.Chapter(title: title, paragraphs: kept)
  }
}

extension StringProtocol {
  /// Whether something is named that is typed at a shell.
  fileprivate var namesCommand: Bool {
    let names = ["homebook ", "$ ", "chmod", "--", "age -d"]
    return names.contains { contains($0) }
  }

  fileprivate var ended: String { hasSuffix(".") || hasSuffix(":") ? String(self) : self + "." }
}

extension Substring {
  /// Whether a point of a list begins here.
  fileprivate var beginsItem: Bool {
    hasPrefix("- ") || (first?.isNumber == true && dropFirst().hasPrefix(". "))
  }

  /// The words without the marks of the document: of links the text is left.
  fileprivate var plain: String {
    var text = trimmingPrefix { $0 == " " }.replacing("**", with: "").replacing("`", with: "")
    while let open = text.firstIndex(of: "["), let close = text[open...].firstRange(of: "]("),
      let end = text[close.upperBound...].firstIndex(of: ")")
    {
      text =
        text[..<open] + text[text.index(after: open)..<close.lowerBound] + text[text.index(after: end)...]
    }
    return String(text)
  }
}
