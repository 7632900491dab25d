import Age
import Handover
import Notebook
import Phrases
import Platform
import Records
import Sodium
import Text
import Vault

extension OpenNotebook {
  /// The copy that `choices` ask for. Nothing is written.
  mutating func copy(_ choices: CopyChoices) throws -> Copy {
    report(try notebook.copy(choices, now: .now()))
  }

  /// Hands `copy` over; whether it is in the log. In a book that cannot be written it is not.
  mutating func hand(
    over copy: Copy, _ choices: CopyChoices, to target: Target, for reader: String
  ) throws -> Bool {
    try notebook.handOver(copy, choices, to: target, for: reader, now: .now())
  }

  /// Says what goes in, what stays out and where it will be; on a terminal, asks whether to go on.
  mutating func preview(_ copy: Copy, _ choices: CopyChoices, to path: String?) throws {
    for line in outline(of: copy, choices) { talk.tell(line) }
    talk.tell(words.willBeWritten(path, choices.envelope))
    guard talk.asks else { return }
    guard try agrees(words.writeCopy, yes: words.writeCopyKey, isUsual: true) else {
      throw CommandFault.declined
    }
  }

  /// What goes in and what stays out, in lines.
  func outline(of copy: Copy, _ choices: CopyChoices) -> [String] {
    let outline = copy.outline
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
      + (isWarned ? [words.filesNotCovered] : [])
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

extension CopyError: Told {
  func telling(_ words: Words) -> Telling {
    switch self {
    case .unknownName(let name): CommandFault.unknownName(name).telling(words)
    case .vault(let error): error.telling(words)
    }
  }
}

extension Target: CopyTarget {}
