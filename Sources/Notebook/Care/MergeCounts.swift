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
