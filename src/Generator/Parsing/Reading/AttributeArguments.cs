using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>
/// Reads the arguments of one attribute. While the user types, any of them may be missing or have the wrong type; then
/// <see cref="IsReadable"/> becomes false and a default is returned. Inside a block, the arguments of its use are substituted.
/// </summary>
internal sealed class AttributeArguments
{
    /// <summary>Names that are reported already: a name may be read more than once.</summary>
    private readonly HashSet<string> tooLong = new(StringComparer.Ordinal);

    public AttributeArguments(AttributeData attribute, ParsingScope scope, int site)
    {
        Attribute = attribute;
        Scope = scope;
        Site = scope.UseSite ?? site;
        Path = scope.UseSite is null ? Empty<int>() : scope.UsePath.Prepend(scope.Sites.Add(attribute)).ToEquatableArray();
        IsReadable = attribute.AttributeConstructor is not null;
    }

    public AttributeData Attribute { get; }

    public ParsingScope Scope { get; }

    /// <summary>The site at which problems with the attribute are reported.</summary>
    public int Site { get; }

    /// <summary>Inside a block, the sites of the attribute itself and of the enclosing uses.</summary>
    public EquatableArray<int> Path { get; }

    /// <summary>The explicit name of the layer, or null.</summary>
    public string? Name => NamedString("Name");

    public int Count => Attribute.ConstructorArguments.Length;

    public bool IsReadable { get; private set; }

    /// <summary>A block argument that appears outside a block, as text for the message; null if there is none.</summary>
    public string? StrayArgument { get; private set; }

    public void MarkUnreadable() => IsReadable = false;

    /// <summary>The site of the attribute itself.</summary>
    public int OwnSite => Path.Count > 0 ? Path[0] : Site;

    public void Report(ProblemKind kind, params string[] arguments) => Report(Problem.At(Site, kind, arguments));

    /// <summary>Reports a problem at <see cref="Site"/>, with the path into the block.</summary>
    public void Report(Problem problem) => Scope.Problems.Add(problem with { Path = Path });

    public bool IsString(int position) =>
        position < Attribute.ConstructorArguments.Length
            && Attribute.ConstructorArguments[position].Type?.SpecialType == SpecialType.System_String;

    public int Int32(int position) =>
        SubstituteBlockArgument(Read<int>(position), position < Count ? Attribute.ConstructorArguments[position].Type : null);

    public double Double(int position) => Usable(Read<double>(position));

    /// <summary>Null is read as an empty name, which matches nothing.</summary>
    public string String(int position)
    {
        if (position >= Count || !IsString(position)) return Fail<string?>() ?? "";
        return Short($"The name in {Owner}", ValueOf(Attribute.ConstructorArguments[position]) as string) ?? "";
    }

    public EquatableArray<int> Int32Array(int position) =>
        Array(position, Limits.Axes, value => value is int number ? SubstituteBlockArgument(number) : Fail<int>());

    public EquatableArray<string> StringArray(int position) => Array(
        position, Limits.ListLength,
        value => value is null ? "" : value as string is { } name ? Short($"A name in {Owner}", name) ?? "" : Fail<string?>() ?? "");

    /// <summary>A named number, Boolean or enumeration value; null if it is not given.</summary>
    public T? Named<T>(string name)
        where T : struct => Find(name) is not { } argument ? null
            : ValueOf(argument) is not T value ? Fail<T?>()
            : value is double number ? (T)(object)Usable(number) : value;

    /// <summary>A named integer that may be a block argument; null if it is not given.</summary>
    public int? NamedInt32(string name) => Named<int>(name) is { } number ? SubstituteBlockArgument(number) : null;

    /// <summary>A named string; null if it is not given or is null.</summary>
    public string? NamedString(string name) => Find(name) is not { } argument || argument.IsNull
        ? null
        : ValueOf(argument) as string is { } text ? Short($"{name} of {Owner}", text, LimitOf(name)) : Fail<string?>();

