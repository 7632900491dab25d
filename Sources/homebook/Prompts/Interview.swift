import Records

/// Questions about a record, asked on the terminal.
struct Interview {
  let kind: Kind

  func newFields() throws -> JSONObject { throw CommandFault.nobodyToAsk(option: "--json -") }
  func changes(to fields: JSONObject) throws -> JSONObject { try newFields() }
  func amendment(of fields: JSONObject) throws -> JSONObject { try newFields() }
  func reason() throws -> JSONObject { try newFields() }
}

extension OpenNotebook {
  func interview(_ kind: Kind) throws -> Interview { Interview(kind: kind) }
}
