import Handover
package import Inspection
package import Notebook
package import Phrases
import Platform
package import Records

/// What is said of a copy that was checked.
package struct Verdict {
  private let examination: Examination
  /// The code that was told on an earlier day.
  private let code: String?
  private let files: [ComparedFile]

  /// What is said of a copy, with the code and the files that were given beside it.
  package init(examination: Examination, code: String?, files: [ComparedFile]) {
    (self.examination, self.code, self.files) = (examination, code, files)
  }

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

  /// The status to end with.
  package var status: ExitStatus { !isRight ? .damaged : isComplete ? .done : .partly }

  /// Says it in lines.
  package func put(to talk: Conversation) throws {
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

  /// What scripts are given of it.
  package var json: JSON {
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

extension Examination {
  /// The bytes of the copy at `path`, or on standard input for `-`.
  package static func contents(of path: String) throws -> [UInt8] {
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

extension NotACopy: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .notChecked: Telling(.damaged, words.notACopy, next: words.notACopyNext)
    case .cutOff: Telling(.damaged, words.copyCutOff, next: words.copyCutOffNext)
    case .newer: Telling(.damaged, words.newerCopy)
    case .tooLong(let most): Telling(.refused, words.longCopy(most >> 20))
    }
  }
}
