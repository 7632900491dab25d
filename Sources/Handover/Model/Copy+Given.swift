package import Records

extension Copy {
  /// The copy that was written as this JSON, as its reader has it: everything in it goes in.
  ///
  /// `nil` where it lacks what every copy has.
  package init?(given data: JSONObject) {
    guard data["homebook"] == "copy", let made = data["made"]?.text.flatMap({ Instant($0) }),
      let product = data["product"]?.text.flatMap({ Product(rawValue: $0) }),
      let language = data["language"]?.text.flatMap({ Language(rawValue: $0) }),
      let links = data["journal"]?.items, let others = data["records"]?.items
    else { return nil }
    self.product = product
    self.language = language
    self.made = made
    note = data["note"]?.text
    signer = nil
    key = data["key"]?.text
    rules = Rules(product: product, included: [], cover: .none, isGiven: true)
    let journal = Copy.uncovered(links, data["covered"]?.items ?? [])
    let records = others.compactMap { Record(json: $0) }
    var everything = Selection()
    everything.included = [Selection.noReader]
    items = Copy.sort(journal + records, for: product, by: everything).items
    clock = ClockMarks(Copy.shown(of: journal, in: items), made: made)
    emptied = Copy.emptied(in: journal, for: product, by: everything)
    files = records.filter { $0.kind == .attachment }
    people = records.filter { $0.kind == .person }
    let shown = (data["pictures"]?.items ?? []).compactMap(\.integer)
    row = []
    head = links.last { $0.object?[.digest] != nil }?.object?[.digest]?.text
    covered = []
    absent = [:]
    pictures = listedFiles.filter { shown.contains($0.place) }
  }

  /// The records of a row that were chosen, with the fields that were given otherwise than they were recorded.
  private static func uncovered(_ links: [JSON], _ covered: [JSON]) -> [Record] {
    let given = covered.compactMap { item in
      item.object.flatMap { object in
        object[.id]?.text.flatMap { id in object[.fields]?.object.map { (id, $0) } }
      }
    }
    let covers = Dictionary(given) { first, _ in first }
    return links.compactMap { Record(json: $0) }.map { record in
      var record = record
      for member in covers[record.id.description]?.members ?? [] { record.fields[member.name] = member.value }
      return record
    }
  }
}
