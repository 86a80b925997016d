using System.Text.RegularExpressions;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.Tests.Documentation;

/// <summary>
/// The C# of a page as a project. A block is a file of it, unless the comment before it says what is around it. Blocks of one page see
/// each other's types.
/// </summary>
internal static partial class PageCompilation
{
    /// <summary>The block is statements; behind the word stand their parameters.</summary>
    public const string Given = "given:";

    /// <summary>The block is members of a class.</summary>
    public const string Members = "members";

    /// <summary>The block is part of a file, whose path relative to the page follows; the build compiles that one.</summary>
    public const string From = "from ";

    /// <summary>The block is part of what is generated for the network of the page whose name follows.</summary>
    public const string Generated = "generated for ";

    /// <summary>The block is a mistake: it causes the diagnostics in the next text block. The name of its file follows.</summary>
    public const string Mistake = "mistake in ";

    /// <summary>The first block of README.md is a program that the tests of the package run.</summary>
    private const string PackageTest = "package-test";

    /// <summary>The implicit usings of the SDK, and those of Lamina.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Lamina;
        global using Lamina.Data;
        global using Lamina.Devices;
        global using Lamina.LearningRates;
        global using Lamina.Metrics;
        global using Lamina.Optimizers;
        global using Lamina.Serialization;
        global using Lamina.Training;
        """;

    /// <summary>Everything on the page that compiles.</summary>
    public static GeneratorRun Run(Page page) => Run(page, page.CSharp.Select(block => Source(page, block)).OfType<string>());

    /// <summary>A mistake alone, beside what is around the blocks of the page.</summary>
    public static GeneratorRun Run(Page page, CodeBlock mistake) => Run(page, [mistake.Text]);

    private static GeneratorRun Run(Page page, IEnumerable<string> sources)
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, [.. sources, .. page.Hidden, Usings]);
        if (page.Hidden.Any(hidden => hidden.Contains("using ILGPU;", StringComparison.Ordinal)))
            compilation = compilation.AddReferences(MetadataReference.CreateFromFile(typeof(ILGPU.Context).Assembly.Location));

        bool isProgram = compilation.SyntaxTrees.Any(tree => tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any());
        return GeneratorRun.Of(isProgram
            ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication))
            : compilation);
    }

    /// <summary>A file with the block, in which the compiler names lines of the page; null for what is compiled elsewhere.</summary>
    private static string? Source(Page page, CodeBlock block)
    {
        string text = $"#line {block.Line} \"{page.Path}\"\n{block.Text}";
        if (block.Comment is "" or PackageTest) return text;
        if (block.After(Given) is { } parameters)
            return $"internal static class Block{block.Line} {{ public static void Run({parameters}) {{\n{text}}} }}";
        if (block.Comment == Members) return $"internal static class Block{block.Line} {{\n{text}}}";
        return new[] { From, Generated, Mistake }.Any(elsewhere => block.After(elsewhere) is not null)
            ? null
            : throw new InvalidOperationException($"{page.Path}, line {block.Line}: no frame is called '{block.Comment}'.");
    }

    /// <summary>A text without the indentation of its lines, so that a part of a file may begin at the margin.</summary>
    public static string Unindented(string text) => Indentation().Replace(text, "");

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
