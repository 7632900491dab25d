internal import Storage
internal import Platform
internal import Records
public import Vault

/// Keeps what is being written in the book by itself, whichever scene it is written in (`DraftRule`).
public struct Keeping {
  private let begin: ContinuousClock.Instant
  private var id: RecordID?
  private var rule = DraftRule()
  private var lastKey = Duration.zero

  /// Nothing is written yet.
  public init(_ now: ContinuousClock.Instant) { begin = now }

  /// A key came; `isChange` where it may have changed what is written.
  public mutating func key(at now: ContinuousClock.Instant, isChange: Bool) {
    lastKey = now - begin
    rule.key(at: lastKey, isChange: isChange)
  }

  /// How long to wait without a key before it is to be kept; `nil` where nothing is to be.
  public func wait(_ now: ContinuousClock.Instant) -> Duration? {
    rule.next().map { max(.zero, $0 - (now - begin)) }
  }

  /// Whether it is time to keep it.
  public func isDue(at now: ContinuousClock.Instant) -> Bool { wait(now) == .zero }

  /// Keeps `draft` if it is time.
  public mutating func keep(
    _ draft: Draft?, in notebook: inout Notebook, at now: ContinuousClock.Instant
  ) throws(ReopeningError) {
    let time = now - begin
    guard let next = rule.next(), next <= time else { return }
    guard let draft, !notebook.holds(draft) else { return rule.pass() }
    if draft.id != id { begin(draft.id) }
    let moment = WallClock.now()
    if notebook.book.failure != nil, notebook.book.atThePath() == .asLeft {
      try notebook.book.reopen(now: moment)
    }
    do throws(SavingError) {
      let isShort = try notebook.book.isShort(draft, in: notebook.level, now: moment)
      guard rule.next(isShort: isShort) != nil else { return rule.pass() }
      // What failed is tried again no sooner than what went well.
      rule.kept(at: time, isShort: isShort)
      try notebook.book.keepDraft(draft, in: notebook.level, now: moment)
    } catch {
      throw .saving(error)
    }
  }

  /// Another text is kept as often as it needs.
  private mutating func begin(_ id: RecordID?) {
    self.id = id
    rule = DraftRule()
    rule.key(at: lastKey, isChange: true)
  }
}
