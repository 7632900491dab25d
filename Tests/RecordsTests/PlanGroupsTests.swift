import Records
import Testing

/// How the steps of a plan stand for reading.
@Suite struct `The steps of a plan` {
  private static let plan = Plan([
    "sections": [
      [
        "heading": "Home",
        "steps": [
          ["text": "a", "time": "later"], ["text": "b"], ["text": "c", "time": "now", "status": "done"],
        ],
      ],
      ["heading": "Work", "steps": [["text": "d", "time": "now"], ["text": "e", "time": "odd"]]],
      ["steps": [["text": "f", "time": "aside"], ["text": "g", "status": "notForMe", "time": "aside"]]],
    ]
  ])

  private func shown(_ isShown: (PlanStep) -> Bool) -> [[String]] {
    Self.plan.groups(where: isShown).map { group in
      let heading: String =
        switch group.heading {
        case .time(let time): time.heading(in: .en)
        case .part(let text): text ?? "-"
        }
      return [heading] + group.steps.map { "\($0.step.text ?? "")\($0.place.section)\($0.place.step)" }
    }
  }

  @Test func `stand by their turn, and without one under their part`() {
    #expect(
      shown { _ in true } == [
        ["Now", "c02", "d10"], ["When you want", "a00"], ["Put aside", "f20", "g21"], ["Home", "b01"],
        ["Work", "e11"],
      ])
  }

  @Test func `are folded away for one reason each`() {
    #expect(
      shown { $0.fold == nil } == [
        ["Now", "d10"], ["When you want", "a00"], ["Home", "b01"], ["Work", "e11"],
      ])
    #expect(Self.plan.steps.map(\.fold) == [nil, nil, .done, nil, nil, .aside, .notForMe])
  }

  @Test func `are parts by turn where any has one, and else as they are`() {
    let arranged = Plan(Self.plan.arranged(in: .es))
    #expect(arranged.sections.map { $0["heading"] } == ["Ahora", "Cuando quieras", "Aparte", "Home", "Work"])
    #expect(arranged.steps.map(\.text) == ["c", "d", "a", "f", "g", "b", "e"])
    #expect(arranged.steps.allSatisfy { $0.fields["time"] == nil })
    let foreign: JSONObject = [
      "title": "A",
      "sections": [
        ["heading": "B", "steps": [["text": "c", "time": "now"]], "colour": "green"],
        ["heading": "D", "steps": [["text": "e"]]],
      ],
    ]
    let kept = Plan(foreign).arranged(in: .en)
    #expect(Plan(kept).sections.map { $0["heading"] } == ["Now", "D", "B"])
    #expect(Plan(kept).sections.last?["colour"] == "green" && Plan(kept).steps.map(\.text) == ["c", "e"])
    let plain: JSONObject = ["title": "A", "sections": [["heading": "B", "steps": [["text": "c"]]], [:]]]
    #expect(Plan(plain).arranged(in: .en) == plain)
  }

  @Test func `have turns that come round`() {
    #expect(PlanStep.Time.allCases.map(\.next) == [.soon, .later, .aside, .now])
  }
}
