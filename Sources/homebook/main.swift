import Pages
import Platform
import Views

Process.occupyStandardStreams()
Process.protectMemory()
Process.letWritesFail()
Signals.endOrderly()
Process.end(Homebook.perform(Array(Process.arguments.dropFirst())))
