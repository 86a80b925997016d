namespace Lamina.Generator.Tests.Runs;

/// <summary>The exception that tests let a stage throw.</summary>
internal sealed class InjectedFault() : Exception("injected\ninto a stage");
