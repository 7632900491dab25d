internal import Vault
public import Storage
public import Guidance
public import Platform
public import Records

extension Notebook {
  /// What this notebook offers to begin from, in a language.
  public func offered(in language: Language) throws(ReadingError) -> Offered {
    let settings = NotebookSettings(try settings()?.fields ?? JSONObject())
    return Offered(isFull: settings.asksFullSet, named: settings.templates, language: language)
  }

  /// The plan that `wish` makes of `present`, or a new one: its fields, not saved yet.
  ///
  /// What stood in `present` or in one of its former versions does not come again.
  public func plan(
    _ wish: PlanWish, in present: Record?, _ offered: Offered
  ) throws(ReadingError) -> Found<JSONObject> {
    guard let present else { return Found(wish.plan(in: JSONObject(), known: [], offered)) }
    let former = try formerVersions(of: present.id)
    let known = former.value.reduce(into: Set()) { $0.formUnion(Template.keys(in: $1.record.fields)) }
    return Found(wish.plan(in: present.fields, known: known, offered), unreadable: former.unreadable)
  }

  /// A changed plan, in which the suggestions say what is certain for its country, with the new words of those that did not.
  public static func refilled(_ fields: JSONObject, since former: Record) -> (
    fields: JSONObject, changed: [String]
  ) {
    let countries = (former.fields[.country]?.text, fields[.country]?.text)
    if former.kind != .plan || countries.0 == countries.1 { return (fields, []) }
    let (plan, changed) = Guidance.refilled(fields, from: countries.0, to: countries.1)
    return (plan, changed)
  }

  /// The fields of a plan with one suggestion pulled in, not saved yet; as they are where none of this name is offered.
  public func pulled(_ key: String, into plan: JSONObject, _ offered: Offered) -> JSONObject {
    let name = key.split(separator: "/").first.map(String.init)
    guard let template = offered.library.first(where: { $0.id == name }) else { return plan }
    let facts = offered.guidance.facts(in: plan[.country]?.text)
    return template.pulling(key, into: plan, facts)
  }

  /// A changed plan, sorted again where its answers have changed, with the words of what is new in it or comes first now.
  public func sorted(
    _ fields: JSONObject, since former: Record, _ offered: Offered
  ) throws(ReadingError) -> (fields: JSONObject, news: [String]) {
    guard former.kind == .plan, Answers(fields) != Answers(former.fields) else { return (fields, []) }
    let known = try formerVersions(of: former.id).value.reduce(into: Template.keys(in: former.fields)) {
      $0.formUnion(Template.keys(in: $1.record.fields))
    }
    let (plan, news) = offered.guidance.sorted(fields, since: former.fields, known: known)
    return (plan, news)
  }

  /// Marks how far a step is. The plan keeps no former version for it: nothing that was written changes.
  public mutating func mark(
    _ plan: Record, _ place: PlanSteps.Place, _ status: String, now: WallClock
  ) throws(SavingError) {
    try set(.status, of: plan, place, status, now: now)
  }

  /// Says when the turn of a step is; as with `mark`, the plan keeps no former version for it.
  public mutating func turn(
    _ plan: Record, _ place: PlanSteps.Place, _ time: PlanStep.Time, now: WallClock
  ) throws(SavingError) {
    try set(.time, of: plan, place, time.rawValue, now: now)
  }

  private mutating func set(
    _ name: FieldName, of plan: Record, _ place: PlanSteps.Place, _ value: String, now: WallClock
  ) throws(SavingError) {
    var steps = PlanSteps(plan.fields)
    guard var fields = steps[place]?.fields else { return }
    let before = fields
    fields[name] = .string(value)
    if fields == before { return }
    steps.put(fields, at: place)
    try book.replace(Record(id: plan.id, kind: .plan, fields: steps.plan), in: level, now: now)
  }

  /// What of the list for `household` is not there yet: checked fields of documents, not saved yet.
  public func papers(
    for household: Household, _ offered: Offered
  ) throws(ReadingError) -> Found<[JSONObject]> {
    let present = try pages(.document)
    let drafts = offered.guidance.bag.drafts(
      for: household, offered.language, present: present.value.map(\.record.fields))
    return Found(drafts, unreadable: present.unreadable)
  }
}
