public import Handover
public import Records
internal import Sodium
internal import Text

/// What comes of checking a copy without the notebook that it is from. `Docs/Handover.md`, "Checking a copy".
public struct Examination: Sendable {
  /// All that is not as it left the notebook.
  public private(set) var differences: [Difference] = []
  /// What the copy is for.
  public let product: Product
  /// When it was made.
  public let made: Instant
  /// How many records it is about.
  public let count: Int
  /// How many records the journal has, those that are left out included.
  public let journalCount: Int
  /// How many of them are left out.
  public let leftOut: Int
  /// The short code of the journal's end; `nil` where the copy has no journal.
  public let journalCode: String?
  /// The short code of the key that signed it; `nil` where it is not signed.
  public let keyCode: String?
  /// How many fields are given otherwise than they were recorded, so that no digest tells of them.
  public let coveredCount: Int
  /// Whether what a page shows was compared with the data; `nil` for a copy that is no page.
  public private(set) var isPageCompared: Bool?
  /// Records of the journal that nothing ties to the others: only the signature tells whether they were changed.
  public private(set) var unlinked: [Difference.Place] = []
  /// The files in its list.
  public let files: [File]

  /// The longest file that is checked, in bytes.
  public static let longest = 1 << 30
  /// The longest JSON in it: all of it but pictures.
  public static let longestData = 1 << 28

  let given: GivenFile
  let copy: Copy
  let row: JournalRow
  let statement: Statement?

  /// A file in the list of a copy.
  public struct File: Hashable, Sendable {
    /// Its place in the list, counted from 1.
    public let place: Int
    /// What it is called there.
    public let name: String
    /// Its SHA-256 as hexadecimal digits.
    public let digest: String?
  }

  /// Checks the copy in these bytes, in the HTML or JSON form.
  public init(_ bytes: [UInt8]) throws(NotACopy) {
    given = try GivenFile(bytes)
    guard let copy = Copy(given: given.data) else { throw .notChecked }
    self.copy = copy
    (product, made, count) = (copy.product, copy.made, copy.items.count)
    row = JournalRow(given.data["journal"]?.items?.compactMap(\.object) ?? [])
    let outcome = Chain.verify(row.links)
    (journalCount, leftOut) = (row.links.count, outcome.leftOut)
    journalCode = copy.head.flatMap { Chain.shortCode(of: $0) }
    statement = given.data["signature"]?.object.flatMap { Statement(verifying: $0) }
    keyCode = statement.flatMap { Chain.shortCode(of: $0.key) }
    coveredCount = given.data["covered"]?.items?.count ?? 0
    files = copy.files.enumerated().map { index, file in
      File(place: index + 1, name: copy.name(of: file), digest: file.fields[.sha256]?.text)
    }
    compareChain(outcome.differences)
    compareEnd()
    compareLists()
    compareFiles()
    comparePage()
    compareSignature()
  }

  /// After which record the journal had this short code; `nil` where it never had it.
  public func place(ofCode code: String) -> Difference.Place? {
    guard let code = Chain.plainCode(code) else { return nil }
    let place = row.links.firstIndex { link in
      link[.digest]?.text.flatMap { Chain.shortCode(of: $0) }.flatMap { Chain.plainCode($0) } == code
    }
    return place.map { self.place($0) }
  }
}

// The journal.
extension Examination {
  /// Where a link stands, from its index.
  func place(_ index: Int) -> Difference.Place {
    let link = row.links[index]
    let beside = link[.entry]?.text
    let owner = beside.flatMap { row.place(of: $0) }.map { row.links[$0] }
    return Difference.Place(
      place: index + 1, entry: (owner ?? link).whole("number", of: .entry), isLater: beside != nil)
  }

  private mutating func compareChain(_ all: [Chain.Difference]) {
    let free = Set(row.links.indices.filter { Set(row.links[$0].names).isDisjoint(with: Chain.carriers) })
    unlinked = free.sorted().map { place($0) }
    let found = all.filter { difference in
      // Behind a record without a chain the row begins anew.
      let isBehind = difference.problem == .previous && free.contains(difference.place - 2)
      return !isBehind && !free.contains(difference.place - 1)
    }
    let changed = Set(found.filter { $0.problem == .digest }.map(\.place))
    for difference in found {
      let index = difference.place - 1
      switch difference.problem {
      case .incomplete: differences.append(.incomplete(place(index)))
      case .digest: differences.append(.changed(place(index)))
      case .previous:
        let missing = changed.contains(difference.place) ? [] : row.missing(before: index)
        differences += missing.map { .missing($0) }
        if missing.isEmpty {
          differences.append(.order(place(index), after: index > 0 ? place(index - 1) : nil))
        }
      }
    }
  }

