using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lamina.Generator.CallSites;

/// <summary>A call or object creation under analysis, with the services for analysing it.</summary>
internal sealed class CallSiteContext
{
    private readonly OperationAnalysisContext analysis;
    private readonly NetworkTable networks;

    public CallSiteContext(OperationAnalysisContext analysis, NetworkTable networks, CallSiteSymbols symbols)
    {
        this.analysis = analysis;
        this.networks = networks;
        Symbols = symbols;
        ValueOrigins = new ValueOrigins(analysis.Operation.SemanticModel!, analysis.CancellationToken);
        Lengths = new LengthReader(ValueOrigins);
    }

    public CallSiteSymbols Symbols { get; }

    public ValueOrigins ValueOrigins { get; }

    public LengthReader Lengths { get; }

    public NetworkShape? Network(ITypeSymbol? type) => networks.Of(type, analysis.CancellationToken);

    /// <summary>The network that is the first type argument of a generic method or of its type.</summary>
    public NetworkShape? NetworkOf(IMethodSymbol method) =>
        Network(method.TypeArguments.FirstOrDefault() ?? method.ContainingType.TypeArguments.FirstOrDefault());

    public void Report(Diagnostic diagnostic) => analysis.ReportDiagnostic(diagnostic);

    /// <summary>The explicit arguments of a call, by parameter name.</summary>
    public static Dictionary<string, ExpressionSyntax> ExplicitArguments(IEnumerable<IArgumentOperation> arguments)
    {
        var given = new Dictionary<string, ExpressionSyntax>();
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.Explicit || argument.Parameter is null) continue;
            SyntaxNode syntax = argument.Syntax is ArgumentSyntax { Expression: { } expression } ? expression : argument.Value.Syntax;
            if (syntax is ExpressionSyntax value) given[argument.Parameter.Name] = value;
        }

        return given;
    }

    /// <summary>The name of a method in messages, for example Trainer&lt;Net&gt;.Fit.</summary>
    public static string Name(IMethodSymbol method)
    {
        string type = method.ContainingType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        return method.MethodKind == MethodKind.Constructor ? type : $"{type}.{method.Name}";
    }
}
