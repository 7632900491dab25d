import Platform
import Testing

@testable import Storage
@testable import Vault

/// What an error stands for, whichever operation it came through: it is told, and decided about, by that alone.
@Suite struct CauseTests {
  private static let media: [MediumError] = [
    .notFound, .exists, .notAFile, .forbidden, .inUse, .changed, .readOnly, .diskFull, .disk(.other(5)),
    .brokenOff,
    .ended, .notAsWritten,
  ]

  @Test(arguments: media) func `an error of the medium is found through every layer`(error: MediumError) {
    let all: [any Error] = [
      error, OpeningError.medium(error), ReadingError.medium(error), SavingError.medium(error),
      SavingError(.medium(error)), ReopeningError.opening(.medium(error)),
      ReopeningError.saving(.medium(error)),
      CreationError.opening(.medium(error)), CreationError.saving(.medium(error)),
    ]
    let isOfMedium = [.readOnly, .diskFull, .disk(.other(5)), .ended].contains(error)
    for each in all {
      #expect(each.cause as? MediumError == error)
      #expect(each.isOfMedium == isOfMedium)
    }
  }

  @Test func `what is the operation's own stands for nothing else`() {
    #expect(ReopeningError.saving(.reading(.unknownRecord)).cause as? ReadingError == .unknownRecord)
    #expect(ReopeningError.opening(.otherBook).cause as? OpeningError == .otherBook)
    #expect(CreationError.saving(.full(.private)).cause as? SavingError == .full(.private))
    #expect(CreationError.passphraseTaken.cause as? CreationError == .passphraseTaken)
    #expect(!SavingError.full(.private).isOfMedium && !CreationError.passphraseTaken.isOfMedium)
  }

  @Test func `what reading meets of the medium is of the medium where something is saved`() {
    #expect(SavingError(.medium(.diskFull)) == .medium(.diskFull))
    #expect(SavingError(.unknownRecord) == .reading(.unknownRecord))
  }
}
