/// What a person is told when something did not go as asked: what happened, what to do next, and the exit status.
package struct Telling: Equatable {
  package let status: ExitStatus
  package let sentence: String
  package let next: String?

  package init(_ status: ExitStatus, _ sentence: String, next: String? = nil) {
    self.status = status
    self.sentence = sentence
    self.next = next
  }
}

/// An error that can be told to a person.
package protocol Told: Error {
  /// What to say of it.
  func telling(_ words: Words) -> Telling
}
