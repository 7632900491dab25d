import ArgumentParser
import Handover
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
    let examination = try Examination(try contents())
    let verdict = Verdict(
      examination: examination, code: code, files: try files.map { try ComparedFile($0, examination) })
    if json.isWanted { try talk.put(verdict.json) } else { try verdict.put(to: talk) }
    if verdict.status != .done { throw verdict.status }
  }

  private func contents() throws -> [UInt8] {
    guard path != "-" else {
      guard let bytes = try Stream.readInput(limit: Examination.longest) else {
        throw NotACopy.tooLong(Examination.longest)
      }
      return bytes
    }
    let source = try Source(path: path)
    guard let size = source.size, size <= Examination.longest else {
      throw NotACopy.tooLong(Examination.longest)
    }
    var bytes = [UInt8](repeating: 0, count: size)
    bytes.removeLast(size - (try source.read(into: &bytes)))
    return bytes
  }
}

/// A file that was given beside a copy, compared with the list of the copy.
struct ComparedFile {
  let path: String
  let digest: String
  /// The file of the list that it is.
  let match: Examination.File?
  /// The file of the list that is called as this one.
  let namesake: Examination.File?

  init(_ path: String, _ examination: Examination) throws {
    self.path = path
    let source = try Source(path: path)
    let digest = hex(try SHA256.digest { buffer in try source.read(into: &buffer) })
    let name = path.split(separator: "/").last.map(String.init)
    self.digest = digest
    match = examination.files.first { $0.digest == digest }
    namesake = examination.files.first { $0.name == name }
  }
}

/// What is said of a copy that was checked.
struct Verdict {
  let examination: Examination
  /// The code that was told on an earlier day.
  let code: String?
  let files: [ComparedFile]

  private var placeOfCode: Difference.Place? { code.flatMap { examination.place(ofCode: $0) } }

  private var isRight: Bool {
    examination.differences.isEmpty && files.allSatisfy { $0.match != nil }
      && (code == nil || placeOfCode != nil)
  }

  private var isComplete: Bool {
    examination.keyCode != nil && examination.isPageCompared != false && examination.unlinked.isEmpty
  }

  /// The last record without a chain before the place of the code: the code says nothing of what stands before it.
  private var beginOfCode: Difference.Place? {
    placeOfCode.flatMap { code in examination.unlinked.last { $0.place < code.place } }
  }

  var status: ExitStatus { !isRight ? .damaged : isComplete ? .done : .partly }

  func put(to talk: Conversation) throws {
    let words = talk.words
    for line in words.lines(of: examination) { try talk.put(line) }
    if code != nil { try talk.put(words.codeFound(placeOfCode, after: beginOfCode)) }
    for file in files { try talk.put(words.compared(file)) }
    for difference in examination.differences { try talk.put(words.difference(difference)) }
    for place in examination.unlinked { try talk.put(words.unlinked(place)) }
    if examination.differences.isEmpty { try talk.put(words.noDifference) }
    if examination.keyCode == nil { try talk.put(words.notSigned) }
    if examination.isPageCompared == false { try talk.put(words.pageNotCompared) }
    try talk.put(words.whatVerifyShows)
  }

  var json: JSON {
    let words = Words.chosen
    var object: JSONObject = [
      "product": .string(examination.product.rawValue), "made": .string(examination.made.description),
      "records": .integer(examination.count), "journal": .integer(examination.journalCount),
      "leftOut": .integer(examination.leftOut),
      "unlinked": .array(examination.unlinked.map { .integer($0.place) }),
      "covered": .integer(examination.coveredCount),
      "code": examination.journalCode.map(JSON.string) ?? .null,
      "key": examination.keyCode.map(JSON.string) ?? .null,
      "pageCompared": examination.isPageCompared.map(JSON.bool) ?? .null,
      "differences": .array(examination.differences.map { .string(words.difference($0)) }),
      "files": .array(
        files.map {
          [
            "path": .string($0.path), "sha256": .string($0.digest),
            "place": $0.match.map { .integer($0.place) } ?? .null,
          ]
        }),
    ]
    if code != nil { object["codeAfter"] = placeOfCode.map { .integer($0.place) } ?? .null }
    return .object(object)
  }
}

extension NotACopy: Told {
  func telling(_ words: Words) -> Telling {
    switch self {
    case .notChecked: Telling(.damaged, words.notACopy, next: words.notACopyNext)
    case .newer: Telling(.damaged, words.newerCopy)
    case .tooLong(let most): Telling(.refused, words.longCopy(most >> 20))
    }
  }
}

extension Words {
  func compared(_ file: ComparedFile) -> String {
    if let match = file.match {
      return say(
        "\(file.path) is file \(match.place) of the list.",
        "\(file.path) es el archivo \(match.place) de la lista.")
    }
    if let namesake = file.namesake {
      return say(
        "\(file.path) is not file \(namesake.place) of the list: its SHA-256 is another.",
        "\(file.path) no es el archivo \(namesake.place) de la lista: su SHA-256 es otro.")
    }
    return say("\(file.path) is not in the list of files.", "\(file.path) no está en la lista de archivos.")
  }
}
