namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>What is wrong with the handling of a mutant.</summary>
internal sealed class FindingException(string message) : Exception(message);
