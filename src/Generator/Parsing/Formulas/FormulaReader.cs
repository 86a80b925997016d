using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>
/// Translates the C# of a method to a formula: calls are inlined, locals are replaced by their values, and branches that return become
/// conditional expressions. Every unsupported expression is reported at its own location.
/// </summary>
internal sealed class FormulaReader
{
    private const string Supported =
        "a formula may have numbers, parameters, + - * /, comparisons, ? :, locals, if and return, calls of MathF's {0}, and of other "
        + "static methods like itself";

    private readonly IMethodSymbol method;
    private readonly ParsingScope scope;
    private readonly FormulaConditions conditions;
    private readonly FormulaValues values;
    private readonly HashSet<Location> reported = new();
    private readonly Dictionary<ISymbol, string?> excesses = new(SymbolEqualityComparer.Default);
    private int expansions;
    private int steps;
    private int level;
    private bool isLimited;
    private ImmutableStack<IMethodSymbol> calls = ImmutableStack<IMethodSymbol>.Empty;

    public FormulaReader(IMethodSymbol method, ParsingScope scope)
    {
        this.method = method;
        this.scope = scope;
        values = new FormulaValues(this);
        conditions = new FormulaConditions(this);
    }

    public FormulaNodes Nodes { get; } = new();

    /// <summary>The method as a formula of its parameters.</summary>
    public FormulaNode Read() =>
        Inline(method, Enumerable.Range(0, method.Parameters.Length).Select(index => (FormulaNode)new FormulaParameter(index))
            .ToArray(), call: null);

    public FormulaNode Value(IOperation operation, FormulaScope names) => Inside(operation, () => values.Translate(operation, names));

    public FormulaNode Choose(IOperation condition, FormulaScope names, Func<FormulaNode> whenTrue, Func<FormulaNode> otherwise) =>
        conditions.Translate(condition, names, whenTrue(), otherwise());

    /// <summary>Reads a part of the formula: one level deeper, and no deeper than the limit.</summary>
    public FormulaNode Inside(IOperation? operation, Func<FormulaNode> read)
    {
        if (isLimited) return FormulaNodes.Constant(0);
        if (level >= Limits.FormulaLevels) return Exceeds(operation, FormulaLimits.TooManyLevels);
        if (++steps > Limits.FormulaSteps) return Exceeds(operation, FormulaLimits.TooLarge);
        level++;
        FormulaNode result = read();
        level--;
        return result;
    }

    /// <summary>Inlines a call with its arguments.</summary>
    public FormulaNode Inline(IMethodSymbol called, FormulaNode[] arguments, IOperation? call)
    {
        if (++expansions > Limits.FormulaOperations) return Exceeds(call, FormulaLimits.TooLarge);
        called = called.PartialImplementationPart ?? called;
        if (calls.Contains(called, SymbolEqualityComparer.Default)) return Fail(call!, "a formula may not call itself");
        if (called.DeclaringSyntaxReferences.IsEmpty) return Fail(call!, "its source is in another assembly");

        if (called.Parameters.Length > Limits.FormulaParameters)
            return Fail(call!, $"a formula may have at most {LimitText.Number(Limits.FormulaParameters)} parameters");

        SyntaxNode syntax = called.DeclaringSyntaxReferences[0].GetSyntax(scope.Cancellation);
        if (Excess(called, syntax) is { } excess) return Exceeds(call, excess);
        var body = scope.Model(syntax.SyntaxTree).GetOperation(syntax, scope.Cancellation) as IMethodBodyOperation;
        if ((body?.BlockBody ?? body?.ExpressionBody) is not { } block)
        {
            return Fail(call, syntax, called.IsExtern ? "it is extern, and has no C# to differentiate" : "it has no body");
        }

        FormulaScope names = FormulaScope.Empty;
        for (int i = 0; i < arguments.Length; i++) names = names.With(called.Parameters[i], arguments[i]);
        ImmutableStack<IMethodSymbol> before = calls;
        calls = calls.Push(called);
        FormulaNode result = Inside(call, () => Statements(block.Operations, names));
        calls = before;
        return result;
    }

