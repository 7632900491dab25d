import Handover
package import Notebook
import Records
import Text
package import Vault

extension CopyChoices {
  /// The names to cover, a line each.
  var coveredLines: [String] { covered.split(whereSeparator: \.isNewline).map { String($0).trimmed } }

  /// What was written for a copy: its note and the names to cover; `nil` where nothing was.
  package func kept(as manuscript: Manuscript) -> Draft? {
    let note = note ?? ""
    if note.isEmpty && covered.isEmpty { return nil }
    let asked: JSONObject = [
      "product": .string(product.rawValue), "note": .string(note), "covered": .string(covered),
    ]
    return manuscript.draft(JSONObject(), asked: asked)
  }
}
