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
  public var outline: Outline { Outline(goingIn: goingIn, stayingOut: stayingOut) }

  /// Names of ``Selection/included`` that are no field of any record that the copy could hold.
  public static func unknownNames(_ names: Set<String>, in product: Product, of records: [Record]) -> [String]
  {
    let known = Set(product.sources.flatMap { Schema.of($0).map(\.name) } + [Selection.noReader])
    let unknown = names.subtracting(known)
    return unknown.filter { name in !records.contains { $0.fields[name] != nil } }.sorted()
  }

  private var goingIn: [String] {
    if isEmpty { return [words.nothing] }
    var lines = [[subjectsShown, period].compactMap(\.self).joined(separator: ", ")]
    if product != .report { lines += items.map { "- " + name(of: $0.record).shown.onOneLine } }
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
    if note != nil { lines.append(words.noteToReader) }
    return lines + covered.map { words.covered($0.term.shown.onOneLine, at: $0.places) }
  }

  private var subjectsShown: String { words.subjects(items.count, of: product) }

  private var stayingOut: [String] {
    let kept = absent[.keptBack] ?? 0
    let others = absent[.notChosen] ?? 0
    let counts = [
      kept > 0 ? words.keptBack(kept) : nil,
      others > 0 ? words.notChosen(words.subjects(others, of: product)) : nil,
      emptied.isEmpty ? nil : words.emptied(emptied.count),
    ]
    let fields = fieldLines { name, kind in !rules.carries(name, of: kind) && !Rules.isOfProgram(name) }
    return counts.compactMap(\.self) + fields + [words.allElse(product)]
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
