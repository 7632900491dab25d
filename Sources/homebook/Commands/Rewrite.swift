import ArgumentParser
import Vault

/// `rewrite`: carries everything forward, so that more saves by others are survived.
struct Rewrite: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words.chosen.rewriteAbstract, discussion: Words.chosen.rewriteDiscussion)
  }

  /// How many places are written.
  enum Amount: String, CaseIterable, ExpressibleByArgument {
    case few = "16"
    case many = "256"
    case all
  }

  @Argument(help: .init(Words.chosen.amountHelp, valueName: "number"))
  var amount: Amount

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let places = places(ring: open.book.ringPlaces)
    open.talk.tell(open.words.rewriteNotice(places))
    try open.carryForward(places)
  }

  private func places(ring: Int) -> Int {
    switch amount {
    case .few: min(16, ring)
    case .many: min(256, ring)
    case .all: ring
    }
  }
}

extension OpenNotebook {
  /// Makes the sitting one of so many places, in which everything is carried on.
  mutating func carryForward(_ places: Int) throws {
    let progress = talk.progress(words.rewriting)
    defer { progress.end() }
    try book.rewrite(places, progress: progress.advance)
  }
}
