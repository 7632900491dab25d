internal import Records

extension HTMLCopy {
  /// A plan: its steps under their headings, then all else.
  func drawPlan(_ item: Copy.Item, into page: inout Markup) {
    let fields = copy.rules.portion(of: item.record)
    page.tag("article", ["class": "plan", "id": copy.anchor(of: item)]) { page in
      page.tag("h3", ["dir": "auto"], fields[.title]?.text ?? words.title(of: .plan))
      page.facts(reader.facts(fields, of: .plan, without: ["title", "sections"]))
      for (heading, steps) in Plan(fields).groups(where: { _ in true }) {
        draw(steps.map(\.step.fields), under: heading, into: &page)
      }
    }
  }

  private func draw(_ steps: [JSONObject], under heading: Plan.Heading, into page: inout Markup) {
    page.tag("section", ["class": "steps"]) { page in
      page.tag("h4", ["dir": "auto"], words.heading(heading))
      page.tag("ol") { page in
        for step in steps { draw(step: step, into: &page) }
      }
    }
  }

  private func draw(step: JSONObject, into page: inout Markup) {
    let status = step[.status]?.text ?? "idea"
    page.tag("li", ["class": status]) { page in
      page.tag("p", ["class": "step", "dir": "auto"], step[.text]?.text ?? "–")
      page.facts(reader.facts(step, of: Plan.stepFields, without: ["text", "time"]), class: "parts")
    }
  }

  /// The people whom the records of this copy name.
  func drawPeople(into page: inout Markup) {
    page.tag("section", ["id": "people", "aria-labelledby": "people-title"]) { page in
      page.tag("h2", ["id": "people-title"], words.people)
      for person in copy.people {
        page.tag("article", ["class": "card"]) { page in
          page.tag("h3", ["dir": "auto"], copy.name(of: person))
          page.facts(reader.facts(copy.rules.portion(of: person), of: .person, without: ["name"]))
        }
      }
    }
  }

  /// The files that belong to the records, each with what tells that it is the same file.
  func drawFiles(into page: inout Markup) {
    page.tag("section", ["id": "files", "aria-labelledby": "files-title"]) { page in
      page.tag("h2", ["id": "files-title"], words.files)
      page.tag("p", copy.files.isEmpty ? words.noFiles : filesNote)
      let pictures = Dictionary(copy.pictures.map { ($0.id, $0) }) { first, _ in first }
      for (index, file) in copy.files.enumerated() {
        page.tag("article", ["class": "card file", "id": "f\(index + 1)"]) { page in
          page.tag("h3", ["dir": "auto"], "\(index + 1). \(copy.name(of: file))")
          page.facts(reader.facts(copy.rules.portion(of: file), of: .attachment, without: ["name"]))
          if let picture = pictures[file.id] {
            page.tag("p") { $0.tag("a", ["href": "#\(picture.pictureAnchor)"], words.seePicture) }
          }
        }
      }
    }
  }
}