    /// <summary>Reports an unsupported operation once and returns a placeholder.</summary>
    public FormulaNode Fail(IOperation operation, string? advice = null) => Fail(operation, operation.Syntax, advice);

    /// <summary>The node, unless it exceeds a limit.</summary>
    public FormulaNode Limited(FormulaNode node, IOperation operation) =>
        Nodes.Excess(node) is { } excess ? Exceeds(operation, excess) : node;

    /// <summary>Reported once, because every enclosing expression exceeds the limit as well.</summary>
    private FormulaNode Exceeds(IOperation? operation, string excess)
    {
        if (isLimited) return FormulaNodes.Constant(0);
        isLimited = true;
        return Fail(operation, method.DeclaringSyntaxReferences[0].GetSyntax(scope.Cancellation), excess);
    }

    /// <summary>What the C# of a method exceeds; found once for each method.</summary>
    private string? Excess(IMethodSymbol called, SyntaxNode syntax)
    {
        if (!excesses.TryGetValue(called, out string? excess))
            excesses[called] = excess = FormulaSyntax.Excess(syntax, scope.Cancellation);
        return excess;
    }

    private FormulaNode Fail(IOperation? operation, SyntaxNode otherwise, string? advice)
    {
        SyntaxNode syntax = operation?.Syntax ?? otherwise;
        if (operation is IInvalidOperation) advice = "it does not compile; correct the compiler error on it first";
        if (reported.Add(syntax.GetLocation()))
        {
            scope.Problems.Add(Problem.At(
                scope.Sites.Add(syntax.GetLocation()), ProblemKind.UnsupportedFormula, method.Name, Excerpt(syntax),
                advice ?? string.Format(CultureInfo.InvariantCulture, Supported, FormulaFunctions.Names)));
        }

        return FormulaNodes.Constant(0);
    }

    private FormulaNode Statements(IEnumerable<IOperation> statements, FormulaScope names)
    {
        if (++expansions > Limits.FormulaOperations) return Exceeds(operation: null, FormulaLimits.TooLarge);

        var rest = new Queue<IOperation>(statements);
        while (rest.Count > 0)
        {
            scope.Run.Step();
            switch (rest.Dequeue())
            {
                case IReturnOperation { ReturnedValue: { } value }:
                    return Value(value, names);
                case IVariableDeclarationGroupOperation group:
                    names = Locals(group, names);
                    break;
                case IBlockOperation block:
                    rest = new Queue<IOperation>(block.Operations.Concat(rest));
                    break;
                case IConditionalOperation branch:
                    return Choose(
                        branch.Condition, names,
                        () => Inside(branch, () => Statements(rest.Prepend(branch.WhenTrue), names)),
                        () => Inside(
                            branch, () => Statements(branch.WhenFalse is { } otherwise ? rest.Prepend(otherwise) : rest, names)));
                case IEmptyOperation:
                    break;
                case var other:
                    return Fail(other);
            }
        }

        // Reached only if the C# compiler reports a path without a return.
        return FormulaNodes.Constant(0);
    }

    private FormulaScope Locals(IVariableDeclarationGroupOperation group, FormulaScope names)
    {
        foreach (IVariableDeclaratorOperation local in group.Declarations.SelectMany(declaration => declaration.Declarators))
        {
            if (local.Symbol.HasConstantValue) continue;
            FormulaNode value = FormulaMethods.IsNumber(local.Symbol.Type) && !local.Symbol.IsRef
                && local.GetVariableInitializer() is { } initializer
                ? Value(initializer.Value, names)
                : Fail(local, "a local must be a float or double with a value");
            names = names.With(local.Symbol, value);
        }

        return names;
    }

    private static string Excerpt(SyntaxNode syntax)
    {
        const int longest = 60;
        string text = string.Join(" ", syntax.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= longest ? text : text.Substring(0, longest - 1) + "…";
    }
}
