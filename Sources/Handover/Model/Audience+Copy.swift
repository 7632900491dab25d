internal import Records

extension Audience {
  /// Whoever reads a copy.
  static let ofCopies = Audience(
    takenOut: Wording(en: "taken out", es: "se quitó"),
    labels: [
      "weight": Wording(en: "How serious for the writer", es: "Gravedad para quien escribe"),
      "told": Wording(en: "Who was told of it", es: "A quién se le contó"),
      "source": Wording(en: "How the writer knows", es: "Cómo lo sabe quien escribe"),
      "holds": Wording(en: "Holds for the writer", es: "Guarda para quien escribe"),
      "private": Wording(en: "Note", es: "Nota"),
      "notes": Wording(en: "Note", es: "Nota"),
    ]
  ) { kind in
    // What is for the program and for the writer; in parts, the marks that tie a step to its template.
    switch kind {
    case nil: ["key", "area", "home"]
    case let kind? where kind.isChained: ["number", "recorded", "localOffset", "entry", "language", "share"]
    default: ["template"]
    }
  }
}