  /// The signature names the end of the journal.
  private mutating func compareEnd() {
    let count = row.links.count
    guard let statement, statement.journal != count || statement.head != copy.head ?? Chain.genesis
    else { return }
    if statement.journal > count { differences.append(.cutOff(statement.journal - count)) }
    if let end = row.place(endingIn: statement.head) {
      differences += row.links.indices[(end + 1)...].map { .behindEnd(place($0)) }
    }
  }
}

// The lists, and the signature.
extension Examination {
  private mutating func compareLists() {
    guard let statement else { return }
    let covered = given.data["covered"]?.items ?? []
    let (coveredThen, recordsThen) = (Set(statement.covered), Set(statement.records))
    for item in covered where !coveredThen.contains(Statement.digest(of: item)) {
      let index = item.object?[.id]?.text.flatMap { row.place(of: $0) }
      differences.append(index.map { .covered(place($0)) } ?? .bytes)
    }
    let items = given.data["records"]?.items ?? []
    let digests = items.map { Statement.digest(of: $0) }
    for (index, item) in items.enumerated() where !recordsThen.contains(digests[index]) {
      differences.append(.item(index + 1, Record(json: item).map { copy.name(of: $0) } ?? "–"))
    }
    let missing = statement.records.count + statement.covered.count - items.count - covered.count
    if missing > 0 { differences.append(.itemsMissing(missing)) }
    if digests != statement.records, Set(digests) == recordsThen, missing == 0 {
      differences.append(.itemsMoved)
    }
  }

  /// A file that was added to an entry has its digest in the journal.
  private mutating func compareFiles() {
    let named = Dictionary(zip(copy.files.map(\.id.description), files)) { first, _ in first }
    for (index, link) in row.links.enumerated() where link[.kind] == "attachmentNote" {
      guard let id = link[.attachment]?.text, let recorded = link[.sha256]?.text, let file = named[id],
        file.digest != recorded
      else { continue }
      differences.append(.fileDigest(file.place, file.name, place(index)))
    }
  }

  private mutating func compareSignature() {
    let isSigned = given.data["signature"] != nil || given.data["key"]?.text != nil
    if isSigned && (statement == nil || statement?.key != copy.key) { differences.append(.signature) }
    let isWhole = given.endsRight && (statement == nil || statement?.bytes == given.digest)
    if !isWhole && differences.isEmpty { differences.append(.bytes) }
  }
}

// What a page shows.
extension Examination {
  /// Draws the page again from the data of the copy and compares.
  private mutating func comparePage() {
    guard let shown = given.shown else { return }
    isPageCompared = given.data["edition"]?.integer == PageData.edition
    guard isPageCompared == true else { return }
    let (page, parts) = (HTMLCopy(copy), PageParts(shown))
    var pictures: [String: [UInt8]] = [:]
    for picture in copy.pictures {
      let bytes = parts.picture(picture.pictureAnchor)
      pictures[picture.pictureAnchor] = bytes
      guard let bytes, hex(SHA256.digest(bytes)) != files[picture.place - 1].digest else { continue }
      differences.append(.shown(.changed(picture.name)))
    }
    let expected = PageParts(
      (0..<page.shownCount).flatMap { page.shownPiece($0) { pictures[$0.pictureAnchor] ?? [] } }[...])
    let names = namesOfParts()
    differences += expected.differences(in: parts) { names[$0] ?? $0 }.map { .shown($0) }
  }

  /// What a reader knows the parts of the page by.
  private func namesOfParts() -> [String: String] {
    let items = copy.items.map { (copy.anchor(of: $0), copy.label(of: $0)) }
    let files = copy.listedFiles.flatMap { [($0.anchor, $0.name), ($0.pictureAnchor, $0.name)] }
    return Dictionary(items + files) { first, _ in first }
  }
}
