import ArgumentParser
import Pages
import Views

/// A command that works in an open notebook.
protocol BookCommand: ParsableCommand {
  /// The options of every command: `@OptionGroup var common: CommonOptions`.
  var common: CommonOptions { get }
  /// Whether the whole file is read, as `check` does.
  var readsWhole: Bool { get }
  /// Whether a book of the earlier format will do too, as for `renew`.
  var takesEarlier: Bool { get }
  /// Does the work; the book is opened before and closed after.
  func work(in open: inout OpenNotebook) throws
}

extension BookCommand {
  var readsWhole: Bool { false }
  var takesEarlier: Bool { false }

  func run() throws {
    try Opening.run(common.choice(), common.talk, whole: readsWhole, takesEarlier: takesEarlier) { open in
      try work(in: &open)
    }
  }
}
