import ArgumentParser
import Pages
import Phrases
import Records
import Views

/// A kind of record that has commands of its own.
protocol Shelf {
  /// What the records are.
  static var kind: Kind { get }
  /// How many records a list for reading shows unless it is told; 0 = all.
  static var usualLimit: Int { get }
}

extension Shelf {
  static var usualLimit: Int { 0 }
}

/// Plans and their steps.
enum Plans: Shelf {
  static let kind = Kind.plan
}

/// The dated journal.
enum Entries: Shelf {
  static let kind = Kind.entry
  static let usualLimit = 20
}

/// The inventory of documents.
enum Papers: Shelf {
  static let kind = Kind.document
}

/// People and services.
enum Contacts: Shelf {
  static let kind = Kind.person
}

/// `plan`: plans and their steps.
struct PlanCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan", abstract: Words.chosen.planAbstract,
      subcommands: [
        ListRecords<Plans>.self, ShowPlan.self, AddRecords<Plans>.self, EditRecord<Plans>.self,
        RemoveRecord<Plans>.self, PlanStart.self, PlanTemplates.self,
        PlanCountry.self, PlanSuggestions.self, PlanTake.self,
      ])
  }
}

/// `journal`: dated entries, which are not rewritten.
struct JournalCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "journal", abstract: Words.chosen.journalAbstract,
      subcommands: [
        ListRecords<Entries>.self, ShowRecord<Entries>.self, AddRecords<Entries>.self, AmendEntry.self,
        WithdrawEntry.self, EmptyEntry.self, AttachFile<Entries>.self, JournalCalendar.self,
        JournalThreads.self, JournalChain.self,
      ])
  }
}

/// `documents`: the inventory.
struct DocumentCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "documents", abstract: Words.chosen.documentsAbstract,
      subcommands: [
        ListRecords<Papers>.self, ShowRecord<Papers>.self, AddRecords<Papers>.self, EditRecord<Papers>.self,
        RemoveRecord<Papers>.self, AttachFile<Papers>.self, DocumentsStart.self,
        DocumentsMissing.self, DocumentsFirst.self,
      ])
  }
}

/// `people`: people, services and what is agreed with them.
struct PeopleCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "people", abstract: Words.chosen.peopleAbstract,
      subcommands: [
        ListRecords<Contacts>.self, ShowRecord<Contacts>.self, AddRecords<Contacts>.self,
        EditRecord<Contacts>.self, RemoveRecord<Contacts>.self, PeopleNumbers.self, PeopleWords.self,
      ])
  }
}
