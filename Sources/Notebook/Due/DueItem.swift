internal import Vault
public import Storage
public import Platform
public import Records

/// One thing that wants attention.
public struct DueItem: Hashable, Sendable {
  /// What it is.
  public enum What: String, Sendable {
    /// A plan whose review has come.
    case review
    /// A step of a plan whose time has come.
    case step
    /// A document that expires.
    case expiry
    /// A contract, order or agreement that ends and may have to be renewed.
    case renewal
    /// Copies of such a paper that nobody has yet.
    case handOut
    /// A document or a thing that nobody has looked at for long.
    case check
    /// Something begun and not finished.
    case draft
    /// The journal's code, which nobody has got for a month.
    case code
    /// The last second copy of the file is old, or there is none.
    case backup
    /// Words for paper that were put off when the book was made.
    case paper
    /// Words that open the everyday notebook, put off in the same way.
    case words
    /// The notebook survives few more saves by others.
    case margin
    /// Its files survive few more loads by others.
    case files
  }

  /// What it is.
  public let what: What
  /// When, as it was given.
  public let when: String?
  /// The record, if it is about one.
  public let id: RecordID?
  /// What the record is called; for `margin` and `files`, the number to rewrite.
  public let title: String
  let order: Int64

  /// How many loads are offered where files survive few more.
  public static let offeredLoads = 4

  static func steps(_ plan: Record, _ today: Int64) -> [DueItem] {
    let view = Plan(plan.fields)
    let review = DueItem(.review, view.reviewBy, plan, by: today)
    let due = view.steps.filter(\.isOpen).compactMap { step in
      DueItem(.step, step.by, plan, by: today, title: step.text)
    }
    return (review.map { [$0] } ?? []) + due
  }
}

extension DueItem {
  init(_ what: What, _ when: String?, _ record: Record, title: String? = nil, order: Int64 = .min) {
    self.what = what
    self.when = when
    id = record.id
    self.title = title ?? record.fields[.title]?.text ?? record.fields[.name]?.text ?? ""
    self.order = order
  }

  /// An item that is about no record.
  init(_ what: What, _ when: Instant?) {
    self.init(what: what, when: when?.description, id: nil, title: "", order: .min)
  }

  /// An item of `record` if its time begins before the end of the day `by`.
  init?(_ what: What, _ when: JSON?, _ record: Record, by day: Int64, title: String? = nil) {
    guard let when, let earliest = (try? When(when))?.earliest, earliest.first < day + 86_400 else {
      return nil
    }
    self.init(what, when.text ?? earliest.text, record, title: title, order: earliest.first)
  }

  /// A second copy to be made, if the last one is older than 30 days, or made on a day that has not come yet: then nobody
  /// knows how old it is.
  init?(lastBackup: Instant?, now: WallClock) {
    if let lastBackup, (-86_400..<30 * 86_400).contains(now.seconds - lastBackup.seconds) { return nil }
    self.init(.backup, lastBackup)
  }
}

extension Notebook {
  /// Everything that wants attention, the earliest first; what has no date comes before.
  public func due(now: WallClock) throws(ReadingError) -> [DueItem] {
    let today = now.day * 86_400
    var items = try book.records([.draft], in: level).map { DueItem(.draft, nil, $0) }
    for plan in try book.records([.plan], in: level) { items += DueItem.steps(plan, today) }
    for document in try book.records([.document], in: level) { items += DueItem.papers(document, today) }
    items += try putOff().map { own in
      DueItem(what: own == .paper ? .paper : .words, when: nil, id: nil, title: "", order: .min)
    }
    if let code = try codeDue(now: now) { items.append(code) }
    if let copy = DueItem(lastBackup: try lastBackup(), now: now) { items.append(copy) }
    if let places = try book.standing(level).offeredRewrite {
      let number = places == book.ringPlaces ? "all" : "\(places)"
      items.append(DueItem(what: .margin, when: nil, id: nil, title: number, order: .min))
    }
    if filesAtRisk(level) != nil {
      let loads = "\(DueItem.offeredLoads)"
      items.append(DueItem(what: .files, when: nil, id: nil, title: loads, order: .min))
    }
    return items.sorted { $0.order < $1.order }
  }
}
