public import Handover
public import Records
internal import Text

/// What goes into a copy and what stays out, in lines to be read before the copy is written.
public struct Outline: Sendable {
  /// What goes in, a line each.
  public let goingIn: [String]
  /// What stays out, a line each.
  public let stayingOut: [String]
}

extension Copy {
  /// What goes in and what stays out, in the copy's language.
  public var outline: Outline { outline(knowing: []) }

  /// What goes in and what stays out, in the copy's language.
  ///
  /// - Parameter records: the people and plans of the notebook, whose names and places are named where they stand in it.
  public func outline(knowing records: [Record]) -> Outline {
    Outline(goingIn: goingIn + names(knowing: records), stayingOut: stayingOut)
  }

  /// Names of ``Selection/included`` that are no field of any record that the copy could hold.
  public static func unknownNames(_ names: Set<String>, in product: Product, of records: [Record]) -> [String]
  {
    let parts = product.sources.flatMap { Schema.closedParts($0) }.map(\.dotted)
    let known = Set(product.sources.flatMap { Schema.of($0).map(\.name) } + parts + [Selection.noReader])
    let unknown = names.subtracting(known)
    return unknown.filter { name in !records.contains { $0.fields[name] != nil } }.sorted()
  }

  private var goingIn: [String] {
    if isEmpty { return [words.nothing] }
    var lines = [[subjectsShown, period].compactMap(\.self).joined(separator: ", ")]
    lines += items.map { "- " + (product == .report ? entryLine($0) : listed($0).shown.onOneLine) }
    let later = items.reduce(0) { $0 + $1.later.count }
    if later > 0 { lines.append(words.laterAdditions(later)) }
    if !files.isEmpty { lines.append(words.filesListed(files.count)) }
    let broken = Set(Chain.verify(row.compactMap(\.json.object)).differences.map(\.place)).count
    if broken > 0 { lines.append(words.brokenRow(broken)) }
    if !people.isEmpty {
      lines.append("\(words.people): \(people.map { name(of: $0).shown.onOneLine }.joined(separator: ", "))")
    }
    lines += fieldLines { name, kind in rules.included.contains(name) && !rules.carriesUnnamed(name, of: kind)
    }
    .map { words.named($0) }
    lines += partLines { $0 }.map { words.named($0) }
    if note != nil { lines.append(words.noteToReader) }
    return lines
  }

  /// What is covered and what is not: each term, what is nearly one, and names that the notebook keeps.
  private func names(knowing records: [Record]) -> [String] {
    covered.map { words.covered($0.term.shown.onOneLine, at: $0.places) }
      + nearMisses.map { words.near($0.term.shown.onOneLine, shown($0.words)) }
      + uncovered(of: records).map { words.uncovered(shown([$0])) }
  }

  private func shown(_ terms: [Covered]) -> String {
    terms.map { words.standing($0.term.shown.onOneLine, at: $0.places) }.joined(separator: ", ")
  }

  /// An entry in the preview: its number, its time, its title, and below which marks it leaves.
  private func entryLine(_ item: Item) -> String {
    let fields = rules.portion(of: Record(id: item.record.id, kind: item.record.kind, fields: item.today))
    let mark = item.today[.share]?.text.flatMap {
      Schema.field("share", of: .entry)?.choice($0)?.label[language]
    }
    // Whoever is named in it, in whatever field.
    let names = fields.members.flatMap { $0.value.items ?? [$0.value] }.compactMap { $0.object?[.name]?.text }
    let parts = [
      label(of: item), time(of: item), fields[.title]?.text, mark.map { words.markedFor($0) },
      names.isEmpty ? nil : words.namesIn(names.joined(separator: ", ")),
      fields["place"]?.text.map { words.placeIn($0) },
    ]
    return parts.compactMap(\.self).joined(separator: "; ").shown.onOneLine
  }

  /// Which ones, by their labels.
  private func which(_ items: [Item]) -> String {
    product == .report ? " (\(items.map { label(of: $0) }.joined(separator: ", ")))" : ""
  }

  private var stayingOut: [String] {
    let others = absent[.notChosen]?.count ?? 0
    let counts = [
      absent[.keptBack].map { words.keptBack($0.count) + which($0) },
      absent[.forAnother].map { words.forAnother($0.count) + which($0) },
      absent[.undated].map { words.undated($0.count) + which($0) },
      others > 0 ? words.notChosen(words.subjects(others, of: product)) : nil,
      emptied.isEmpty ? nil : words.emptied(emptied.count),
      othersSteps > 0 ? words.othersSteps(othersSteps) : nil,
      product == .report && absent.values.contains { !$0.isEmpty } ? words.gapsShow : nil,
    ]
    let fields = fieldLines { name, kind in !rules.carries(name, of: kind) && !Rules.isOfProgram(name) }
    return counts.compactMap(\.self) + fields + partLines { !$0 } + [words.allElse(product)]
  }

  /// How many steps of its plans are not for the person.
  private var othersSteps: Int { items.reduce(0) { $0 + $1.record.othersSteps } }

  /// A line for each part with a class of its own that goes in though it usually stays out, or that stays out, with how
  /// often it is there.
  private func partLines(_ isMeant: (_ goesIn: Bool) -> Bool) -> [String] {
    var counts: [String: Int] = [:]
    var parts: [Kind: [(path: [Field], names: [String])]] = [:]
    for record in items.flatMap({ [$0.record] + $0.later }) + files + people {
      let kind = record.kind == .amendment ? .entry : record.kind
      let known = parts[kind] ?? Schema.closedParts(kind).map { ($0, $0.map(\.name)) }
      parts[kind] = known
      for (path, names) in known
      where record.fields.holds(names[...]) && rules.carries(names[0], of: record.kind) {
        let goesIn =
          rules.included.contains(names[0]) || rules.carries(path[path.count - 1], at: path.dotted, of: kind)
        guard isMeant(goesIn) else { continue }
        counts["\(path[0].label[language]): \(path[path.count - 1].label[language])", default: 0] += 1
      }
    }
    return counts.sorted { $0.key < $1.key }.map { words.counted($0.key, $0.value) }
  }

  /// A line for each field of the records of this copy for which `isMeant` holds, with how often it is there.
  private func fieldLines(_ isMeant: (String, Kind) -> Bool) -> [String] {
    var counts: [String: Int] = [:]
    for record in items.flatMap({ [$0.record] + $0.later }) + files + people {
      for member in record.fields.members where isMeant(member.name, record.kind) {
        let field = Schema.field(member.name, of: record.kind)
        let label = field.map { $0.label[language] } ?? words.unknownField(member.name.shown.onOneLine)
        counts[label, default: 0] += 1
      }
    }
    return counts.sorted { $0.key < $1.key }.map { words.counted($0.key, $0.value) }
  }
}

extension [Field] {
  /// The way to the last of them by names, with dots between them, as a copy names a part.
  var dotted: String { map(\.name).joined(separator: ".") }
}

extension JSONObject {
  /// Whether something stands at the end of a way by names, in any item of the lists on it.
  fileprivate func holds(_ path: ArraySlice<String>) -> Bool {
    guard let name = path.first, let value = self[name] else { return false }
    if path.count == 1 { return value != .null }
    return (value.items ?? [value]).contains { $0.object?.holds(path.dropFirst()) ?? false }
  }
}
