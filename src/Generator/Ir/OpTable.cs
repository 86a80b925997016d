namespace Lamina.Generator.Ir;

/// <summary>A table of rules, one per type of op that a stage handles.</summary>
/// <typeparam name="TRule">The type of a rule.</typeparam>
internal sealed class OpTable<TRule>
{
    private readonly Dictionary<Type, TRule> rules = new();
    private readonly string ruleName;

    /// <summary>Creates an empty table; an initialiser adds the rows.</summary>
    /// <param name="ruleName">The name of a rule, for the message if one is missing.</param>
    public OpTable(string ruleName) => this.ruleName = ruleName;

    /// <summary>The ops that have a row.</summary>
    public IEnumerable<Type> Ops => rules.Keys;

    /// <summary>The rule of an op.</summary>
    public TRule this[Op op] =>
        rules.TryGetValue(op.GetType(), out TRule rule) ? rule : throw new InvalidOperationException($"{op} has no {ruleName}.");

    /// <summary>Adds a rule.</summary>
    public TRule this[Type op]
    {
        init => rules.Add(op, value);
    }
}
