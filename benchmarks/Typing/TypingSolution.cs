using System.Globalization;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Benchmarks.Typing;

/// <summary>A solution as in an editor: twenty networks of four kinds and twenty ordinary files, one class in each.</summary>
internal static class TypingSolution
{
    public const int Networks = 20;

    private const string Ordinary = """
        namespace Shop;

        public static class Helper#
        {
            // Adds up.
            public static int Sum(int[] numbers)
            {
                int sum = 0;
                foreach (int number in numbers) sum += number + 1#;
                return sum;
            }
        }
        """;

    private static readonly string[] Kinds =
    [
        "[Input(784)]\n[Dense(6#), Relu, Dropout(0.8)]\n[Dense(32), Relu]\n[Dense(10), Softmax]\n[Loss(Loss.CrossEntropy)]",
        "[Input(28, 28, 1)]\n[Conv2D(8, 3, Bias = false), BatchNorm, Relu, MaxPool2D(2)]\n"
            + "[Use<Residual>(Repeat = 3)]\n[Flatten, Dense(6#), Relu]\n[Dense(10), Softmax]\n[Loss(Loss.CrossEntropy)]",
        "[Input(50, 4)]\n[Lstm(6#, ReturnSequences = true)]\n[Lstm(32), Dense(1)]\n[Loss(Loss.MeanSquaredError)]",
        "[Input(20)]\n[Embedding(1000, 64), PositionalEncoding]\n[MultiHeadAttention(4), LayerNorm, Flatten]\n[Dense(6#), Relu]\n"
            + "[Dense(2), Softmax]\n[Loss(Loss.CrossEntropy)]",
    ];

    private const string Block = """
        using Lamina;
        namespace Shop;

        [Block]
        [Conv2D(8, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
        [Conv2D(8, 3, Padding = Padding.Same, Bias = false), BatchNorm]
        [AddInput, Relu]
        public class Residual;
        """;

    public static CSharpCompilation Create()
    {
        IEnumerable<SyntaxTree> networks = Enumerable.Range(0, Networks).Select(i => Parse(
            $"using Lamina;\n\nnamespace Shop;\n\n// Network number {i}.\n[Network]\n"
                + $"{Numbered(Kinds[i % Kinds.Length], i / Kinds.Length)}\npublic partial class Net{i};\n",
            $"Net{i}.cs"));
        IEnumerable<SyntaxTree> others = Enumerable.Range(0, Networks).Select(i => Parse(Numbered(Ordinary, i), $"Helper{i}.cs"));
        return CSharpCompilation.Create(
            "Shop", [Parse(Block, "Residual.cs"), .. networks, .. others], References(), new(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>The compilation after an edit of one file.</summary>
    public static CSharpCompilation Edit(CSharpCompilation compilation, string file, string before, string after)
    {
        SyntaxTree old = Tree(compilation, file);
        string text = old.ToString();
        int start = text.IndexOf(before, StringComparison.Ordinal);
        if (start < 0) throw new ArgumentException($"{file} does not contain '{before}'.");
        return compilation.ReplaceSyntaxTree(
            old, Parse(string.Concat(text.AsSpan(0, start), after, text.AsSpan(start + before.Length)), file));
    }

    public static SyntaxTree Tree(Compilation compilation, string file) => compilation.SyntaxTrees.Single(tree => tree.FilePath == file);

    private static string Numbered(string text, int number) =>
        text.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, path: path, encoding: Encoding.UTF8);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => MetadataReference.CreateFromFile(path));
}
