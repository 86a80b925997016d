using Lamina.Generator.Ir;
using Lamina.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>
/// An op carries its own facts: outside its record, its gradient rule, its call on the processor and its kernel on devices, no file names
/// its type, whether to ask for it (is, switch, typeof, a pattern, a cast) or otherwise. Lowering and passes make and match ops by right.
/// </summary>
public class OpMentionTests
{
    private const string Generator = "src/Generator/";

    /// <summary>Files, or folders with all below them, that name ops, each with its reason.</summary>
    private static readonly IReadOnlyDictionary<string, string> Allowed = new Dictionary<string, string>
    {
        ["Ir/"] = "the records, and the builder that makes maps",
        ["Lowering/"] = "makes ops from layers",
        ["Differentiation/"] = "the gradient rule of each op",
        ["Passes/"] = "match ops and replace them",
        ["Scheduling/InferenceWeights.cs"] = "which parameters a prediction reads",
        ["Scheduling/FoldedStatistics.cs"] = "which parameters are folded into others",
        ["Inspection/OpText.cs"] = "prints a parameter by its name",
        ["Emission/CSharp/RuntimeCalls/"] = "the call of each op on the processor",
        ["Emission/CSharp/Methods/MethodValues.cs"] = "where each source lies on the processor",
        ["Emission/Gpu/Kernels/"] = "the kernel of each op on devices",
        ["Emission/Gpu/Host/HostValues.cs"] = "where each source lies on a device",
        ["Emission/Gpu/Host/DeviceConstants.cs"] = "where constants lie on a device",
        ["Emission/Gpu/Values/KernelScope.cs"] = "how a kernel reads sources",
        ["Emission/Gpu/Values/DrawnValues.cs"] = "how a kernel draws",
    };

    private static readonly HashSet<string> Ops =
        typeof(Op).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Op))).Select(type => type.Name)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The files that name ops, with one line of each.</summary>
    private static readonly IReadOnlyDictionary<string, string> Mentions = Repository.CSharpFiles("src/Generator")
        .Select(file => (File: file[Generator.Length..], Mention: Mention(file)))
        .Where(pair => pair.Mention is not null).ToDictionary(pair => pair.File, pair => pair.Mention!);

    [Fact]
    public void No_file_names_an_op_unless_it_has_a_reason() => Assert.Empty(
        Mentions.Where(mention => !Allowed.Keys.Any(allowed => Covers(allowed, mention.Key)))
            .Select(mention => $"{mention.Key}: {mention.Value}"));

    [Fact]
    public void Every_reason_is_needed() => Assert.DoesNotContain(
        Allowed.Keys, allowed => !Mentions.Keys.Any(file => Covers(allowed, file)));

    /// <summary>Only tables ask an op for its type.</summary>
    [Fact]
    public void Rules_are_found_through_tables() => Assert.Equal(
        ["Ir/OpTable.cs"],
        Repository.CSharpFiles("src/Generator").Where(file =>
            Repository.Read(file).Contains("op.GetType()", StringComparison.OrdinalIgnoreCase)).Select(file => file[Generator.Length..]));

    private static bool Covers(string allowed, string file) =>
        allowed.EndsWith('/') ? file.StartsWith(allowed, StringComparison.Ordinal) : file == allowed;

    private static string? Mention(string file)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(Repository.Read(file)).GetRoot();
        IdentifierNameSyntax? name = root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .FirstOrDefault(name => Ops.Contains(name.Identifier.ValueText));
        return name?.Parent?.ToString();
    }
}
