import Vault
import Storage
import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Views

/// `check`: reads everything the passphrase opens and says how it stands.
struct Check: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.checkAbstract, discussion: Words.chosen.checkDiscussion)
  }

  @Flag(help: .init(Words.chosen.codeHelp))
  var code = false

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  var readsWhole: Bool { true }

  func work(in open: inout OpenNotebook) throws {
    if code && !json.isWanted { return try putCode(&open) }
    // The notebook in use first: for its owner the others stand below it.
    let levels = open.book.levels.sorted { ($0 == open.level ? 1 : 0, $0) > ($1 == open.level ? 1 : 0, $1) }
    var findings: [Finding] = []
    for level in levels { findings.append(try open.finding(level)) }
    if findings.contains(where: \.hasDamage) { open.status = .partly }
    if json.isWanted {
      try open.talk.put(report(findings, open))
    } else {
      for finding in findings { try finding.put(to: open.talk, isInUse: finding.level == open.level) }
    }
  }

  private func putCode(_ open: inout OpenNotebook) throws {
    let finding = try open.finding(open.level)
    if finding.hasDamage { open.status = .partly }
    guard let code = finding.code else { return open.talk.tell(open.words.noCode) }
    try open.talk.put(code)
  }

  private func report(_ findings: [Finding], _ open: borrowing OpenNotebook) -> JSON {
    [
      "readOnly": .bool(open.book.isReadOnly),
      "headerDamaged": .bool(open.book.hasDamagedHeader),
      "missingBytes": .integer(open.book.shape.missing),
      "surplusBytes": .integer(open.book.shape.surplus),
      "zeroBytes": .integer(open.book.shape.zeros),
      "notebooks": .array(findings.map(\.json)),
    ]
  }
}

extension OpenNotebook {
  /// How a notebook of the book stands, all of it being read.
  fileprivate func finding(_ level: Level) throws -> Finding {
    let progress = talk.progress(words.readingFiles)
    defer { progress.end() }
    return try Finding(level, in: book) { share in
      try Signals.check()
      progress.advance(share)
    }
  }
}
