using Lamina.Generator.Declarations;
using Lamina.Generator.Emission.Gpu.Ilgpu;
using Lamina.Generator.Output;
using Lamina.Generator.Tests.Harness;
using Lamina.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.Tests.Emission.Gpu.Ilgpu;

/// <summary>When files for ILGPU are added to a project.</summary>
public class IlgpuFilesTests
{
    /// <summary>The files of which the library is made.</summary>
    public const string Library = "src/Generator/Emission/Gpu/Ilgpu/Library";

    private const string Two = "class First { } class Second { }";

    [Fact]
    public void The_library_is_added_once_for_two_networks() => Assert.Equal(
        ["First.Ilgpu.g.cs", "LaminaIlgpu.g.cs", "Second.Ilgpu.g.cs"], Names(WithIlgpu(Two)));

    [Fact]
    public void Without_ILGPU_nothing_is_added() => Assert.Empty(Names(Sources.Compile(SourceSettings.Default, Two)));

    [Fact]
    public void Without_a_network_the_library_is_not_added() => Assert.Empty(Names(WithIlgpu("struct Nothing;")));

    [Theory]
    [InlineData("1.4.9.0", false)]
    [InlineData("1.5.0.0", true)]
    [InlineData("1.6.0.0", true)]
    [InlineData("2.0.0.0", false)]
    public void Versions_from_1_5_to_before_2_count(string version, bool counts)
    {
        CSharpCompilation ilgpu = Sources
            .Compile(SourceSettings.Default, $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]").WithAssemblyName("ILGPU");
        Assert.Equal(counts, IlgpuReference.Has(Sources.Compile(SourceSettings.Default, Two).AddReferences(ilgpu.ToMetadataReference())));
    }

    [Fact]
    public void An_edit_elsewhere_adds_nothing_again()
    {
        CSharpCompilation compilation = WithIlgpu(Two);
        GeneratorDriver driver = Driver().RunGenerators(compilation);
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("enum Unrelated { }", SourceSettings.Default.ParseOptions));
        GeneratorRunResult result = driver.RunGenerators(compilation).GetRunResult().Results.Single();
        Assert.All(
            result.TrackedOutputSteps.Concat(result.TrackedSteps.Where(step => step.Key == IlgpuFiles.TrackingName))
                .SelectMany(step => step.Value).SelectMany(run => run.Outputs),
            output => Assert.True(
                output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, output.Reason.ToString()));
    }

    [Fact]
    public void Every_file_of_the_library_is_part_of_its_text() => Assert.Equal(
        Repository.CSharpFiles(Library).Order(StringComparer.Ordinal),
        IlgpuLibrary.Parts.Select(part => $"{Library}/{part}.cs").Order(StringComparer.Ordinal));

    [Fact]
    public void The_library_compiles_without_a_warning_in_any_project() => Assert.All(
        new[] { NullableContextOptions.Enable, NullableContextOptions.Disable }, nullable =>
        {
            SourceSettings settings = SourceSettings.Default with { Nullable = nullable, Documentation = DocumentationMode.Diagnose };
            IlgpuProject.AssertNoWarnings(Sources.Compile(settings, IlgpuLibrary.Text).AddReferences(IlgpuAccelerator.Reference));
        });

    private static CSharpCompilation WithIlgpu(string source) =>
        Sources.Compile(SourceSettings.Default, source).AddReferences(IlgpuAccelerator.Reference);

    private static IEnumerable<string> Names(CSharpCompilation compilation) => Driver().RunGenerators(compilation)
        .GetRunResult().GeneratedTrees.Select(tree => System.IO.Path.GetFileName(tree.FilePath)).Order(StringComparer.Ordinal);

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new OfClasses().AsSourceGenerator()],
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>A generator to which every class is a network.</summary>
    private sealed class OfClasses : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            IncrementalValuesProvider<GeneratedFile> files = context.SyntaxProvider.CreateSyntaxProvider(
                static (node, _) => node is ClassDeclarationSyntax,
                static (node, _) =>
                    new GeneratedFile(((ClassDeclarationSyntax)node.Node).Identifier.Text, GeneratedFile.Ilgpu, "// kernels\n"));
            IncrementalValueProvider<EquatableArray<string>> clashes = files.Collect().Select(static (_, _) => FileNames.Clashes([]));
            IlgpuFiles.Register(context, files, clashes);
        }
    }
}
