import ArgumentParser
import Vault

/// `rewrite`: carries everything forward, so that more saves by others are survived.
struct Rewrite: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words.chosen.rewriteAbstract, discussion: Words.chosen.rewriteDiscussion)
  }

  /// How many turns are written.
  enum Amount: String, CaseIterable, ExpressibleByArgument {
    case few = "16"
    case many = "256"
    case all
  }

  @Argument(help: .init(Words.chosen.amountHelp, valueName: "number"))
  var amount: Amount

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let turns = turns(ring: open.book.ringTurns)
    open.talk.tell(open.words.rewriteNotice(turns))
    try open.carryForward(turns)
  }

  private func turns(ring: Int) -> Int {
    switch amount {
    case .few: min(16, ring)
    case .many: min(256, ring)
    case .all: ring
    }
  }
}

extension OpenNotebook {
  /// Carries everything forward by `turns` turns.
  mutating func carryForward(_ turns: Int) throws {
    let progress = talk.progress(words.rewriting)
    defer { progress.end() }
    try book.rewrite(turns, progress: progress.advance)
  }
}
