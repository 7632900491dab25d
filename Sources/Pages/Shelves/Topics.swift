package import Guidance
import Notebook
package import Records
import Text
package import Views

extension OpenNotebook {
  /// All that is suggested for a plan with these fields; what its own template has comes first.
  package func topics(for plan: JSONObject) throws -> [Topic] {
    let offered = try offered()
    let facts = offered.guidance.facts(in: plan[.country]?.text)
    let own = plan[.template]?.text
    let templates = offered.library
    return (templates.filter { $0.id == own } + templates.filter { $0.id != own })
      .flatMap { $0.topics(for: Answers(plan), facts) }
  }
}

extension Topic {
  /// The topic with those of its suggestions for which a condition holds.
  package func narrowed(_ isWanted: (Suggestion) -> Bool) -> Topic {
    Topic(heading: heading, remark: remark, suggestions: suggestions.filter(isWanted))
  }

  /// The topic with those of its suggestions in which, or in its name, all words stand.
  package func holding(_ words: [String]) -> Topic {
    let wanted = words.map { Folded($0).bytes }
    return narrowed { suggestion in
      let text = Folded([heading, suggestion.text, suggestion.caution ?? ""].joined(separator: " ")).bytes
      return wanted.allSatisfy { text.contains($0) }
    }
  }
}
