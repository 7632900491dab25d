import Inspection
import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Sodium
import Text
import Views

/// `verify`: checks a copy that was handed over, without the book.
struct Verify: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.verifyAbstract, discussion: Words.chosen.verifyDiscussion)
  }

  @Argument(help: .init(Words.chosen.verifyPathHelp, valueName: "path"), completion: .file())
  var path: String

  @Argument(help: .init(Words.chosen.verifyFilesHelp, valueName: "files"), completion: .file())
  var files: [String] = []

  @Option(help: .init(Words.chosen.verifyCodeHelp, valueName: "code"))
  var code: String?

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func validate() throws {
    if let code, Chain.plainCode(code) == nil { throw ValidationError(Words.chosen.noSuchCode) }
  }

  func run() throws {
    let talk = common.talk
    let examination = try Examination(try Examination.contents(of: path))
    let verdict = Verdict(
      examination: examination, code: code, files: try files.map { try ComparedFile($0, examination) })
    if json.isWanted { try talk.put(verdict.json) } else { try verdict.put(to: talk) }
    if verdict.status != .done { throw verdict.status }
  }
}
