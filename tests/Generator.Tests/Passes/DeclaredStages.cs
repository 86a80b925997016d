using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering;
using Lamina.Generator.Passes;

namespace Lamina.Generator.Tests.Passes;

/// <summary>The stages of the compiler for a valid declaration.</summary>
internal static class DeclaredStages
{
    /// <summary>Runs them; <paramref name="after"/> sees each pass with the graph before and after it.</summary>
    public static GraphStages Of(NetworkDeclaration declaration, Action<PassRun>? after = null)
    {
        LoweredNetwork lowered = NetworkLowering.Lower(declaration);
        return GraphStages.Of(
            lowered.Graph ?? throw new InvalidOperationException(
                $"{declaration.Host.Type.Name} is not valid: {string.Join("; ", lowered.Problems.Select(Text))}"),
            after: after);

        static string Text(Problem problem) => $"{problem.Kind} at {problem.Site}: {string.Join(", ", problem.Arguments)}";
    }
}
