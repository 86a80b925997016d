using System.Collections.Immutable;

namespace Lamina.Generator.Emission.CSharp.Kernels;

/// <summary>A use of a kernel: the statement's parts, before values have names in a method.</summary>
/// <param name="Method">Which method computes the group.</param>
/// <param name="Arguments">The nodes whose memory it takes, in the order of its parameters.</param>
/// <param name="Constants">The arguments after those, for example sizes of a library kernel; empty stands for the number of examples
/// alone.</param>
/// <param name="ReturnsLoss">True when its result is added to the loss.</param>
internal sealed record KernelCall(string Method, ImmutableArray<int> Arguments, string Constants, bool ReturnsLoss);
