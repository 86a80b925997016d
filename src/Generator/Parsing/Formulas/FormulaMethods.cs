using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>Finds the method that an attribute names and translates it to a formula.</summary>
internal static class FormulaMethods
{
    /// <summary>The formula, or a placeholder after a problem.</summary>
    public static FormulaDeclaration Read(string name, int arity, AttributeArguments arguments)
    {
        ParsingScope scope = arguments.Scope;
        var failed = new FormulaDeclaration(name, arity, new FormulaParameter(0));
        if (!arguments.IsReadable) return failed;

        List<List<IMethodSymbol>> named = Candidates(scope.Owner, name).ToList();
        List<IMethodSymbol> fitting = named
            .Select(ofType => ofType.Where(candidate => candidate.IsStatic && IsFormula(candidate, arity)).ToList())
            .FirstOrDefault(ofType => ofType.Count > 0) ?? new List<IMethodSymbol>();
        if (Best(fitting) is not { } method)
        {
            string fault = fitting.Count > 0
                ? "several overloads take numbers, and none of them is the best for floats; give one of them another name"
                : Fault(named.SelectMany(ofType => ofType).ToList(), scope.Owner, name, arity);
            arguments.Report(ProblemKind.FormulaMethod, name, fault);
            return failed;
        }

        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            arguments.Report(ProblemKind.FormulaMethod, name, "it is in another assembly, and its source is needed");
            return failed;
        }

        return scope.Formula(method, () => new FormulaDeclaration(name, arity, new FormulaReader(method, scope).Read()));
    }

    /// <summary>Whether the method takes and returns numbers only, none of them by reference.</summary>
    public static bool IsFormula(IMethodSymbol method, int? arity = null) =>
        method.MethodKind == MethodKind.Ordinary && method.TypeParameters.IsEmpty && !method.ReturnsByRef && !method.ReturnsByRefReadonly
        && IsNumber(method.ReturnType)
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None && !parameter.IsParams && IsNumber(parameter.Type))
        && (arity is null || method.Parameters.Length == arity);

    public static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    /// <summary>The overload that C# calls with floats: each of its parameters is a float, or none of the others' is.</summary>
    private static IMethodSymbol? Best(List<IMethodSymbol> overloads) => overloads.FirstOrDefault(best => overloads.All(other =>
        best.Parameters.Zip(other.Parameters, (mine, theirs) => IsSingle(mine) || !IsSingle(theirs)).All(isAsGood => isAsGood)));

    private static bool IsSingle(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_Single;

    /// <summary>The methods of this name by type: of the class and its base classes, then of its containing types.</summary>
    private static IEnumerable<List<IMethodSymbol>> Candidates(INamedTypeSymbol owner, string name)
    {
        for (INamedTypeSymbol? outer = owner; outer is not null; outer = outer.ContainingType)
        {
            for (INamedTypeSymbol? type = outer; type is not null; type = type.BaseType)
            {
                yield return type.GetMembers(name).OfType<IMethodSymbol>().Where(method => !GeneratedSources.Declares(method)).ToList();
            }
        }
    }

    private static string Fault(List<IMethodSymbol> named, INamedTypeSymbol owner, string name, int arity)
    {
        if (named.Count == 0)
        {
            return owner.GetMembers(name).IsEmpty ? $"'{owner.Name}' has no method of this name" : "it is no method";
        }

        if (named.Any(method => IsFormula(method, arity))) return "it is not static";
        string shape = arity == 1 ? $"float {name}(float x)" : $"float {name}(float prediction, float target)";
        string form = $"it must have the form 'static {shape}', in float or double";
        return named.All(method => !method.TypeParameters.IsEmpty) ? $"it is generic, and {form}"
            : named.All(method => method.IsAsync) ? $"it is async, and {form}"
            : form;
    }
}
