using Lamina.Generator.Declarations;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>The class whose attributes are read: the network itself, or a block that it uses, directly or through other blocks.</summary>
internal sealed class ParsingScope
{
    private readonly Dictionary<ISymbol, FormulaDeclaration> formulas;

    public ParsingScope(INamedTypeSymbol network, Compilation compilation, ProblemSites sites, CompilerRun run)
    {
        Owner = network;
        Compilation = compilation;
        Sites = sites;
        Run = run;
        Problems = new List<Problem>();
        formulas = new Dictionary<ISymbol, FormulaDeclaration>(SymbolEqualityComparer.Default);
    }

    private ParsingScope(ParsingScope parent, INamedTypeSymbol block, BlockArguments arguments, AttributeArguments use)
    {
        Owner = block;
        Parent = parent;
        Arguments = arguments;
        (UseSite, UsePath) = (use.Site, use.Path);
        (Compilation, Sites, Run, Problems) = (parent.Compilation, parent.Sites, parent.Run, parent.Problems);
        formulas = parent.formulas;
    }

    /// <summary>The class whose attributes are read.</summary>
    public INamedTypeSymbol Owner { get; }

    /// <summary>For a block, the scope that uses it.</summary>
    public ParsingScope? Parent { get; }

    /// <summary>For a block, the arguments of its use.</summary>
    public BlockArguments? Arguments { get; }

    /// <summary>
    /// For a block, the site of the network's attribute that uses it, directly or indirectly; problems inside are reported there.
    /// </summary>
    public int? UseSite { get; }

    /// <summary>For a block used by another block, the sites of the enclosing uses, innermost first.</summary>
    public EquatableArray<int> UsePath { get; }

    public Compilation Compilation { get; }

    public ProblemSites Sites { get; }

    public List<Problem> Problems { get; }

    public CompilerRun Run { get; }

    public CancellationToken Cancellation => Run.Cancellation;

    public ParsingScope ForBlock(INamedTypeSymbol block, BlockArguments arguments, AttributeArguments use) =>
        new(this, block, arguments, use);

    /// <summary>Reads each method once, so that its problems are reported once.</summary>
    public FormulaDeclaration Formula(IMethodSymbol method, Func<FormulaDeclaration> read)
    {
        if (formulas.TryGetValue(method, out FormulaDeclaration? formula)) return formula;
        return formulas[method] = read();
    }

    /// <summary>The classes from the network down to this one.</summary>
    public IEnumerable<INamedTypeSymbol> Chain() => Parent is null ? new[] { Owner } : Parent.Chain().Append(Owner);
}
