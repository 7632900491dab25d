internal import Vault
public import Storage
public import Platform
public import Records

/// Why a clock cannot be right: what is saved carries the time that it tells, for good.
public enum ClockDoubt: Equatable, Sendable {
  /// It stands before this program was made.
  case early
  /// It stands before the time of the newest record of the notebook.
  case before(Instant)
  /// It stands years after the newest record, or after this program was made where that is later.
  case ahead
}

extension Notebook {
  /// After how many seconds without a record a clock is asked about: three years.
  private static let longestPause: Int64 = 3 * 366 * 86_400

  /// What a notebook is kept for, with what is written beside it.
  private static let kept: [Kind] = [
    .entry, .amendment, .withdrawal, .attachmentNote, .attachment, .plan, .document, .person,
  ]

  /// What speaks against the clock that tells `now`; `nil` for nothing. It depends on this notebook alone.
  public func clockDoubt(now: WallClock) throws(ReadingError) -> ClockDoubt? {
    if now.seconds < Instant.thisProgram.seconds { return .early }
    let newest = try newestRecorded()
    if let newest, now.seconds < newest.seconds - Instant.clockSlack { return .before(newest) }
    let last = max(newest ?? .thisProgram, .thisProgram)
    return now.seconds > last.seconds + Notebook.longestPause ? .ahead : nil
  }

  /// The time of the record that was recorded last, whatever the clock told then.
  private func newestRecorded() throws(ReadingError) -> Instant? {
    guard let last = try book.summaries(Notebook.kept, in: level).last else { return nil }
    let record = try? book.record(last, in: level)
    return record?.fields[.recorded]?.text.flatMap { Instant($0) }
  }
}
