import Phrases
package import Screen

extension Words {
  /// What the screen says by itself.
  package var stage: StageWords {
    StageWords(
      tooSmall: say(
        "This window is too small. Make it larger, or the letters smaller. With --plain-screen any size will do.",
        "Esta ventana es demasiado pequeña. Hazla más grande, o las letras más pequeñas. Con --plain-screen sirve "
          + "cualquiera."),
      position: { say("\($0.place) of \($0.count)", "\($0.place) de \($0.count)") },
      undo: undoKey, redo: redoKey,
      leftOut: { count in
        let characters = many(count, ("character", "characters"), ("carácter", "caracteres"))
        return say(
          "\(characters) left out that a notebook cannot keep.",
          "Sin \(characters) que un cuaderno no puede guardar.")
      },
      capsLock: say("Caps-Lock is on.", "El bloqueo de mayúsculas está puesto."),
      more: say("More: Enter", "Más: Intro"), unmarked: say("no mark", "sin marca"),
      endOfText: say(
        "As many lines as you like; a full stop alone on a line ends it.",
        "Las líneas que quieras; un punto solo en una línea termina."),
      keepsLine: say(
        "Enter or a full stop keeps what is there, a hyphen alone takes it away.",
        "Intro o un punto deja lo que hay, un guion solo lo quita."),
      keepsText: say(
        "Enter or a full stop keeps what is there, a hyphen alone takes it away, what you type is added.",
        "Intro o un punto deja lo que hay, un guion solo lo quita, lo que escribas se añade."),
      notUnderstood: say(
        "Type one of the numbers or letters that stand there, or a full stop to go back.",
        "Escribe uno de los números o letras que aparecen, o un punto para volver."),
      // Whoever speaks one language may be in front of the other.
      yes: ["y", "yes", "s", "sí"], no: ["n", "no"],
      keyNames: [
        .esc: "Esc", .enter: say("Enter", "Intro"), .tab: "Tab", .delete: say("Del", "Supr"),
        .backTab: say("Shift-Tab", "Mayús-Tab"), .letter(" "): say("Space", "Espacio"),
      ])
  }
}
