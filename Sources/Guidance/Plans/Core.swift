internal import Records

/// The few steps with which a plan begins: section "The core and the library" of `Docs/Guidance.md`.
struct Core: Sendable {
  /// How many steps it has at the most.
  static let most = 12

  /// The steps of a stage by their turn, by id.
  private let stages: [String: [(id: String, time: PlanStep.Time)]]
  /// The candidates of a priority, of which the first that fits comes in.
  private let priorities: [String: [String]]
  /// What comes in where the answers call for it and there is room.
  private let forAnswers: [String]
}

extension Core {
  /// Reads what a text says; `nil` where its template has no core.
  init?(reading blocks: [TextBlock]) {
    let times: [PlanStep.Time] = [.now, .soon, .later]
    stages = Core.table(blocks, "core") { block in
      times.flatMap { time in block.words(time.rawValue).map { ($0, time) } }
    }
    if stages.isEmpty { return nil }
    priorities = Core.table(blocks, "priority") { $0.words("steps") }
    forAnswers = blocks.filter { $0.kind == "answers" }.flatMap { $0.words("steps") }
  }

  private static func table<Value>(
    _ blocks: [TextBlock], _ kind: String, _ value: (TextBlock) -> Value
  ) -> [String: Value] {
    Dictionary(blocks.filter { $0.kind == kind }.map { ($0.id, value($0)) }) { first, _ in first }
  }

  /// The steps for someone who answers so, by id, each with its turn; first what comes first.
  func steps(for answers: Answers, of all: [String: Step]) -> [(id: String, time: PlanStep.Time)] {
    let stage = answers.stage.flatMap { stages[$0] } ?? stages["other"] ?? []
    var chosen = stage.filter { step in all[step.id].map(answers.fit) ?? false }
    for priority in answers.priorities.prefix(3) {
      let wider = answers.with(priority)
      let isNew = { (id: String) in !chosen.contains { $0.id == id } && all[id].map(wider.fit) ?? false }
      if let id = priorities[priority]?.first(where: isNew) { chosen.append((id, .soon)) }
    }
    chosen = Core.sorted(chosen)
    // Only what can wait makes room: it stands last.
    chosen.removeLast(max(0, chosen.count - Core.most))
    for id in forAnswers where chosen.count < Core.most {
      let isNew = !chosen.contains { $0.id == id }
      if isNew && all[id].map(answers.fit) ?? false { chosen.append((id, .soon)) }
    }
    return Core.sorted(chosen)
  }

  private static func sorted(
    _ steps: [(id: String, time: PlanStep.Time)]
  ) -> [(id: String, time: PlanStep.Time)] {
    PlanStep.Time.allCases.flatMap { time in steps.filter { $0.time == time } }
  }
}

extension Template {
  /// Whether a plan from it begins with a core.
  public var hasCore: Bool { core != nil }

  /// The steps with which a plan begins for these answers, with their turns; `nil` where it comes in whole.
  func core(for answers: Answers) -> [(step: Step, time: PlanStep.Time)]? {
    let all = Dictionary(sections.flatMap(\.steps).map { ($0.id, $0) }) { first, _ in first }
    return core?.steps(for: answers, of: all).compactMap { one in all[one.id].map { ($0, one.time) } }
  }
}
