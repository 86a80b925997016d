using System.Reflection;

namespace Lamina.EndToEnd.Tests.Support;

/// <summary>Every network declared in this assembly, except those that are too deep for all tests.</summary>
public static class NetworkCatalog
{
    private const string TooDeep = "Lamina.EndToEnd.Tests.Deep";

    private static readonly SortedDictionary<string, Type> Types = new(
        typeof(NetworkCatalog).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(NetworkAttribute), inherit: false) && type.Namespace != TooDeep)
            .Select(Close)
            .GroupBy(type => type.Name)
            .SelectMany(types => types.Select(type => (Name: types.Count() == 1 ? type.Name : LongName(type), Type: type)))
            .ToDictionary(pair => pair.Name, pair => pair.Type),
        StringComparer.Ordinal);

    /// <summary>Their type names, one row each.</summary>
    public static TheoryData<string> Names => [.. All];

    /// <summary>Their type names.</summary>
    public static IReadOnlyCollection<string> All => Types.Keys;

    /// <summary>Calls the visitor with the network's type.</summary>
    internal static void Visit(string name, INetworkVisitor visitor) => typeof(INetworkVisitor)
        .GetMethod(nameof(INetworkVisitor.Visit))!
        .MakeGenericMethod(Types[name])
        .Invoke(visitor, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null);

    /// <summary>Creates a network; the generated constructor is not part of the interface.</summary>
    internal static TNetwork Create<TNetwork>(ulong seed)
        where TNetwork : class, INetwork<TNetwork> => (TNetwork)Activator.CreateInstance(typeof(TNetwork), seed)!;

    /// <summary>Its name, with the last part of its namespace if several networks have the name.</summary>
    private static string LongName(Type type) => $"{type.Namespace?.Split('.')[^1] ?? "global"}.{type.Name}";

    /// <summary>A generic network with some type as its type arguments.</summary>
    private static Type Close(Type type) => type.ContainsGenericParameters
        ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(int))])
        : type;
}