    /// <summary>A named array of numbers; empty if it is not given.</summary>
    public EquatableArray<double> NamedDoubles(string name) =>
        Find(name) is { } argument
            ? Elements(argument, Limits.ListLength, value => value is double number ? Usable(number) : Fail<double>())
            : Empty<double>();

    /// <summary>A named array of integers; empty if it is not given.</summary>
    public EquatableArray<int> NamedInt32s(string name) =>
        Find(name) is { } argument
            ? Elements(argument, Limits.Axes, value => value is int number ? number : Fail<int>())
            : Empty<int>();

    /// <summary>Reports a name that is too long, whatever gives it; false then.</summary>
    public bool CheckLength(string what, string name, string repair, int limit = Limits.NameLength)
    {
        if (name.Length <= limit) return true;
        if (tooLong.Add(what)) ReportLimit(what, name.Length, "characters", limit, repair);
        return false;
    }

    private void ReportLimit(string what, int count, string unit, int limit, string repair) =>
        Report(ProblemKind.LimitExceeded, what, $"{LimitText.Number(count)} {unit}", LimitText.Number(limit), repair);

    private string Owner => $"[{LaminaAttributes.ShortName(Attribute)}]";

    private static int LimitOf(string argument) => argument == "Suppress" ? Limits.SuppressLength : Limits.NameLength;

    /// <summary>The text, or null and a problem if it is too long.</summary>
    private string? Short(string what, string? text, int limit = Limits.NameLength) =>
        text is null || CheckLength(what, text, "use a shorter one", limit) ? text : null;

    /// <summary>
    /// The number, or one that every setting allows where single precision lacks it: <see cref="AttributeRules"/> reports it, and no rule
    /// needs to do so again.
    /// </summary>
    private static double Usable(double number) => SinglePrecision.Fault(number) is null ? number : 0.5;

    /// <summary>A named argument as written, or null if it is not given.</summary>
    private TypedConstant? Find(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in Attribute.NamedArguments)
        {
            if (argument.Key != name) continue;
            if (argument.Value.Kind == TypedConstantKind.Error) IsReadable = false;
            return argument.Value;
        }

        return null;
    }

    private EquatableArray<T> Array<T>(int position, int limit, Func<object?, T> read) =>
        Elements(position < Count ? Attribute.ConstructorArguments[position] : default, limit, read);

    private EquatableArray<T> Elements<T>(TypedConstant argument, int limit, Func<object?, T> read)
    {
        if (argument.Kind != TypedConstantKind.Array) IsReadable = false;
        if (argument.Kind == TypedConstantKind.Array && !argument.IsNull && argument.Values.Length > limit)
        {
            ReportLimit($"The list in {Owner}", argument.Values.Length, "elements", limit, "use a shorter one");
            return Empty<T>();
        }

        return argument.Kind != TypedConstantKind.Array || argument.IsNull
            ? Empty<T>()
            : argument.Values.Select(value => value.Kind == TypedConstantKind.Error ? Fail<T>() : read(ValueOf(value))).ToEquatableArray();
    }

    /// <summary>Declarations never contain default arrays, so they can always be enumerated.</summary>
    private static EquatableArray<T> Empty<T>() => System.Array.Empty<T>().ToEquatableArray();

    private T Read<T>(int position) => position < Count && ValueOf(Attribute.ConstructorArguments[position]) is T value ? value : Fail<T>();

    /// <summary>Enumeration values are integers too, but never block arguments.</summary>
    private int SubstituteBlockArgument(int number, ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Enum } ? number : SubstituteBlockArgument(number);

    private int SubstituteBlockArgument(int number)
    {
        int index = BlockArguments.IndexOf(number);
        if (index < 0) return number;
        if (Scope.Arguments is { } arguments) return arguments[index];
        StrayArgument = BlockArguments.NameOf(index);
        return 1;
    }

    /// <summary>The value of a constant; null for an array, whose Value property would throw.</summary>
    private static object? ValueOf(TypedConstant argument) => argument.Kind == TypedConstantKind.Array ? null : argument.Value;

    private T Fail<T>()
    {
        IsReadable = false;
        return default!;
    }
}
