using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>
/// Counts the layers that attributes expand to without expanding them: a block is counted once for each list of arguments, and numbers are
/// multiplied. A merge counts as the values that it joins. A use with Until counts as the whole block.
/// </summary>
internal sealed class BlockSize
{
    /// <summary>Larger numbers are not told apart.</summary>
    public const long Most = 1_000_000_000_000;

    private const string UseName = "UseAttribute`1";

    private readonly Dictionary<ISymbol, Dictionary<EquatableArray<int>, long>> known = new(SymbolEqualityComparer.Default);
    private readonly List<INamedTypeSymbol> open = new();
    private readonly CancellationToken cancellation;

    public BlockSize(CancellationToken cancellation) => this.cancellation = cancellation;

    /// <summary>Blocks lie deeper inside one another than <see cref="Limits.BlockDepth"/>.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>A block contains itself.</summary>
    public bool HasCycle { get; private set; }

    /// <summary>The layers of an attribute of the network itself, at most <see cref="Most"/>.</summary>
    public long Of(AttributeData attribute) => Of(attribute, default);

    /// <summary>How often a use repeats its block; 1 for other attributes.</summary>
    public static int Repeat(AttributeData attribute) => Repeat(attribute, default);

    /// <summary>The block that an attribute uses; null if it uses none.</summary>
    public static INamedTypeSymbol? Block(AttributeData attribute) =>
        attribute.AttributeClass is { MetadataName: UseName } type ? type.TypeArguments[0] as INamedTypeSymbol : null;

    private long Of(AttributeData attribute, EquatableArray<int> outer)
    {
        ImmutableArray<TypedConstant> list = List(attribute);
        if (Block(attribute) is not { } block) return Math.Max(1, list.Count(value => value.Value is string));
        EquatableArray<int> arguments = list.Select(value => value.Value is int number ? Substitute(number, outer) : 0).ToEquatableArray();
        return Product(Math.Max(1, Repeat(attribute, outer)), Math.Max(1, Of(block, arguments)));
    }

    private long Of(INamedTypeSymbol block, EquatableArray<int> arguments)
    {
        if (open.Any(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, block.OriginalDefinition)))
        {
            HasCycle = true;
            return 0;
        }

        if (open.Count == Limits.BlockDepth)
        {
            IsTooDeep = true;
            return 0;
        }

        if (!known.TryGetValue(block, out Dictionary<EquatableArray<int>, long>? sizes))
            known[block] = sizes = new Dictionary<EquatableArray<int>, long>();
        if (sizes.TryGetValue(arguments, out long size)) return size;

        cancellation.ThrowIfCancellationRequested();
        open.Add(block);
        foreach (AttributeData attribute in block.GetAttributes())
        {
            if (LaminaAttributes.RoleOf(attribute) != AttributeRole.Layer) continue;
            size = Math.Min(Most, size + Of(attribute, arguments));
        }

        open.RemoveAt(open.Count - 1);
        return sizes[arguments] = size;
    }

    private static int Repeat(AttributeData attribute, EquatableArray<int> outer)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Repeat", Value: { Kind: TypedConstantKind.Primitive, Value: int number } })
                return Substitute(number, outer);
        }

        return 1;
    }

    /// <summary>The first argument, if it is a list.</summary>
    private static ImmutableArray<TypedConstant> List(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } list
            ? list.Values.Where(value => value.Kind == TypedConstantKind.Primitive).ToImmutableArray()
            : ImmutableArray<TypedConstant>.Empty;

    private static int Substitute(int number, EquatableArray<int> arguments) =>
        BlockArguments.IndexOf(number) is var index and >= 0 ? index < arguments.Count ? arguments[index] : 1 : number;

    private static long Product(long left, long right) => left > Most / right ? Most : left * right;
}
