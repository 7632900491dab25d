import Handover
import Notebook
import Pages
import Phrases
import Views

extension OpenNotebook {
  /// Says what goes in, what stays out and where it will be; on a terminal, asks whether to go on.
  mutating func preview(_ copy: Copy, _ choices: CopyChoices, to path: String?) throws {
    let namers = report(try notebook.namers())
    for line in outline(of: copy, choices, knowing: namers) { talk.tell(line) }
    talk.tell(words.willBeWritten(path, choices.envelope))
    guard talk.asks else { return }
    guard try agrees(words.writeCopy, yes: words.writeCopyKey, isUsual: true) else {
      throw CommandFault.declined
    }
  }

  /// Says what is to be known of a copy that was written; of one in words, the words.
  func tellHanded(_ envelope: Envelope, to path: String?) throws {
    switch envelope {
    case .open: if let path { talk.tell(words.plainWritten(path)) }
    case .recipients: if let path { talk.tell(words.lockedWritten(path)) }
    case .words(let opening), .sealed(let opening):
      if let path { talk.tell(envelope.isPage ? words.sealedWritten(path) : words.lockedWritten(path)) }
      let advice = envelope.isPage ? words.sealedAdvice : words.tellThemOtherwise
      let lines = [words.wordsThatOpen, "", "  " + opening, "", advice]
      // Not to standard error where there is a terminal: that may go to a file.
      for line in lines { if talk.asks { try talk.explain(line) } else { talk.tell(line) } }
    }
  }
}
