namespace Lamina;

/// <summary>
/// a = γ·(z − μ)/√(σ² + ε) + β per channel, with μ and σ² over the batch and all positions in training and their exponentially weighted
/// averages at inference (Ioffe and Szegedy 2015). γ starts at 1, β at 0; neither is penalised. β replaces the bias of the previous layer.
/// </summary>
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>Weight of the past in the averages, v = momentum·v + (1 − momentum)·new; in [0, 1). Default 0.9.</summary>
    public double Momentum { get; set; } = 0.9;

    /// <summary>ε, above 0. Default 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;
}

/// <summary>
/// a = γ·(z − μ)/√(σ² + ε) + β with μ and σ² over the last axis of each position of each example (Ba, Kiros and Hinton 2016). γ starts
/// at 1, β at 0.
/// </summary>
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <summary>ε, above 0. Default 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;
}

/// <summary>
/// a = γ·(z − μ)/√(σ² + ε) + β per channel, with μ and σ² over the positions and channels of one group of one example (Wu and He 2018).
/// γ starts at 1, β at 0.
/// </summary>
public sealed class GroupNormAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="groups">Number of groups; divides the channels.</param>
    public GroupNormAttribute(int groups) => Groups = groups;

    /// <summary>Number of groups.</summary>
    public int Groups { get; }

    /// <summary>ε, above 0. Default 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;
}

/// <summary>a = γ·z/√(mean(z²) + ε) over the last axis of each position (Zhang and Sennrich 2019). γ starts at 1.</summary>
public sealed class RmsNormAttribute : LayerAttribute
{
    /// <summary>ε, above 0. Default 1e-6.</summary>
    public double Epsilon { get; set; } = 1e-6;
}
