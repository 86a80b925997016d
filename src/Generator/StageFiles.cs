using Lamina.Generator.Declarations;
using Lamina.Generator.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generator;

/// <summary>
/// Adds one file per network with the compiler's stages as comments, if the project sets LaminaEmitStages. The property enters the pipeline
/// as a single Boolean in a branch of its own, so switching it does not recompile any network.
/// </summary>
internal static class StageFiles
{
    /// <summary>The MSBuild property. The package's Lamina.props makes it visible to the compiler.</summary>
    public const string Property = "build_property.LaminaEmitStages";

    /// <summary>Name under which Roslyn tracks the stage files, so that tests can see what was cached.</summary>
    public const string TrackingName = "Stages";

    /// <param name="context">The context of the generator.</param>
    /// <param name="networks">The networks.</param>
    /// <param name="others">All other generated files, whose names must not be reused.</param>
    public static void Register(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<CompiledNetwork> networks,
        IncrementalValuesProvider<GeneratedFile> others)
    {
        IncrementalValueProvider<bool> isWanted = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => IsOn(options));
        IncrementalValuesProvider<StageFile> printed = networks
            .Combine(isWanted)
            .Where(static row => row.Right && row.Left.Declaration.Host.CanBeExtended)
            .Select(static (row, cancellation) => StageFile.Of(row.Left, cancellation));
        IncrementalValuesProvider<GeneratedFile> files = printed.Select(static (printed, _) => printed.File).WithTrackingName(TrackingName);
        FailureReports.Register(context, printed.SelectMany(static (printed, _) => printed.Failures));

        // The names of the networks' own files are reported where those files are named.
        IncrementalValueProvider<EquatableArray<string>> clashes = files.Select(static (file, _) => file.Name).Collect()
            .Combine(others.Select(static (file, _) => file.Name).Collect())
            .Select(static (names, cancellation) => FileNameClashes.Of(names.Left.AddRange(names.Right), cancellation).Names);

        context.RegisterSourceOutput(files.Combine(clashes), static (output, row) =>
            SourceFiles.Add(output, row.Left.Network, () => FileNames.HintName(row.Left, row.Right), row.Left.Text));
    }

    private static bool IsOn(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(Property, out string? value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
