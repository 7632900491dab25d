public import Records
internal import Sodium

/// A record that comes from another copy, or from a file that is imported.
public struct Arrival: Sendable {
  /// The record with everything that it had there.
  public let record: Record
  let revision: UInt32
  /// Whether it may have changed since both copies were one.
  let isChanged: Bool

  /// A record of which nothing is known but what it says.
  public init(_ record: Record) { self.init(record, revision: 0, isChanged: true) }

  init(_ record: Record, revision: UInt32, isChanged: Bool) {
    self.record = record
    self.revision = revision
    self.isChanged = isChanged
  }
}

/// What taking over records from elsewhere does to a notebook.
public struct MergePlan: Sendable {
  /// Records that are not here yet, in the order in which they come in.
  public private(set) var new: [Draft] = []
  /// Records that were changed there and not here.
  public private(set) var changed: [Record] = []
  /// Both sides changed these: the names of the records that hold the other version.
  public private(set) var versions: [RecordID] = []
  /// Files that are not here yet.
  public private(set) var files: [RecordID] = []
  /// How many entries get another number.
  public private(set) var renumbered = 0
  /// How many records are here as they are there.
  public private(set) var same = 0

  private var here: [RecordID: Arrival]
  private var settings: Record?
  /// The end of the journal here, and whether its digest is known: not once something was linked anew.
  private var journal: Journal
  private var isHeadKnown = true

  /// The plan to take `arrivals` over into a notebook that holds `here`, both in the order of recording, and whose
  /// journal ends with `journal`.
  init(_ arrivals: [Arrival], into here: [Arrival], after journal: Journal) {
    self.here = Dictionary(here.map { ($0.record.id, $0) }) { $1 }
    settings = here.last { $0.record.kind == .settings }?.record
    self.journal = journal
    for arrival in arrivals { take(arrival) }
  }

  private mutating func take(_ arrival: Arrival) {
    let arrival = arrival.withoutSecondCopy
    let record = arrival.record
    if record.kind == .settings && settings != nil { return takeSettings(record) }
    guard let known = here[record.id] else { return takeNew(arrival) }
    if record.kind.isChained && known.record.kind == record.kind { return takeLink(record, known.record) }
    // A file that is here is the same file: its bytes never change.
    if known.record == record || record.kind == .attachment { return same += 1 }
    switch (known.isChanged, arrival.isChanged) {
    case (true, false): same += 1
    // Neither was changed, so one of them has lost its newest revision.
    case (false, false): known.revision < arrival.revision ? change(to: record) : (same += 1)
    case (false, true): change(to: record)
    case (true, true): keepBoth(arrival, known)
    }
  }

  private mutating func takeNew(_ arrival: Arrival) {
    let record = arrival.record
    here[record.id] = arrival
    switch record.kind {
    case .attachment: files.append(record.id)
    case _ where record.kind.isChained: link(record)
    default: new.append(Draft(kind: record.kind, fields: record.fields, id: record.id))
    }
  }

  private mutating func change(to record: Record) {
    here[record.id] = Arrival(record)
    changed.append(record)
  }

  /// The one that was changed more often keeps the name; which one it is does not depend on where they are merged.
  private mutating func keepBoth(_ theirs: Arrival, _ ours: Arrival) {
    let isTheirs = ours.precedes(theirs)
    if isTheirs { change(to: theirs.record) }
    keepBeside((isTheirs ? ours : theirs).record)
  }

  private mutating func keepBeside(_ record: Record) {
    // Of a file there is one set of bytes: what the version that keeps the name says of it counts.
    if record.kind == .attachment { return same += 1 }
    let id = RecordID(versionOf: record)
    guard here[id] == nil else { return same += 1 }
    var fields = record.fields
    fields[.versionOf] = .string(record.id.description)
    versions.append(id)
    takeNew(Arrival(Record(id: id, kind: record.kind, fields: fields)))
  }

  // MARK: The journal

  /// A record of the journal never changes: it is here, or here without its words, or it is not what it says it is.
  private mutating func takeLink(_ theirs: Record, _ ours: Record) {
    let isEmptied = [theirs, ours].contains { $0.fields[.withheld] != nil }
    if isEmptied || Chain.isSameText(theirs, ours) { same += 1 } else { keepBeside(theirs) }
  }

  private mutating func link(_ record: Record) {
    if isHeadKnown, journal.isNext(record) {
      journal.pass(record)
      new.append(Draft(kind: record.kind, fields: record.fields, id: record.id))
      return
    }
    isHeadKnown = false
    var fields = Chain.unlinked(record).fields
    if record.kind == .entry, case let number = journal.count(), let former = record.whole("number"),
      former != number
    {
      fields[.formerNumber] = .integer(former)
      renumbered += 1
    }
    new.append(Draft(kind: record.kind, fields: fields, id: record.id))
  }

  // MARK: Settings

  /// A notebook has one record of settings: it takes what it lacks.
  private mutating func takeSettings(_ theirs: Record) {
    guard var ours = settings else { return }
    for member in theirs.fields.members where ours.fields[member.name] == nil {
      ours.fields[member.name] = member.value
    }
    if ours == settings { return same += 1 }
    settings = ours
    changed.removeAll { $0.id == ours.id }
    changed.append(ours)
  }
}

extension Arrival {
  /// What is known of second copies is known of the other file.
  fileprivate var withoutSecondCopy: Arrival {
    Arrival(record.withoutSecondCopy, revision: revision, isChanged: isChanged)
  }

  /// The order by which one of two versions is chosen: the number of changes, then the bytes.
  fileprivate func precedes(_ other: Arrival) -> Bool {
    if revision != other.revision { return revision < other.revision }
    return record.stored.lexicographicallyPrecedes(other.record.stored)
  }
}

extension RecordID {
  /// The name of the record that holds another version: the same wherever and however often it is merged.
  fileprivate init(versionOf record: Record) {
    let digest = SHA256.digest(Array(record.id.description.utf8) + record.stored)
    self.init(rawValue: digest[..<8].reduce(0) { $0 << 8 | UInt64($1) })
  }
}
