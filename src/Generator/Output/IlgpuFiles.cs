using Lamina.Generator.Declarations;
using Lamina.Generator.Emission.Gpu.Ilgpu;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Output;

/// <summary>
/// Adds the networks' ILGPU files and their shared library if the project references ILGPU. The compilation enters the pipeline last, as a
/// single Boolean, so edits of other code do not recompile any network.
/// </summary>
internal static class IlgpuFiles
{
    /// <summary>Name under which Roslyn tracks the check of references, so that tests can see what was cached.</summary>
    public const string TrackingName = "IlgpuReference";

    /// <param name="context">The context of the generator.</param>
    /// <param name="files">The networks' ILGPU files, generated whether or not ILGPU is referenced.</param>
    /// <param name="clashes">File names that clash; see <see cref="FileNames"/>.</param>
    public static void Register(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<GeneratedFile> files,
        IncrementalValueProvider<EquatableArray<string>> clashes)
    {
        IncrementalValueProvider<(bool Is, CompilerFailure? Failure)> found = context.CompilationProvider.Select(Find);
        IncrementalValueProvider<bool> isReferenced = found.Select(static (found, _) => found.Is).WithTrackingName(TrackingName);
        FailureReports.Register(
            context, found.SelectMany(static (found, _) => NetworkFailure.Of(found.Failure, metadataName: "")));

        context.RegisterSourceOutput(files.Combine(clashes).Combine(isReferenced), static (output, row) =>
        {
            ((GeneratedFile file, EquatableArray<string> clashing), bool isWanted) = row;
            if (isWanted) SourceFiles.Add(output, file.Network, () => FileNames.HintName(file, clashing), file.Text);
        });

        IncrementalValueProvider<bool> isAny = files.Select(static (_, _) => true).Collect().Select(static (all, _) => all.Length > 0);
        context.RegisterSourceOutput(isAny.Combine(isReferenced), static (output, row) =>
        {
            if (row.Left && row.Right) SourceFiles.Add(output, IlgpuLibrary.HintName, () => IlgpuLibrary.HintName, IlgpuLibrary.Text);
        });
    }

    /// <summary>The project, not a class, is what a failure here is about.</summary>
    private static (bool Is, CompilerFailure? Failure) Find(Compilation compilation, CancellationToken cancellation) => Guard.Run(
        new CompilerRun(compilation.AssemblyName ?? "", cancellation), CompilerStage.IlgpuReference,
        () => (IlgpuReference.Has(compilation), (CompilerFailure?)null),
        failure => (false, failure));
}
