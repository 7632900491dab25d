import Pages
import Phrases
import Platform
import Records

/// An object of the input and the line on which it begins.
struct InputObject {
  let line: Int
  let object: JSONObject
}

extension JSONInput {
  /// The objects on standard input, one or more, in order; anything else is refused.
  func objects() throws -> [InputObject] {
    guard let bytes = try Stream.readInput(limit: JSON.mostBytes) else {
      throw CommandFault.longInput
    }
    let values = try JSON.sequence(bytes)
    if values.isEmpty { throw CommandFault.noInput }
    return try values.map { numbered throws(CommandFault) in
      guard let object = numbered.value.object else { throw .input(line: numbered.line, .notAnObject) }
      return InputObject(line: numbered.line, object: object)
    }
  }
}
