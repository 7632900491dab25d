public import Storage
public import Platform
public import Records

// Text that somebody is still writing (Docs/Format.md, section 10, "Unfinished text" and "Descent").

extension Draft {
  /// What was typed so far for a record of kind `of`, to be kept until that record is saved.
  ///
  /// - Parameters:
  ///   - content: what was typed, in any shape; it is not checked against the schema.
  ///   - id: the name under which it is kept; a newer text under the same name takes the place of the older one.
  public static func unfinished(_ of: Kind, _ content: JSONObject, id: RecordID) -> Draft {
    Draft(kind: .draft, fields: ["of": .string(of.description), "content": .object(content)], id: id)
  }
}

extension OpenBook {
  /// Keeps an unfinished text in `level`, in the place of what was kept under its name before.
  public mutating func keepDraft(_ draft: Draft, in level: Level, now: WallClock) throws(SavingError) {
    try keep(draft, in: level, now: now)
  }

  /// Whether an unfinished text fits into one segment of `level`: then keeping it makes no sitting larger.
  public func isShort(_ draft: Draft, in level: Level, now: WallClock) throws(SavingError) -> Bool {
    try batches(for: draft, in: level, now: now).all.count == 1
  }

  /// Leaves every notebook but the everyday one at once; the book stays open and locked.
  ///
  /// What `draft` holds is sealed for `level`, in memory; then the keys of the higher notebooks are erased. `finish`
  /// writes what was sealed, and everything else that writes does so first. A draft that cannot be kept is not: nothing
  /// holds the higher notebooks open.
  public consuming func descend(keeping draft: Draft? = nil, in level: Level, now: WallClock) -> OpenBook {
    session.drawAhead()
    if let draft { try? keep(draft, in: level, now: now, isAhead: true) }
    try? session.look(isAhead: true)
    return OpenBook(everydayOf: self)
  }

  /// Writes what `descend` has sealed.
  public func finish() throws(MediumError) { try session.finish() }

  private mutating func keep(
    _ draft: Draft, in level: Level, now: WallClock, isAhead: Bool = false
  ) throws(SavingError) {
    let batches = try batches(for: draft, in: level, now: now)
    try save(batches, in: level, isAhead: isAhead, isUnfinished: true) { _ in }
  }

  private func batches(for draft: Draft, in level: Level, now: WallClock) throws(SavingError) -> Batches {
    var batches = Batches(room: session.ring.geometry.room(level))
    let index = try forSaving(index(level))
    if let id = draft.id, index.items[id] != nil {
      var record = Record(id: id, kind: draft.kind, fields: draft.fields)
      record.fields.stamp(now)
      try append(replacing: record, to: &batches, in: level)
    } else {
      try append([draft], to: &batches, after: index.lastOrder, in: level, now: now)
    }
    return batches
  }

  /// Appends the deletion of an unfinished text whose record stands before it in the same save.
  func append(finished id: RecordID?, to batches: inout Batches, in level: Level) throws(SavingError) {
    let index = try forSaving(index(level))
    guard let id, let item = index.items[id] else { return }
    for frame in (index.leftovers[id] ?? []) + item.frames { batches.append(.deletion(of: frame)) }
  }
}
