namespace Lamina.Generator.Declarations;

/// <summary>What an attribute says about the weights of its layer.</summary>
/// <param name="Bias">Whether there is a bias.</param>
/// <param name="Init">How the weights start.</param>
/// <param name="InitScale">The number that rule takes, or null.</param>
/// <param name="L1">λ₁, or null for the network's.</param>
/// <param name="L2">λ₂, or null for the network's.</param>
internal sealed record WeightOptions(
    bool Bias = true, InitKind Init = InitKind.Auto, double? InitScale = null, double? L1 = null, double? L2 = null);
