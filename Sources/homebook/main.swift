import Platform

Process.ignoreBrokenPipes()
Signals.endOrderly()
Process.end(Homebook.perform(Array(CommandLine.arguments.dropFirst())))
