import Guidance
import Notebook
import Records
import Storage
import Testing

/// Plans and documents that begin from what the program offers.
@Suite struct PlanTests {
  private let house: House

  /// A plan with all that is offered is larger than the smallest book.
  init() throws { house = try House(.small) }

  @Test func `only what is offered can be begun from`() throws {
    let all = Guidance(language: .en, full: true).templates
    let short = Guidance(language: .en, full: false).templates
    let one = try #require(all.first { one in !short.contains { $0.id == one.id } })
    let other = try #require(short.first)
    let open = Offered(isFull: false, named: nil, language: .en)
    #expect(open.templates.map(\.id) == short.map(\.id) && open.choosable.map(\.id) == short.map(\.id))
    #expect(throws: PlanFault.unknownTemplate(one.id)) { try open.template(one.id) }
    let named = Offered(isFull: false, named: [one.id], language: .en)
    #expect(named.templates.map(\.id) == [one.id])
    #expect(named.choosable.map(\.id) == short.map(\.id) + [one.id])
    #expect(try named.template(one.id).id == one.id)
    #expect(throws: PlanFault.unknownTemplate(other.id)) { try named.template(other.id) }
    #expect(throws: PlanFault.unknownTemplate("none")) { try open.template("none") }
    let more = try #require(Guidance(language: .en, full: true).library.first { $0.isLibraryOnly })
    let full = Offered(isFull: true, named: nil, language: .en)
    #expect(throws: PlanFault.unknownTemplate(more.id)) { try full.template(more.id) }
    #expect(full.library.contains { $0.id == more.id } && !open.library.contains { $0.id == more.id })
  }

  @Test func `a plan goes on with what it has, and what was taken out does not come again`() throws {
    var notebook = try house.open()
    let offered = try notebook.offered(in: .en)
    let template = try #require(offered.templates.first)
    let input: JSONObject = ["template": .string(template.id), "title": "Spring", "notes": .null]
    let wish = try PlanWish(input, nil, offered)
    #expect(wish.template.id == template.id && wish.fields.names == ["template", "title"])
    let plan = try notebook.plan(wish, in: nil, offered)
    #expect(plan.unreadable.isEmpty && plan.value["title"] == "Spring")
    let keys = Template.keys(in: plan.value)
    #expect(!keys.isEmpty)

    // Every section is taken out; a former version remembers them.
    let id = try notebook.keep(.plan, plan.value)[0]
    let present = try notebook.page(id.description, [.plan]).value.record
    #expect(try notebook.change(present, to: present.fields.changed(by: ["sections": .null]), now: House.now))
    let bare = try notebook.page(id.description, [.plan]).value.record
    #expect(bare.fields["sections"] == nil)
    let own: JSON = [["heading": "Garden", "steps": [["text": "Sow"]]]]
    let again = try PlanWish(["sections": own], bare, offered)
    let second = try notebook.plan(again, in: bare, offered)
    #expect(Template.keys(in: second.value).isDisjoint(with: keys))
    let third = try notebook.plan(again, in: Record(id: id, kind: .plan, fields: second.value), offered)
    let headings = PlanSteps(third.value).sections.map { $0["heading"] }
    #expect(headings.count { $0 == "Garden" } == 1)
    try notebook.close()
  }

  @Test func `papers are those that fit and are not there yet`() throws {
    var notebook = try house.open()
    let offered = try notebook.offered(in: .en)
    let alone = try notebook.papers(for: Household(me: "me"), offered)
    let family = try notebook.papers(for: Household(me: "me", children: ["Lea"]), offered)
    #expect(!alone.value.isEmpty && family.value.count > alone.value.count)
    for paper in alone.value { try notebook.keep(.document, paper) }
    #expect(try notebook.papers(for: Household(me: "me"), offered).value.isEmpty)
    try notebook.close()
  }
}
