using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>Where attributes are read: on the network itself, or on a block that it uses, directly or through other blocks.</summary>
internal sealed class ParsingScope
{
    private readonly Dictionary<ISymbol, FormulaDeclaration> formulas;

    public ParsingScope(INamedTypeSymbol network, Compilation compilation, ProblemSites sites, CancellationToken cancellation)
    {
        Owner = network;
        Compilation = compilation;
        Sites = sites;
        Cancellation = cancellation;
        Problems = new List<Problem>();
        formulas = new Dictionary<ISymbol, FormulaDeclaration>(SymbolEqualityComparer.Default);
    }

    private ParsingScope(ParsingScope user, INamedTypeSymbol block, BlockArguments arguments, AttributeArguments use)
    {
        Owner = block;
        User = user;
        Arguments = arguments;
        (UseSite, UsePath) = (use.Site, use.Path);
        (Compilation, Sites, Cancellation, Problems) = (user.Compilation, user.Sites, user.Cancellation, user.Problems);
        formulas = user.formulas;
    }

    /// <summary>The class whose attributes are read.</summary>
    public INamedTypeSymbol Owner { get; }

    /// <summary>Of a block: where it is used.</summary>
    public ParsingScope? User { get; }

    /// <summary>Of a block: the numbers given to it.</summary>
    public BlockArguments? Arguments { get; }

    /// <summary>Of a block: the network's attribute through which it is used; everything inside stands there.</summary>
    public int? UseSite { get; }

    /// <summary>Of a block that another block uses: the sites of the uses around it, innermost first.</summary>
    public EquatableArray<int> UsePath { get; }

    public Compilation Compilation { get; }

    public ProblemSites Sites { get; }

    public List<Problem> Problems { get; }

    public CancellationToken Cancellation { get; }

    public ParsingScope Inside(INamedTypeSymbol block, BlockArguments arguments, AttributeArguments use) => new(this, block, arguments, use);

    /// <summary>Each method is read once, so that what is wrong with it is reported once.</summary>
    public FormulaDeclaration Formula(IMethodSymbol method, Func<FormulaDeclaration> read)
    {
        if (formulas.TryGetValue(method, out FormulaDeclaration? formula)) return formula;
        return formulas[method] = read();
    }

    /// <summary>The classes from the network to this one.</summary>
    public IEnumerable<INamedTypeSymbol> Chain() => User is null ? new[] { Owner } : User.Chain().Append(Owner);
}
