using System.Collections.Immutable;

namespace Lamina.Generator.Ir.Scalars;

/// <summary>
/// A named formula of <see cref="Arity"/> arguments. <see cref="Partials"/> may give hand-written ∂f/∂xᵢ, in which argument
/// <see cref="Arity"/> is the result: tanh′ = 1 − a² does not need z. If it is null, the formula is differentiated symbolically.
/// </summary>
internal sealed class ScalarFunction : IEquatable<ScalarFunction>
{
    public ScalarFunction(string name, int arity, ScalarExpression body, params ScalarExpression?[] partials)
    {
        Name = name;
        Arity = arity;
        Body = body;
        Partials = ImmutableArray.Create(partials);
    }

    /// <summary>The name in generated code; not part of equality.</summary>
    public string Name { get; }

    /// <summary>The letters of its result in generated code; not part of equality.</summary>
    public ValueLetters Letters { get; init; } = ValueLetters.Activation;

    public int Arity { get; }

    public ScalarExpression Body { get; }

    public ImmutableArray<ScalarExpression?> Partials { get; }

    public bool Equals(ScalarFunction? other) => other is not null && Arity == other.Arity && Body == other.Body;

    public override bool Equals(object? obj) => Equals(obj as ScalarFunction);

    public override int GetHashCode() => unchecked((Arity * 397) ^ Body.GetHashCode());

    public override string ToString() => Name;
}
