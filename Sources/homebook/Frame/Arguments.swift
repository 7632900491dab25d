/// Arguments as the parser wants them.
enum Arguments {
  /// The name under which the parser knows `--json -`.
  static let jsonInput = "json-input"

  /// `--json -` becomes one argument, for the parser has no option that takes one value or none.
  static func normal(_ given: [String]) -> [String] {
    var normal: [String] = []
    var rest = given[...]
    while let argument = rest.popFirst() {
      if argument == "--" { return normal + [argument] + rest }
      if argument == "--json" && rest.first == "-" {
        rest.removeFirst()
        normal.append("--" + jsonInput)
      } else {
        normal.append(argument)
      }
    }
    return normal
  }
}
