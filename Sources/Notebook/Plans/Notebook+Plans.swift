public import Guidance
public import Platform
public import Records
public import Vault

extension Notebook {
  /// What this notebook offers to begin from, in a language.
  public func offered(in language: Language) throws(VaultError) -> Offered {
    let settings = NotebookSettings(try settings()?.fields ?? JSONObject())
    return Offered(isFull: settings.asksFullSet, named: settings.templates, language: language)
  }

  /// The plan that `wish` makes of `present`, or a new one: its fields, not saved yet.
  ///
  /// What stood in `present` or in one of its former versions does not come again.
  public func plan(
    _ wish: PlanWish, in present: Record?, _ offered: Offered
  ) throws(VaultError) -> Found<JSONObject> {
    guard let present else { return Found(wish.plan(in: JSONObject(), known: [], offered)) }
    let former = try formerVersions(of: present.id)
    let known = former.value.reduce(into: Set()) { $0.formUnion(Template.keys(in: $1.record.fields)) }
    return Found(wish.plan(in: present.fields, known: known, offered), unreadable: former.unreadable)
  }

  /// Saves `fields` in the place of those of `record`; a plan keeps its former version. What was unfinished of it goes
  /// with that.
  ///
  /// - Parameters:
  ///   - record: the record as it is now.
  ///   - fields: checked.
  ///   - manuscript: the unfinished text that is finished with it.
  ///   - now: when it is changed.
  /// - Returns: whether anything was other than before; else nothing is saved.
  public mutating func change(
    _ record: Record, to fields: JSONObject, finishing manuscript: Manuscript? = nil, now: WallClock
  ) throws(VaultError) -> Bool {
    if fields == record.fields { return false }
    try book.replace(
      Record(id: record.id, kind: record.kind, fields: fields), in: level,
      former: record.kind == .plan ? Draft(former: record, now) : nil, now: now, finishing: manuscript?.id)
    return true
  }

  /// Marks how far a step is. The plan keeps no former version for it: nothing that was written changes.
  public mutating func mark(
    _ plan: Record, _ place: PlanSteps.Place, _ status: String, now: WallClock
  ) throws(VaultError) {
    var steps = PlanSteps(plan.fields)
    guard var fields = steps[place]?.fields else { return }
    let before = fields
    fields[.status] = .string(status)
    if fields == before { return }
    steps.put(fields, at: place)
    try book.replace(Record(id: plan.id, kind: .plan, fields: steps.plan), in: level, now: now)
  }

  /// What of the list for `household` is not there yet: checked fields of documents, not saved yet.
  public func papers(
    for household: Household, _ offered: Offered
  ) throws(VaultError) -> Found<[JSONObject]> {
    let present = try pages(.document)
    let drafts = offered.guidance.bag.drafts(
      for: household, offered.language, present: present.value.map(\.record.fields))
    return Found(drafts, unreadable: present.unreadable)
  }
}

extension Draft {
  /// A former version of `plan`, which is being replaced.
  fileprivate init(former plan: Record, _ now: WallClock) {
    var fields = plan.fields
    fields[.of] = .string(plan.id.description)
    fields[.replaced] = .string(Instant(seconds: now.seconds).description)
    self.init(kind: .formerPlan, fields: fields)
  }
}
