import ArgumentParser
import Phrases
import Vault

/// `purge`: makes deleted text unreadable.
struct Purge: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.purgeAbstract, discussion: Words.chosen.purgeDiscussion)
  }

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    open.talk.tell(open.words.rewriteNotice(open.book.ringPlaces))
    let progress = open.talk.progress(open.words.purging)
    defer { progress.end() }
    try open.book.purge(progress: progress.advance)
  }
}

extension Words {
  var purgeAbstract: String { say("Makes deleted text unreadable.", "Hace ilegible lo borrado.") }
  var purgeDiscussion: String {
    say(
      "Writes the whole book anew in place. Copies of the file, and flash memory, may still hold what was deleted.",
      "Escribe de nuevo todo el libro en su sitio. Las copias y la memoria flash aún pueden tener lo borrado."
    )
  }
  var purging: String { say("Writing anew", "Escribiendo de nuevo") }
}
