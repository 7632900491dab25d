import Phrases
import Records
import Testing
@testable import Pages
@testable import Views

extension Household {
  /// Everything that the everyday notebook shows, without what is drawn anew each time: identifiers, digests and codes
  /// become numbers in the order in which they are met, and times all the same time.
  func everydayViews() throws -> [String] {
    var seen: [String: Int] = [:]
    var lines = Self.views
    let plans = try json("plan list", passphrase: Program.everyday).items ?? []
    lines += plans.compactMap { $0["id"]?.text }.map { "plan show \($0) --former --json" }
    return try lines.flatMap { line in
      let ended = try run(line, passphrase: Program.everyday)
      let head = "\(line.hasPrefix("plan show") ? "former" : line): \(ended.status)"
      let text = [head, ended.output, ended.words].joined(separator: "\n")
      return text.split(separator: "\n").map { Self.normal(String($0), &seen) }
    }
  }

  private static let views =
    ["journal list", "documents list", "people list", "plan list", "attachment list", "due", "check"].flatMap
  {
    [$0, $0 + " --json"]
  } + ["settings --json", "export report --plain --format json", "export log --plain --format json"]

  private static func normal(_ line: String, _ seen: inout [String: Int]) -> String {
    // How often the book was opened is told elsewhere (`TwoWorldsTests`).
    let counted = line.replacing(/Safe for .* by others; .*/, with: "MARGIN")
      .replacing(/"safeFor" *: *[0-9]+/, with: "MARGIN")
    let timed = counted.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z/, with: "TIME")
      .replacing(/[0-9]+ [A-Z][a-z]+ [0-9]{4}, [0-9]{2}:[0-9]{2}/, with: "TIME")
    let name = /[0-9a-f]{8,128}|[0-9A-Z]{4}(-[0-9A-Z]{4}){5}-[0-9A-Z]{2}/
    return timed.replacing(name) { found in
      let head = String(found.output.0.prefix(8))
      let number = seen[head] ?? seen.count
      seen[head] = number
      return "#\(number)"
    }
  }
}
