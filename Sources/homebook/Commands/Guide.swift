import ArgumentParser
import Guidance
import Pages
import Phrases
import Records
import Text
import Views

/// `guide`: the help that is in the program, and behind an open notebook what else that notebook has of it.
struct Guide: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.guideAbstract, discussion: Words.chosen.guideDiscussion)
  }

  @Flag(help: .init(Words.chosen.guideOpenHelp))
  var open = false

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    if !open { return try print(common.talk, full: false) }
    try Opening.run(common.choice(), common.talk) { open in
      let isFull = try open.settings()?.fields[.fields]?.text == "full"
      try print(open.talk, full: isFull)
    }
  }

  /// Prints the chapters in lines that fit.
  private func print(_ talk: Conversation, full: Bool) throws {
    for chapter in Manual(language: talk.words.language, full: full).chapters {
      try talk.put("## " + chapter.title)
      try talk.put("")
      for (place, paragraph) in chapter.paragraphs.enumerated() {
        let isExample = paragraph.hasPrefix("  ")
        for line in isExample ? [paragraph] : paragraph.wrapped(to: 80) { try talk.put(line) }
        let next = chapter.paragraphs.dropFirst(place + 1).first
        if !isExample || next?.hasPrefix("  ") == false { try talk.put("") }
      }
    }
  }
}
