using System.Globalization;

namespace Lamina.Generator.Declarations;

/// <summary>The class that becomes a network. Names are escaped as C# needs them.</summary>
/// <param name="Namespace">Dotted, or empty for the global one.</param>
/// <param name="Containers">The types around it, outermost first.</param>
/// <param name="Type">The class itself.</param>
/// <param name="FileName">Name of the generated file, without extension.</param>
/// <param name="CanBeExtended">False when no generated part of the class could compile: not partial, file-local, a struct …</param>
/// <param name="TakenNames">Generated members and layers' members that the user or a base class already has.</param>
internal sealed record HostDeclaration(
    string Namespace,
    EquatableArray<TypeHeader> Containers,
    TypeHeader Type,
    string FileName,
    bool CanBeExtended,
    EquatableArray<TakenName> TakenNames)
{
    /// <summary>Whether it, or a base class, has members that an object initializer must set.</summary>
    public bool HasRequiredMembers { get; init; }

    /// <summary>The name by which a compilation finds the class, such as <c>Space.Outer`1+Net</c>.</summary>
    public string MetadataName
    {
        get
        {
            string types = string.Join("+", Containers.Append(Type).Select(type => type.MetadataName));
            return Namespace.Length == 0 ? types : $"{Namespace.Replace("@", "")}.{types}";
        }
    }
}

/// <summary>A name that a generated member would take and that something else has.</summary>
/// <param name="Name">Of the member.</param>
/// <param name="Site">Where the user declares it, or <see cref="Problem.OnClass"/> where a base class of another assembly does.</param>
internal sealed record TakenName(string Name, int Site)
{
    /// <summary>The user's name: the same, or that of an accessor, such as get_Parameters.</summary>
    public string Text { get; init; } = Name;
}

/// <summary>What a part of a type repeats of its declaration.</summary>
/// <param name="Keyword"><c>class</c>, <c>record</c>, <c>struct</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">Without type parameters.</param>
/// <param name="TypeParameters">Their names.</param>
internal sealed record TypeHeader(string Keyword, string Name, EquatableArray<string> TypeParameters)
{
    /// <summary>Stands among the taken names for a constructor with the generated one's parameters.</summary>
    public const string Constructor = ".ctor";

    /// <summary>The name without escapes, with the number of type parameters.</summary>
    public string MetadataName => Name.TrimStart('@')
        + (TypeParameters.Count == 0 ? "" : "`" + TypeParameters.Count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether C# allows no member of this name: that of its type, and Clone in a record.</summary>
    public bool Forbids(string member) => member == Name.TrimStart('@') || (Keyword == "record" && member == "Clone");

    /// <summary>The name as it is written inside the type, for example <c>Net&lt;T&gt;</c>.</summary>
    public string FullName => TypeParameters.Count == 0 ? Name : $"{Name}<{string.Join(", ", TypeParameters)}>";
}
