using System.Globalization;
using System.IO;
using System.Text;
using Lamina.Generator;
using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Benchmarks.Generator;

/// <summary>
/// A network with a number of dense layers as source text, as a declaration, and as a compilation for the generator's driver.
/// </summary>
internal sealed class DenseStack
{
    private readonly CSharpCompilation empty;
    private readonly SyntaxTree tree;

    public DenseStack(int layers)
    {
        Layers = layers;
        tree = CSharpSyntaxTree.ParseText(Source(layers));
        empty = CSharpCompilation.Create("Stack", references: References(), options: new(OutputKind.DynamicallyLinkedLibrary));
        Compilation compilation = Compilation();
        INamedTypeSymbol symbol = compilation.GetTypeByMetadataName("Stack")!;
        Declaration = NetworkParser.Parse(symbol, compilation, new CompilerRun()).Declaration!;
    }

    public int Layers { get; }

    public NetworkDeclaration Declaration { get; }

    /// <summary>A new compilation without bound symbols; references are shared.</summary>
    public Compilation Compilation() => empty.AddSyntaxTrees(tree);

    /// <summary>A whole run of the generator; returns the number of generated characters.</summary>
    public int RunDriver()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new NetworkGenerator()).RunGenerators(Compilation());
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        if (result.Exception is { } exception) throw new InvalidOperationException("The generator failed.", exception);
        return result.GeneratedSources[0].SourceText.Length;
    }

    private static string Source(int layers)
    {
        var text = new StringBuilder("using Lamina;\n\n[Network]\n[Input(16)]\n");
        for (int i = 1; i < layers; i++) text.Append(CultureInfo.InvariantCulture, $"[Dense({16 + (i % 16)}), Relu]\n");
        text.Append("[Dense(10), Softmax]\n[Loss(Loss.CrossEntropy)]\npublic partial class Stack;\n");
        return text.ToString();
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => MetadataReference.CreateFromFile(path));
}
