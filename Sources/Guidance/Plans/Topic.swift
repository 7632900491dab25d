/// What the library has about one thing: a section of a template.
public struct Topic: Sendable {
  /// What it is called.
  public let heading: String
  /// What is said of it: that nobody who knows the subject has read it yet.
  public let remark: String?
  /// What it suggests.
  public let suggestions: [Suggestion]

  /// A topic with these suggestions.
  public init(heading: String, remark: String?, suggestions: [Suggestion]) {
    (self.heading, self.remark, self.suggestions) = (heading, remark, suggestions)
  }
}

/// One thing that can be pulled into a plan.
public struct Suggestion: Sendable {
  /// Its name: that of its template, a bar, and its own.
  public let key: String
  /// What one can do.
  public let text: String
  /// What to take care with.
  public let caution: String?
  /// Whether it is for someone who answered as the plan says.
  public let fits: Bool
}

extension Template {
  /// All that it suggests, by topic.
  ///
  /// - Parameters:
  ///   - answers: those of the plan into which something is to be pulled.
  ///   - facts: what is certain where that plan is for.
  public func topics(for answers: Answers, _ facts: LocalFacts) -> [Topic] {
    sections.map { section in
      let suggestions = section.steps.map { step in
        Suggestion(
          key: key(of: step), text: facts.filled(step.text), caution: step.caution.map(facts.filled),
          fits: answers.fit(step))
      }
      return Topic(heading: section.heading, remark: section.remark, suggestions: suggestions)
    }
  }
}
