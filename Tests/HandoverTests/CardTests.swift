import Records
import Testing

@testable import Handover

@Suite struct CardTests {
  private func text(_ line: CardPanels.Line) -> [Substring] { line.text.split(separator: " ") }

  @Test func `no panel holds more than fits and nothing is lost`() {
    let lines = (1...40).map { number in
      CardPanels.Line(
        look: number % 7 == 1 ? .heading : .step,
        text: (0..<(number * number % 97 + 1)).map { "word\(number)-\($0)" }.joined(separator: " "))
    }
    let panels = CardPanels(lines).panels
    #expect(panels.allSatisfy { $0.reduce(0) { $0 + $1.height } <= CardPanels.linesPerPanel })
    #expect(panels.joined().flatMap(text) == lines.flatMap(text))
    #expect(panels.count > 8)
  }

  @Test func `a heading does not stand alone at the foot of a panel`() {
    let step = CardPanels.Line(look: .step, text: "A step.")
    let heading = CardPanels.Line(look: .heading, text: "Papers")
    let panels = CardPanels(Array(repeating: step, count: 11) + [heading, step]).panels
    #expect(panels.map(\.count) == [11, 2])
  }

  @Test func `what is longer than a panel goes on on the next`() {
    let long = CardPanels.Line(look: .step, text: String(repeating: "twelve words ", count: 60))
    let panels = CardPanels([long]).panels
    #expect(panels.map { $0.map(\.look) } == [[.step], [.more]])
    #expect(CardPanels([]).panels == [])
  }

  @Test func `a plan on a card has what was chosen, people first, and the steps that are done or being done`()
    throws
  {
    var selection = Selection()
    selection.included = ["places"]
    let copy = Copy(.plan, of: Sample.household(), choosing: selection, in: .en, made: Sample.made)
    let card = Sample.text(copy, as: .card)
    for words in ["Copy the birth certificates.", "Station hotel", "Ana Ruiz", "1/"] {
      #expect(card.contains(words), "\(words)")
    }
    for words in ["Ask Ana about two weeks.", "Put aside cash.", "<h1"] {
      #expect(!card.contains(words), "\(words)")
    }
    #expect(card.contains("class=\"done\""))
    let places = try ["Ana Ruiz", "Station hotel", "Copy the birth certificates."].map {
      try #require(card.firstRange(of: $0)?.lowerBound)
    }
    #expect(places == places.sorted())
    let usual = Sample.text(Copy(.plan, of: Sample.household(), in: .en, made: Sample.made), as: .card)
    #expect(!usual.contains("Station hotel"))
  }

  @Test func `a card is one sheet of eight panels at the most and counts what has no room`() {
    let steps = (1...300).map {
      JSON.object(["text": .string("Step number \($0) of many."), "status": "doing"])
    }
    let plan = Sample.record(
      .plan, 1, ["title": "A plan", "sections": [["heading": "All", "steps": .array(steps)]]])
    let card = Sample.text(Copy(.plan, of: [plan], in: .en, made: Sample.made), as: .card)
    #expect(card.contains("8/8") && !card.contains("9/") && !card.contains("A plan"))
    #expect(card.contains("more.</p>"))
  }

  @Test func `a card of one's own parts is one sheet without a title, and nothing on it is markup`() {
    let parts = [("Number", ["999"]), ("Ways", (1...200).map { "way \($0) <b>&" })]
    let page = WalletCard(parts.map { (title: $0.0, lines: $0.1) }, in: .en, made: Sample.made).page
    let card = String(decoding: page, as: UTF8.self)
    #expect(card.contains(">999<") && card.contains("way 1 &lt;b&gt;&amp;") && !card.contains("<b>"))
    #expect(card.contains("8/8") && card.contains("more.</p>") && !card.contains("<h1"))
    let empty = String(decoding: WalletCard([], in: .es, made: Sample.made).page, as: UTF8.self)
    #expect(!empty.contains("class=\"panel\"") && empty.hasSuffix("</html>\n"))
  }

  @Test func `an answer in words stands on a card, also where it is yes or no`() {
    let entry = Sample.entry(
      1, ["neck": ["breath": "no", "voice": "yes", "wet": true], "who": ["others": "no"]])
    let card = Sample.text(
      Copy(.report, of: Sample.linked([entry]), in: .en, made: Sample.made), as: .card)
    #expect(card.contains("Neck: no, yes, (Lost water)") && card.contains("Who did it: no"))
  }

  @Test(arguments: Product.allCases)
  func `no element of a card is born of data`(product: Product) {
    let copy = Copy(product, of: Hostile.records(), choosing: Hostile.everything, in: .en, made: Sample.made)
    let card = Sample.text(copy, as: .card)
    let tags = Set(
      card.split(separator: "<").dropFirst().map { $0.prefix { $0.isLetter || $0 == "/" || $0 == "!" } })
    let own: Set<Substring> = [
      "!doctype", "html", "/html", "head", "/head", "meta", "title", "/title", "style", "/style", "body",
      "/body",
      "main", "/main", "h", "/h", "p", "/p", "section", "/section", "div", "/div",
    ]
    #expect(tags.subtracting(own) == [])
  }
}
