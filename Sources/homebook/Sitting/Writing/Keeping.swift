import Platform
import Records
import Screen
import Vault

/// Keeps what is being written in the book by itself, whichever scene it is written in (`DraftRule`).
struct Keeping {
  private let begin: ContinuousClock.Instant
  private var id: RecordID?
  private var rule = DraftRule()
  private var lastKey = Duration.zero

  init(_ now: ContinuousClock.Instant) { begin = now }

  /// A key came, and with it what it did.
  mutating func hear(_ event: Event, at now: ContinuousClock.Instant) {
    let isChange =
      switch event {
      case .edited, .submitted, .chosen, .key: true
      default: false
      }
    lastKey = now - begin
    rule.key(at: lastKey, isChange: isChange)
  }

  /// How long to wait without a key before it is to be kept; `nil` where nothing is to be.
  func wait(_ now: ContinuousClock.Instant) -> Duration? {
    rule.next().map { max(.zero, $0 - (now - begin)) }
  }

  /// Whether it is time to keep it.
  func isDue(at now: ContinuousClock.Instant) -> Bool { wait(now) == .zero }

  /// Keeps `draft` if it is time.
  mutating func keep(
    _ draft: Draft?, in open: inout OpenNotebook, at now: ContinuousClock.Instant
  ) throws(VaultError) {
    let time = now - begin
    guard let next = rule.next(), next <= time else { return }
    guard let draft, !open.holds(draft) else { return rule.pass() }
    if draft.id != id { begin(draft.id) }
    let moment = WallClock.now()
    let isShort = try open.book.isShort(draft, in: open.level, now: moment)
    guard rule.next(isShort: isShort) != nil else { return rule.pass() }
    // What failed is tried again no sooner than what went well.
    rule.kept(at: time, isShort: isShort)
    try open.book.keepDraft(draft, in: open.level, now: moment)
  }

  /// Another text is kept as often as it needs.
  private mutating func begin(_ id: RecordID?) {
    self.id = id
    rule = DraftRule()
    rule.key(at: lastKey, isChange: true)
  }
}
