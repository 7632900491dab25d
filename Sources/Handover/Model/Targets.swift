package import Records

extension Copy {
  package var words: CopyWords { CopyWords(language) }

  /// Reads facts whose identifiers lead to places in this copy.
  var reader: FactReader {
    var targets: [String: FactReader.Target] = [:]
    for item in items {
      targets[item.record.id.description] = .init(label: label(of: item), anchor: anchor(of: item))
    }
    for (index, file) in files.enumerated() {
      targets[file.id.description] = .init(label: name(of: file), anchor: "f\(index + 1)")
    }
    for person in people {
      targets[person.id.description] = .init(label: name(of: person), anchor: nil)
    }
    return FactReader(language: language, targets: targets)
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
