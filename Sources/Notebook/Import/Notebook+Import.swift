public import Storage
internal import Records
public import Vault

/// What bringing records in would do.
public struct ImportPlan: Sendable {
  /// What comes in.
  public let merge: MergePlan
  /// How many are here already.
  public let same: Int
}

extension Notebook {
  /// What bringing in `taken` would do. What has its name from what it says and is here stays as it is here, whatever was
  /// done to it since: the same source twice brings nothing new.
  public func plan(importing taken: ImportSource.Taken) throws(ReadingError) -> ImportPlan {
    let new = taken.records.filter { !(taken.named.contains($0.id) && holds($0.id)) }
    let merge = try book.plan(importing: new.map { Arrival($0) }, in: level)
    return ImportPlan(merge: merge, same: merge.same + taken.records.count - new.count)
  }
}
