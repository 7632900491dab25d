import Guidance
import Records

/// Texts of the two sets of questions and suggestions, as they stand, before anything is filled in.
struct Said {
  let full: Bool
  let language: Language

  /// What forms, lists and records say of fields: kinds, headings, labels, questions and answers.
  var fields: Set<String> {
    let asked = Kind.known.flatMap { kind in
      Schema.asked(kind, full: full) + Schema.of(kind).filter(\.isAutomatic)
    }
    let headings = Set(asked.map(\.group)).compactMap { Schema.label(ofGroup: $0) }
    let kinds = Kind.known.compactMap { Schema.label(of: $0) }
    return Set((headings + kinds + asked.flatMap(\.said)).map { $0[language] }.filter { !$0.isEmpty })
  }

  /// The templates that only this set offers, and its list.
  var guidance: Set<String> {
    let guidance = Guidance(language: language, full: full)
    let others = Set(Guidance(language: language, full: !full).templates.map(\.id))
    let own = guidance.library.filter { !others.contains($0.id) }
    return Set(own.flatMap { said($0, guidance) } + said(guidance.bag, guidance))
  }

  /// The templates that both sets offer: `offer: both` is the mark that they were read for both.
  var shared: Set<String> {
    let guidance = Guidance(language: language, full: full)
    return Set(guidance.library.flatMap { said($0, guidance) }).subtracting(self.guidance)
  }

  private func said(_ template: Template, _ guidance: Guidance) -> [String] {
    let steps = template.sections.flatMap(\.steps)
    return [template.title, template.about] + template.remarks + template.sections.map(\.heading)
      + steps.flatMap { [$0.text] + $0.rooms + [$0.caution].compactMap(\.self) }
      + said(guidance.questions(of: template))
  }

  private func said(_ bag: Bag, _ guidance: Guidance) -> [String] {
    [bag.title, bag.about] + bag.remarks
      + bag.items.flatMap { [$0.text, $0.hint, $0.caution].compactMap(\.self) }
      + said(guidance.questions(of: bag))
  }

  private func said(_ questions: [Question]) -> [String] {
    questions.flatMap { [$0.text] + $0.answers.map(\.words) }
  }
}

extension Schema {
  /// The words of all fields, kinds and headings.
  static var wordings: [Wording] {
    Kind.known.flatMap { kind in of(kind).flatMap(\.said) + [label(of: kind)].compactMap(\.self) }
  }
}

extension Field {
  /// All words of a field and its parts.
  fileprivate var said: [Wording] { [label, question] + choices.map(\.label) + parts.flatMap(\.said) }
}
