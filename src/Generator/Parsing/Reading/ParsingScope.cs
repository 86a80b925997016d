using Lamina.Generator.Declarations;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>The class whose attributes are read: the network itself, or a block that it uses, directly or through other blocks.</summary>
internal sealed class ParsingScope
{
    private readonly Dictionary<ISymbol, FormulaDeclaration> formulas;

    /// <summary>One of each file: a new one would bind the file's methods again.</summary>
    private readonly Dictionary<SyntaxTree, SemanticModel> models;

    public ParsingScope(INamedTypeSymbol network, Compilation compilation, ProblemSites sites, CompilerRun run)
    {
        Owner = network;
        Compilation = compilation;
        Sites = sites;
        Run = run;
        Problems = new List<Problem>();
        Budget = new ParsingBudget();
        formulas = new Dictionary<ISymbol, FormulaDeclaration>(SymbolEqualityComparer.Default);
        models = new Dictionary<SyntaxTree, SemanticModel>();
    }

    private ParsingScope(ParsingScope parent, INamedTypeSymbol block, BlockArguments arguments, AttributeArguments use)
    {
        Owner = block;
        Parent = parent;
        Arguments = arguments;
        (UseSite, UsePath) = (use.Site, use.Path);
        (Compilation, Sites, Run, Problems) = (parent.Compilation, parent.Sites, parent.Run, parent.Problems);
        (formulas, models, Budget) = (parent.formulas, parent.models, parent.Budget);
    }

    /// <summary>The class whose attributes are read.</summary>
    public INamedTypeSymbol Owner { get; }

    /// <summary>The network that is read.</summary>
    public INamedTypeSymbol Network => Parent is null ? Owner : Parent.Network;

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

    /// <summary>What may still be read of blocks.</summary>
    public ParsingBudget Budget { get; }

    public ParsingScope ForBlock(INamedTypeSymbol block, BlockArguments arguments, AttributeArguments use) =>
        new(this, block, arguments, use);

    /// <summary>Whether the project has this type, its own or one of its references.</summary>
    public bool Refers(string type) => Compilation.GetTypeByMetadataName(type) is not null;

    /// <summary>Reads each method once, so that its problems are reported once.</summary>
    public FormulaDeclaration Formula(IMethodSymbol method, Func<FormulaDeclaration> read)
    {
        if (formulas.TryGetValue(method, out FormulaDeclaration? formula)) return formula;
        return formulas[method] = read();
    }

    public SemanticModel Model(SyntaxTree file)
    {
        if (models.TryGetValue(file, out SemanticModel? model)) return model;
        return models[file] = Compilation.GetSemanticModel(file);
    }

    /// <summary>The classes from the network down to this one.</summary>
    public IEnumerable<INamedTypeSymbol> Chain() => Parent is null ? new[] { Owner } : Parent.Chain().Append(Owner);
}
