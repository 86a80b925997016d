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

        List<IMethodSymbol> named = Candidates(scope.Owner, name).ToList();
        IMethodSymbol? method = named.FirstOrDefault(candidate => candidate.IsStatic && IsFormula(candidate, arity));
        if (method is null)
        {
            arguments.Report(ProblemKind.FormulaMethod, name, Fault(named, scope.Owner.Name, name, arity));
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

    /// <summary>Methods of the class and its base classes, then of its containing types.</summary>
    private static IEnumerable<IMethodSymbol> Candidates(INamedTypeSymbol owner, string name)
    {
        for (INamedTypeSymbol? outer = owner; outer is not null; outer = outer.ContainingType)
        {
            for (INamedTypeSymbol? type = outer; type is not null; type = type.BaseType)
            {
                foreach (IMethodSymbol method in type.GetMembers(name).OfType<IMethodSymbol>())
                {
                    if (!GeneratedSources.Declares(method)) yield return method;
                }
            }
        }
    }

    private static string Fault(List<IMethodSymbol> named, string owner, string name, int arity)
    {
        if (named.Count == 0) return $"'{owner}' has no method of this name";
        if (named.Any(method => IsFormula(method, arity))) return "it is not static";
        string shape = arity == 1 ? $"float {name}(float x)" : $"float {name}(float prediction, float target)";
        return $"it must have the form 'static {shape}', in float or double";
    }
}
