namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>
/// Gives names in nested scopes under the rules of C#, the stricter of the languages: a scope's name may be used again beside it, but
/// neither inside it nor, before or after, in a scope around it.
/// </summary>
internal sealed class KernelNamespace
{
    private readonly List<(HashSet<string> Own, HashSet<string> Inner)> scopes = new() { (NewSet(), NewSet()) };

    /// <summary>A name for the innermost scope.</summary>
    public string Unique(string wanted)
    {
        (HashSet<string> own, HashSet<string> inner) = scopes[scopes.Count - 1];
        string name = Free(wanted, candidate => inner.Contains(candidate) || scopes.Exists(scope => scope.Own.Contains(candidate)));
        own.Add(name);
        return name;
    }

    /// <summary>A name for the whole kernel, such as that of a parameter, whenever it is asked for.</summary>
    public string Lasting(string wanted)
    {
        string name = Free(wanted, candidate => scopes.Exists(scope => scope.Own.Contains(candidate) || scope.Inner.Contains(candidate)));
        scopes[0].Own.Add(name);
        return name;
    }

    public void Enter() => scopes.Add((NewSet(), NewSet()));

    public void Leave()
    {
        (HashSet<string> own, HashSet<string> inner) = scopes[scopes.Count - 1];
        scopes.RemoveAt(scopes.Count - 1);
        scopes[scopes.Count - 1].Inner.UnionWith(own.Concat(inner));
    }

    private static HashSet<string> NewSet() => new(StringComparer.Ordinal);

    private static string Free(string wanted, Func<string, bool> isTaken)
    {
        string name = wanted;
        for (int number = 2; isTaken(name); number++) name = wanted + Literals.Of(number);
        return name;
    }
}
