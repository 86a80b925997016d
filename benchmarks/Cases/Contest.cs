namespace Lamina.Benchmarks.Cases;

/// <summary>
/// The same work with plain loops and with Lamina. Each call does it once and returns a number that depends on the result.
/// </summary>
/// <param name="Name">Network, batch and work.</param>
/// <param name="PlainLoops">The baseline.</param>
/// <param name="Lamina">Generated code.</param>
internal sealed record Contest(string Name, Func<double> PlainLoops, Func<double> Lamina);
