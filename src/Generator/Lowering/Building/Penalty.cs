namespace Lamina.Generator.Lowering.Building;

/// <summary>What the weights of a tensor cost.</summary>
/// <param name="L1">λ₁.</param>
/// <param name="L2">λ₂.</param>
internal readonly record struct Penalty(double L1, double L2)
{
    public static Penalty None => default;
}
