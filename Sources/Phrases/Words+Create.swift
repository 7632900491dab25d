package import Storage
package import Passphrases

// What the owner of a new book is told before deciding.

extension Words {
  package func aboutBooks(_ path: String) -> [String] {
    [
      say("This makes a new book: \(path)", "Esto crea un libro nuevo: \(path)"), whatABookIs, watchedMachine,
    ]
  }
  package var whatABookIs: String {
    say(
      """
      A book is one file. It can hold up to three notebooks, each with a passphrase of its own. Nobody can see from \
      the file how many yours holds. But whoever knows this program knows that there can be several, and you can \
      never prove that yours holds only one. If that could turn someone against you, keep nothing here.
      """,
      """
      Un libro es un solo archivo. Puede guardar hasta tres cuadernos, cada uno con su contraseña. Por el archivo \
      nadie puede saber cuántos tiene el tuyo. Pero quien conoce este programa sabe que puede haber varios, y nunca \
      podrás probar que solo hay uno. Si eso pudiera poner a alguien en tu contra, no guardes nada aquí.
      """)
  }
  package var watchedMachine: String {
    say(
      "On a machine into which others can look, no passphrase helps. Then use another one, somewhere else.",
      "En un equipo en el que otras personas pueden mirar, ninguna contraseña sirve. En ese caso usa otro, en otro lugar."
    )
  }

  package var aboutSizes: [String] {
    [
      say(
        "How large should the file be? It keeps that size, full or empty, and cannot grow later.",
        "¿Qué tamaño debe tener el archivo? Lo mantiene, esté lleno o vacío, y no puede crecer después."),
      say(
        """
        Copies of the file do not show what changed in which notebook. Whoever compares two copies of a large book sees \
        how often the room for photographs and recordings was written, which also happens by chance now and then.
        """,
        """
        Las copias del archivo no muestran qué cambió en qué cuaderno. Quien compare dos copias de un libro grande ve \
        cuántas veces se escribió el sitio para fotos y grabaciones, lo que también pasa por azar de vez en cuando.
        """),
    ]
  }
  package var whichSize: String { say("Which size?", "¿Qué tamaño?") }
  package func size(_ size: BookSize) -> String {
    switch size {
    case .medium: say("256M  the usual one: years of text", "256M  el habitual: años de texto")
    case .large: say("1G    with room for photographs", "1G    con sitio para fotos")
    case .extraLarge: say("3G    with room for recordings", "3G    con sitio para grabaciones")
    default:
      say(
        "64M   for a small stick: text, opened often",
        "64M   para una memoria pequeña: texto, abierto a menudo")
    }
  }

  package var aboutWrong: String {
    say(
      "What should happen when someone types a passphrase that is none of yours?",
      "¿Qué debe pasar cuando alguien escribe una contraseña que no es ninguna de las tuyas?")
  }
  package var whichOnWrong: String {
    say("Which? (there is no usual answer)", "¿Cuál? (no hay respuesta habitual)")
  }
  package var onWrongChoices: [String] {
    [
      say(
        """
        It opens the everyday notebook and nothing looks amiss. But then that notebook is not protected at all: \
        anyone with this program can read it and write in it, and two tries with different words show how it works.
        """,
        """
        Abre el cuaderno de cada día y no se nota nada raro. Pero entonces ese cuaderno no está protegido: cualquiera que \
        tenga este programa puede leerlo y escribir en él, y dos intentos con palabras distintas lo dejan ver.
        """),
      say(
        "It opens nothing, and the program says so. Then the everyday notebook is protected like the others.",
        "No abre nada, y el programa lo dice. Entonces el cuaderno de cada día está protegido como los demás."
      ),
    ]
  }

  package var aboutPassphrases: [String] {
    [
      say(
        """
        Now the passphrases. A suggested one cannot be guessed; one made from your life can. A forgotten one cannot \
        be reset by anybody.
        """,
        """
        Ahora las contraseñas. Una propuesta por el programa no se puede adivinar; una sacada de tu vida, sí. Si la \
        olvidas, nadie puede cambiarla por otra.
        """),
      say(
        """
        A passphrase that someone has learned cannot be changed in this file. A new file can have new ones, and every old \
        copy of this one still opens with it.
        """,
        """
        Una contraseña que alguien ha averiguado no se puede cambiar en este archivo. Un archivo nuevo puede tener otras, y \
        cualquier copia antigua de este se sigue abriendo con ella.
        """),
    ]
  }

