import Platform

Process.protectMemory()
Process.ignoreBrokenPipes()
Signals.endOrderly()
Process.end(Homebook.perform(Array(Process.arguments.dropFirst())))
