public import Storage
public import Platform
internal import Records
public import Vault

/// How many records were taken over.
public struct MergeCounts: Equatable, Sendable {
  /// Records that were not here.
  public private(set) var new = 0
  /// Records that were changed there alone.
  public private(set) var changed = 0
  /// Records that both had changed: the other version came in beside this one.
  public private(set) var versions = 0
  /// Entries with a new number.
  public private(set) var renumbered = 0

  /// Nothing yet.
  public init() {}

  /// Adds what `plan` took over.
  public mutating func add(_ plan: MergePlan) {
    new += plan.new.count + plan.files.count - plan.versions.count
    changed += plan.changed.count
    versions += plan.versions.count
    renumbered += plan.renumbered
  }
}

extension Notebook {
  /// Takes over what another copy of the book, or another book, has in `level`: files first, then all else.
  ///
  /// - Returns: what was taken over, with the files whose bytes could not be read there.
  public mutating func take(
    _ other: borrowing OpenBook, in level: Level, now: WallClock
  ) throws(SavingError) -> Found<MergePlan> {
    let plan = try forSaving(book.plan(merging: other, in: level))
    let unreadable = try book.takeFiles(plan, of: other, in: level, now: now)
    try book.take(plan, in: level, now: now)
    return Found(plan, unreadable: unreadable)
  }
}
