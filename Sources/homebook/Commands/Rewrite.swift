import ArgumentParser
import Notebook
import Pages
import Phrases
import Vault
import Views

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

  /// How many loads of each notebook above the everyday one are written.
  enum Loads: Int, CaseIterable, ExpressibleByArgument {
    case one = 1
    case few = 4
    case many = 16
  }

  @Argument(help: .init(Words.chosen.amountHelp, valueName: "number"))
  var amount: Amount?

  @Option(help: .init(Words.chosen.filesAmountHelp, valueName: "number"))
  var files: Loads?

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func validate() throws {
    if (amount == nil) == (files == nil) { throw ValidationError(Words.chosen.oneAmount) }
  }

  func work(in open: inout OpenNotebook) throws {
    if let files {
      try open.notebook.checkRoomForFiles()
      open.talk.tell(open.words.rewriteFilesNotice(files.rawValue))
      return try open.carryFiles(files.rawValue)
    }
    guard let amount else { return }
    let places = places(amount, ring: open.book.ringPlaces)
    open.talk.tell(open.words.rewriteNotice(places))
    try open.carryForward(places)
  }

  private func places(_ amount: Amount, ring: Int) -> Int {
    switch amount {
    case .few: min(16, ring)
    case .many: min(256, ring)
    case .all: ring
    }
  }
}
