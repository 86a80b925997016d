using System.Text;
using Lamina.Generator.Declarations;
using Lamina.Generator.Emission.Gpu.Ilgpu;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

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
        IncrementalValueProvider<bool> isReferenced = context.CompilationProvider
            .Select(static (compilation, _) => IlgpuReference.Has(compilation))
            .WithTrackingName(TrackingName);

        context.RegisterSourceOutput(files.Combine(clashes).Combine(isReferenced), static (output, row) =>
        {
            ((GeneratedFile file, EquatableArray<string> clashing), bool isWanted) = row;
            if (isWanted) Add(output, FileNames.HintName(file, clashing), file.Text);
        });

        IncrementalValueProvider<bool> isAny = files.Select(static (_, _) => true).Collect().Select(static (all, _) => all.Length > 0);
        context.RegisterSourceOutput(isAny.Combine(isReferenced), static (output, row) =>
        {
            if (row.Left && row.Right) Add(output, IlgpuLibrary.HintName, IlgpuLibrary.Text);
        });
    }

    /// <summary>Without a byte order mark.</summary>
    private static void Add(SourceProductionContext output, string name, string text) =>
        output.AddSource(name, SourceText.From(text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
}
