using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>p = softmax(z) over the last axis.</summary>
internal sealed record SoftmaxOp : Op;

/// <summary>(dp, p) → dz = p ⊙ (dp − Σ dp·p) over the last axis; also the gradient of a masked softmax, whose p is 0 there.</summary>
internal sealed record SoftmaxGradientOp : Op;

/// <summary>y = z − ln Σ e^z over the last axis.</summary>
internal sealed record LogSoftmaxOp : Op;

/// <summary>(dy, y) → dz = dy − e^y·Σ dy over the last axis.</summary>
internal sealed record LogSoftmaxGradientOp : Op;

/// <summary>
/// (p, y) → −Σ y ln p over everything, or (ln p, y); replaced by <see cref="SoftmaxCrossEntropyOp"/> before it is differentiated.
/// </summary>
internal sealed record CrossEntropyOp(bool IsWeighted = false, bool OfLogarithms = false) : Op;

/// <summary>(p, y) → −Σ (y ln p + (1 − y) ln(1 − p)); replaced by <see cref="SigmoidBinaryCrossEntropyOp"/>.</summary>
internal sealed record BinaryCrossEntropyOp : Op;

/// <summary>
/// (z, y) → Σ (s·ln Σ e^z − Σ y·z): cross-entropy of softmax(z) over rows of Width, stable; dz = s·softmax(z) − y. The sum s of a row's
/// targets is 1 unless they are weighted.
/// </summary>
internal sealed record SoftmaxCrossEntropyOp(int Width, bool IsWeighted = false) : Op;

/// <summary>(p, y, w) → w·(s·p − y) with s = Σ y in each row: the gradient of a weighted cross-entropy at its logits.</summary>
internal sealed record WeightedCrossEntropyGradientOp : Op;

/// <summary>(z, y) → Σ (ln(1 + e^z) − y·z): binary cross-entropy of sigmoid(z), stable; dz = sigmoid(z) − y.</summary>
internal sealed record SigmoidBinaryCrossEntropyOp : Op;

/// <summary>Losses of several heads → Σ weight·loss.</summary>
internal sealed record TotalLossOp(WeightList Weights) : Op;

/// <summary>Numbers with value equality.</summary>
internal sealed class WeightList : IEquatable<WeightList>
{
    public WeightList(IEnumerable<double> values) => Values = values.ToImmutableArray();

    public ImmutableArray<double> Values { get; }

    public bool Equals(WeightList? other) => other is not null && Values.SequenceEqual(other.Values);

    public override bool Equals(object? obj) => Equals(obj as WeightList);

    public override int GetHashCode() => Values.Aggregate(17, (hash, value) => unchecked((hash * 31) + value.GetHashCode()));

    public override string ToString() => string.Join(", ", Values);
}
