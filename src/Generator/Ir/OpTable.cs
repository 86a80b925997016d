namespace Lamina.Generator.Ir;

/// <summary>A stage's rule for each of the ops that it is for.</summary>
/// <typeparam name="TRule">What a row is.</typeparam>
internal sealed class OpTable<TRule>
{
    private readonly Dictionary<Type, TRule> rules = new();
    private readonly string what;

    /// <summary>An empty table; rows are given where it is made.</summary>
    /// <param name="what">What a row is, for the message when one is missing.</param>
    public OpTable(string what) => this.what = what;

    /// <summary>The ops that have a row.</summary>
    public IEnumerable<Type> Ops => rules.Keys;

    /// <summary>The row of an op.</summary>
    public TRule this[Op op] => rules.TryGetValue(op.GetType(), out TRule rule) ? rule : throw new InvalidOperationException($"{op} has no {what}.");

    /// <summary>Adds a row.</summary>
    public TRule this[Type op]
    {
        init => rules.Add(op, value);
    }
}
