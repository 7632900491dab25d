package import Records

extension Copy {
  package var words: CopyWords { CopyWords(language) }

  /// Reads facts whose identifiers lead to places in this copy.
  var reader: FactReader {
    var targets: [String: Fact.Content] = [:]
    for item in items {
      targets[item.record.id.description] = .link(label(of: item), to: anchor(of: item))
    }
    for (index, file) in files.enumerated() {
      targets[file.id.description] = .link(name(of: file), to: "f\(index + 1)")
    }
    for person in people {
      targets[person.id.description] = .text(name(of: person))
    }
    return FactReader(for: .ofCopies, in: language) { [targets] text, _ in targets[text] }
  }

  /// The place of an item in the copy. Not its number: two books that were merged may both have had an entry 7.
  package func anchor(of item: Item) -> String { "r\(item.record.id)" }

  /// What an item is called.
  package func label(of item: Item) -> String {
    item.number.map { words.entry($0) } ?? name(of: item.record)
  }

  /// What an item is called in a list: of a thing, also whose it is.
  package func listed(_ item: Item) -> String {
    let owner = product == .documents ? rules.portion(of: item.record)["for"]?.text : nil
    return [name(of: item.record), owner].compactMap(\.self).joined(separator: " – ")
  }

  /// The name or title of a record, as it goes in.
  package func name(of record: Record) -> String {
    let portion = rules.portion(of: record)
    let words = (portion[.name] ?? portion[.title] ?? portion[.to])?.text
    return words ?? portion[.when]?.text.flatMap { Instant($0) }?.shown(in: language)
      ?? record.id.description
  }
}
