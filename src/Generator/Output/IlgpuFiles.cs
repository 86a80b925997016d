using System.Text;
using Lamina.Generator.Declarations;
using Lamina.Generator.Emission.Gpu.Ilgpu;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generator.Output;

/// <summary>
/// Adds the networks' files for ILGPU where the project references it, and the library that they share. The compilation comes in at the very
/// end, as one truth value, so that no edit of other code compiles anything again.
/// </summary>
internal static class IlgpuFiles
{
    /// <summary>Name of the step that looks at the references, by which tests follow the cache.</summary>
    public const string Step = "IlgpuReference";

    /// <param name="context">Of the generator.</param>
    /// <param name="files">The networks' files for ILGPU, made whether or not it is there.</param>
    /// <param name="clashes">Of the files' names; see <see cref="FileNames"/>.</param>
    public static void Register(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<GeneratedFile> files,
        IncrementalValueProvider<EquatableArray<string>> clashes)
    {
        IncrementalValueProvider<bool> isReferenced = context.CompilationProvider
            .Select(static (compilation, _) => IlgpuReference.Has(compilation))
            .WithTrackingName(Step);

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
