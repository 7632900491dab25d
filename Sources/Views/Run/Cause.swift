import Notebook

extension Error {
  /// The error that is told: the one that an error of the notebook stands for, or this one.
  package var cause: any Error { (self as? any NotebookError)?.cause ?? self }
}
