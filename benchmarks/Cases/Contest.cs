namespace Lamina.Benchmarks.Cases;

/// <summary>The same work done by plain loops and by Lamina; each call does it once and returns a number that depends on it.</summary>
/// <param name="Name">Network, batch and work.</param>
/// <param name="PlainLoops">The baseline.</param>
/// <param name="Lamina">Generated code.</param>
internal sealed record Contest(string Name, Func<double> PlainLoops, Func<double> Lamina);
