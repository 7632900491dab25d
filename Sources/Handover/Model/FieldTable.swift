package import Records

/// The fields of a kind by name, with their places in the schema: a copy looks them up for every field of every record.
package struct FieldTable: Sendable {
  /// A field and its place.
  package struct Row: Sendable {
    package let field: Field
    let place: Int
  }

  private let rows: [String: Row]

  private init(_ kind: Kind) {
    let fields = Schema.of(kind).enumerated().map { ($1.name, Row(field: $1, place: $0)) }
    rows = Dictionary(fields) { first, _ in first }
  }

  private static let tables = Dictionary(uniqueKeysWithValues: Kind.known.map { ($0, FieldTable($0)) })

  /// The field of a kind with a name.
  package static func row(_ name: String, of kind: Kind) -> Row? { tables[kind]?.rows[name] }
}
