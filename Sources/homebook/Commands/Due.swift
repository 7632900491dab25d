import ArgumentParser
import Platform
import Records
import Vault

/// `due`: what wants attention.
struct Due: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.dueAbstract, discussion: Words.chosen.dueDiscussion)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let items = try DueItem.all(in: open, now: .now())
    if json.isWanted { return try open.talk.put(.array(items.map(\.json))) }
    for item in items { try open.talk.put(open.words.due(item)) }
    if items.isEmpty { open.talk.tell(open.words.nothingDue) }
  }
}

/// One thing that wants attention.
struct DueItem {
  /// What it is.
  enum What: String {
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
    /// The last second copy of the file is old, or there is none.
    case backup
    /// The notebook survives few more saves by others.
    case margin
  }

  let what: What
  /// When, as it was given.
  let when: String?
  /// The record, if it is about one.
  let id: RecordID?
  /// What the record is called; for `margin`, the number to rewrite.
  let title: String
  fileprivate let order: Int64

  /// Everything in the notebook in use, the earliest first; what has no date comes before.
  static func all(in open: borrowing OpenNotebook, now: WallClock) throws -> [DueItem] {
    let today = (now.seconds + Int64(now.offsetMinutes) * 60) / 86_400 * 86_400
    var items = try open.book.records([.draft], in: open.level).map { DueItem(.draft, nil, $0) }
    for plan in try open.book.records([.plan], in: open.level) { items += steps(plan, today) }
    for document in try open.book.records([.document], in: open.level) { items += papers(document, today) }
    if let copy = DueItem(lastBackup: try open.lastBackup(), now: now) { items.append(copy) }
    if let places = try open.book.standing(open.level).offeredRewrite {
      let number = places == open.book.ringPlaces ? "all" : "\(places)"
      items.append(DueItem(what: .margin, when: nil, id: nil, title: number, order: .min))
    }
    return items.sorted { $0.order < $1.order }
  }

  private static func steps(_ plan: Record, _ today: Int64) -> [DueItem] {
    let review = DueItem(.review, plan.fields["reviewBy"], plan, by: today)
    let sections = plan.fields["sections"]?.items ?? []
    let steps = sections.flatMap { $0.object?["steps"]?.items ?? [] }.compactMap(\.object)
    let open = steps.filter { !["done", "notForMe"].contains($0["status"]?.text) }
    let due = open.compactMap { step in
      DueItem(.step, step["by"], plan, by: today, title: step["text"]?.text)
    }
    return (review.map { [$0] } ?? []) + due
  }
}

extension DueItem {
  init(_ what: What, _ when: String?, _ record: Record, title: String? = nil, order: Int64 = .min) {
    self.what = what
    self.when = when
    id = record.id
    self.title = title ?? record.fields["title"]?.text ?? record.fields["name"]?.text ?? ""
    self.order = order
  }

  /// An item of `record` if its time begins before the end of the day `by`.
  init?(_ what: What, _ when: JSON?, _ record: Record, by day: Int64, title: String? = nil) {
    guard let when, let earliest = (try? When(when))?.earliest, earliest.first < day + 86_400 else {
      return nil
    }
    self.init(what, when.text ?? earliest.text, record, title: title, order: earliest.first)
  }

  /// A second copy to be made, if the last one is older than 30 days.
  fileprivate init?(lastBackup: Instant?, now: WallClock) {
    if let lastBackup, now.seconds - lastBackup.seconds < 30 * 86_400 { return nil }
    self.init(what: .backup, when: lastBackup?.description, id: nil, title: "", order: .min)
  }

  var json: JSON {
    var object: JSONObject = ["what": .string(what.rawValue)]
    if let when { object["when"] = .string(when) }
    if let id { object["id"] = .string(id.description) }
    if what != .backup { object[what == .margin ? "rewrite" : "title"] = .string(title) }
    return .object(object)
  }
}

extension Words {
  var dueAbstract: String { say("What wants attention.", "Lo que pide atención.") }
  var dueDiscussion: String {
    say(
      "Plans to look through again, steps due, documents that expire within 90 days, copies to hand out, things not "
        + "looked at for half a year, unfinished text, no recent copy.",
      "Planes por repasar, pasos pendientes, documentos que vencen en 90 días, copias por repartir, cosas sin revisar "
        + "en medio año, textos sin terminar, falta de una copia reciente."
    )
  }
  var nothingDue: String { say("Nothing wants attention.", "Nada pide atención.") }

  func due(_ item: DueItem) -> String {
    let date = item.when.map { $0 + "  " } ?? ""
    return date + what(item)
  }

  private func what(_ item: DueItem) -> String {
    switch item.what {
    case .review: say("look through again: \(item.title)", "repasar: \(item.title)")
    case .step: say("step: \(item.title)", "paso: \(item.title)")
    case .expiry: say("expires: \(item.title)", "vence: \(item.title)")
    case .renewal: say("ends, renew in time: \(item.title)", "termina, renovar a tiempo: \(item.title)")
    case .handOut: say("copies to hand out: \(item.title)", "copias por repartir: \(item.title)")
    case .check: say("not looked at for long: \(item.title)", "hace mucho que no se revisa: \(item.title)")
    case .draft: say("unfinished text", "texto sin terminar")
    case .backup:
      item.when == nil
        ? say("make a second copy: homebook backup PATH", "haz una segunda copia: homebook backup RUTA")
        : say(
          "the second copy is old: homebook backup PATH",
          "la segunda copia es antigua: homebook backup RUTA")
    case .margin:
      say(
        "make the book safe for more: homebook rewrite \(item.title)",
        "para que el libro aguante más: homebook rewrite \(item.title)")
    }
  }
}