  package func aboutLevel(_ level: Level) -> String {
    switch level {
    case .everyday:
      say(
        """
        The everyday notebook is always there. Keep everyday things in it and use it: empty or old, it does nothing \
        for the others.
        """,
        """
        El cuaderno de cada día existe siempre. Guarda en él cosas corrientes y úsalo: vacío o anticuado no ayuda en \
        nada a los demás.
        """)
    case .personal:
      say(
        """
        A personal notebook can stand between the everyday and the private one: for things that are yours and that you \
        could show if someone insisted. Most people do without.
        """,
        """
        Entre el cuaderno de cada día y el privado puede haber uno personal: para cosas tuyas que podrías enseñar si \
        alguien insiste. Casi nadie lo necesita.
        """)
    case .private:
      say(
        "The private notebook is for what nobody else should read. Its passphrase opens the others too.",
        "El cuaderno privado es para lo que nadie más debe leer. Su contraseña abre también los demás.")
    }
  }
  package func wantsLevel(_ level: Level) -> String {
    say("Make a \(name(level))?", "¿Creamos un \(name(level))?")
  }
  package func askTitle(_ level: Level) -> String {
    say(
      "What is the \(name(level)) called when it opens? [\(usualTitle(level))] ",
      "¿Qué nombre muestra el \(name(level)) al abrirse? [\(usualTitle(level))] ")
  }
  package var usualTitle: String { say("Notebook", "Cuaderno") }
  /// What a notebook is called that has no title: each otherwise, so that its owner knows which one is open.
  package func usualTitle(_ level: Level) -> String {
    switch level {
    case .everyday: say("Household", "Casa")
    case .personal: say("Papers", "Papeles")
    case .private: usualTitle
    }
  }
  package var sameTitle: String { say("Two with the same title?", "¿Dos con el mismo nombre?") }
  package func aboutSameTitle(_ title: String) -> String {
    say(
      "Another notebook of this book is called \(title) too. The title is what tells you which one is open, before you "
        + "write in it.",
      "Otro cuaderno de este libro también se llama \(title). El nombre es lo que te dice cuál está abierto, antes de "
        + "que escribas en él.")
  }
  package var anotherTitle: String { say("Another title", "Otro nombre") }
  package var keepTitle: String { say("The same all the same", "El mismo de todos modos") }

  package var suggestion: String { say("A suggestion: ", "Una propuesta: ") }
  package var aboutSuggestion: String {
    say(
      "Type it, or one of your own; Enter alone shows another.",
      "Escríbela, o una tuya; Intro sin nada muestra otra.")
  }
  package var newPassphrase: String { say("New passphrase (not shown): ", "Contraseña nueva (no se ve): ") }
  package var onceMore: String { say("Once more: ", "Otra vez: ") }
  package func notTheSame(_ difference: Difference) -> String {
    let place =
      switch difference {
      case .word(let number): say("Word \(number + 1) differs.", "La palabra \(number + 1) es otra.")
      case .count(let count, let before):
        say(
          "It had \(many(count, ("word", "words"), ("", ""))), and \(before) before.",
          "Tenía \(many(count, ("", ""), ("palabra", "palabras"))), y antes \(before).")
      case .somewhere: ""
      }
    let again = say("Again, please.", "Otra vez, por favor.")
    return [say("That was not the same.", "No coincide."), place, again].filter { !$0.isEmpty }.joined(
      separator: " ")
  }
  package var anotherPassphrase: String {
    say("Another passphrase for the everyday notebook?", "¿Otra contraseña para el cuaderno de cada día?")
  }

  package var aboutRecovery: String {
    say(
      """
      A recovery phrase on paper, in the hands of somebody else, is the way back when you forget. Whoever finds it can \
      open everything.
      """,
      """
      Una frase de recuperación en papel, en manos de otra persona, es el camino de vuelta si olvidas la \
      contraseña. Quien la encuentre puede abrirlo todo.
      """)
  }

  package var aboutCopies: [String] {
    [
      say(
        """
        Copies of the file show how often it was opened. Keep a second copy where nobody else gets at it, and open it \
        now and then: a copy is the only help when the file is lost.
        """,
        """
        Las copias del archivo muestran cuántas veces se abrió. Ten una segunda copia donde nadie más llegue y ábrela \
        de vez en cuando: si se pierde el archivo, solo una copia ayuda.
        """),
      say(
        """
        What you delete or move stays readable to whoever opens that notebook, until it is taken out for good. Remove an \
        original photograph only when a second copy of the book has been made and read back.
        """,
        """
        Lo que borras o mueves se puede leer si se abre ese cuaderno, hasta que se quite del todo. Borra una foto original \
        solo cuando haya una segunda copia del libro y la hayas vuelto a leer.
        """),
    ]
  }
  package var makeIt: String { say("Make the book?", "¿Creamos el libro?") }
  package func afterCreating(_ path: String) -> String {
    say("The book is ready: \(path)", "El libro está listo: \(path)")
  }
}
