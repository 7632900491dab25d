import Handover
import Inspection
import Records

@testable import Notebook
@testable import Times

// Files that are brought in, and copies that are checked.

extension Targets {
  static let files: [String: Target] = [
    "tables": tables, "imports": imports, "photographs": photographs, "copies": copies,
  ]

  private static let teller = Teller(.en, country: Country("GB"), at: 1_750_000_000, in: .always(60))

  /// What is taken in of a table or of records is taken in alike the second time.
  private static func tables(_ bytes: [UInt8]) {
    var input = Input(bytes)
    let kind: Kind? = input.pick([nil, .entry, .document, .person])
    let order: DateOrder? = input.pick([nil, .dayFirst])
    let source = ImportSource(input.rest(), kind: kind, teller, order: order)
    _ = try? (source.unreadTimes(), source.yearlessTimes())
    guard let taken = try? source.taken() else { return }
    require((try? source.taken())?.records == taken.records, "other records the second time")
    require(Set(taken.records.map(\.id)).count == taken.records.count, "two records of one name")
    plant(taken.records.count > 1)
  }

  /// Whatever a locked file held is records, a note or a file.
  private static func imports(_ bytes: [UInt8]) {
    var input = Input(bytes)
    let name = input.pick(["a.txt.age", "b.json.age", "c.csv.age", "d.jpg.age", "e.age"])
    let file = OpenedFile(input.rest(), path: name, modified: nil, shown: { $0 }, teller) { _ in "?" }
    guard let contents = try? file.contents(nil) else { return }
    if case .note(let record) = contents { plant(record.fields[.account]?.text?.isEmpty == false) }
  }

  /// What a photograph says of itself.
  private static func photographs(_ bytes: [UInt8]) {
    let photograph = Photograph(head: bytes)
    _ = FileType.name(of: Array(bytes.prefix(FileType.headCount)), called: "a")
    plant(photograph.takenAt != nil)
  }

  /// A copy that is not from this program, or was changed, is refused or its differences are named.
  private static func copies(_ bytes: [UInt8]) {
    guard let examination = try? Examination(bytes) else { return }
    plant(examination.journalCount > 1)
  }
}
