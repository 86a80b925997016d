using Lamina.Tests;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>
/// The files of lanes of 128, 256 and 512 bits are the same text after renaming. They are copies because C# has no type that stands
/// for <c>Vector128</c>, <c>Vector256</c> and <c>Vector512</c>.
/// </summary>
public class LaneTextTests
{
    /// <summary>
    /// Wider lanes compute these members from two halves. No vector is half as wide as 128 bits, so there they use single elements.
    /// </summary>
    private static readonly IReadOnlyList<string> MembersFromHalves = ["LoadStridedUnsafe", "Sum", "Maximum"];

    [Fact]
    public void Lanes_of_256_and_512_bits_are_the_same_text() => Assert.Equal(Neutral(TextOf(256), 256), Neutral(TextOf(512), 512));

    [Fact]
    public void Lanes_of_128_and_256_bits_differ_only_in_members_from_halves() =>
        Assert.Equal(Neutral(WithoutMembersFromHalves(128), 128), Neutral(WithoutMembersFromHalves(256), 256));

    private static string TextOf(int bits) => Repository.Read($"src/Kernels/Lanes/Widths/Lanes{bits}.cs");

    /// <summary>The text with N for the width in names, H for half of it, and a word for the numbers of floats and doubles.</summary>
    private static string Neutral(string text, int bits)
    {
        string counts = $"{bits / 32} <see cref=\"float\"/>s or {bits / 64} <see cref=\"double\"/>s";
        Assert.Contains(counts, text, StringComparison.Ordinal);
        return text.Replace(counts, "counts", StringComparison.Ordinal)
            .Replace($"Vector{bits}", "VectorN", StringComparison.Ordinal)
            .Replace($"Lanes{bits}", "LanesN", StringComparison.Ordinal)
            .Replace($"Lanes{bits / 2}", "LanesH", StringComparison.Ordinal);
    }

    private static string WithoutMembersFromHalves(int bits)
    {
        string text = TextOf(bits);
        List<MethodDeclarationSyntax> members = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
            .OfType<MethodDeclarationSyntax>().Where(method => MembersFromHalves.Contains(method.Identifier.ValueText)).ToList();
        Assert.Equal(MembersFromHalves, members.Select(member => member.Identifier.ValueText));
        for (int i = members.Count - 1; i >= 0; i--) text = text.Remove(members[i].FullSpan.Start, members[i].FullSpan.Length);
        return text;
    }
}
