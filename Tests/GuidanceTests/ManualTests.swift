import Guidance
import Records
import Testing

@Suite struct ManualTests {
  @Test(arguments: Language.allCases)
  func `the help comes first, and the whole guide behind it`(language: Language) {
    let (help, all) = (Manual(language: language, full: false), Manual(language: language, full: true))
    #expect(help.chapters.count == Manual.helpCount)
    #expect(Array(all.chapters.prefix(Manual.helpCount)) == help.chapters)
    #expect(all.chapters.count > Manual.helpCount + 10)
    #expect(all.chapters.allSatisfy { !$0.title.isEmpty && !$0.paragraphs.isEmpty })
  }

  @Test func `both languages have the same chapters`() {
    let counts = Language.allCases.map { Manual(language: $0, full: true).chapters.count }
    #expect(Set(counts).count == 1)
  }

  @Test(arguments: Language.allCases)
  func `it is read without the marks of a document, and on a page without commands`(language: Language) {
    for chapter in Manual(language: language, full: true).chapters {
      let text = chapter.paragraphs.filter { !$0.hasPrefix("  ") }.joined(separator: "\n")
      for mark in ["**", "](", "```", "`"] { #expect(!text.contains(mark), "\(chapter.title): \(mark)") }
      for line in chapter.withoutCommands.paragraphs {
        #expect(!line.contains("homebook ") && !line.contains("--"), "\(chapter.title): \(line)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `the help knows of one notebook only`(language: Language) {
    let text = Manual(language: language, full: false).chapters.flatMap { [$0.title] + $0.paragraphs }
      .joined(separator: " ").lowercased()
    for word in ["notebooks", "cuadernos", "private", "privado", "everyday", "cada día", "personal"] {
      #expect(!text.contains(word), "\(word)")
    }
  }
}
