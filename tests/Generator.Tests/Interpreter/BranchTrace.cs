namespace Lamina.Generator.Tests.Interpreter;

/// <summary>
/// A hash of every comparison that formulas made. Two points with the same trace lie on the same smooth piece of the loss, so that
/// differences between them mean something although relu, |x| and Huber have kinks.
/// </summary>
internal sealed class BranchTrace
{
    public ulong Hash { get; private set; } = 14695981039346656037;

    /// <summary>Notes which side of a kink a number is on: −1, 0 or 1.</summary>
    public void Add(int side) => Hash = unchecked((Hash ^ (ulong)(side + 2)) * 1099511628211);
}
