using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Tests.Harness;

/// <summary>A user's project in an editor: its diagnostics, the corrections that the editor offers, and the project after one.</summary>
internal sealed class Workbench
{
    private readonly Lazy<IReadOnlyList<Diagnostic>> diagnostics;

    private readonly SourceSettings settings;

    private Workbench(Solution solution, SourceSettings settings)
    {
        (Solution, this.settings) = (solution, settings);
        diagnostics = new Lazy<IReadOnlyList<Diagnostic>>(() => Wait(DiagnoseAsync));
    }

    public Solution Solution { get; }

    public Project Project => Solution.Projects.Single();

    /// <summary>Texts of the files in the order in which they were given.</summary>
    public IReadOnlyList<string> Texts => Project.Documents.OrderBy(document => document.Name, StringComparer.Ordinal)
        .Select(document => Wait(() => document.GetTextAsync()).ToString()).ToList();

    /// <summary>Everything of ours that is shown, and the compiler's errors and warnings, generated files included.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics.Value;

    public IReadOnlyList<Diagnostic> Lamina =>
        Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("LAM", StringComparison.Ordinal)).ToList();

    public static Workbench Of(params string[] sources) => Of(SourceSettings.Default, sources);

    public static Workbench Of(SourceSettings settings, params string[] sources)
    {
        CSharpCompilation model = Sources.Compile(settings, "");
        var id = ProjectId.CreateNewId();
        Solution solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Tested", "Tested", LanguageNames.CSharp,
            compilationOptions: settings.CompilationOptions, parseOptions: settings.ParseOptions, metadataReferences: model.References));
        for (int i = 0; i < sources.Length; i++)
        {
            string name = $"Source{i}.cs";
            solution = solution.AddDocument(DocumentId.CreateNewId(id), name, SourceText.From(sources[i]), filePath: name);
        }

        return new Workbench(solution, settings);
    }

    /// <summary>The project with another text of a file.</summary>
    public Workbench With(int file, string text) =>
        new(Solution.WithDocumentText(DocumentOf(file).Id, SourceText.From(text)), settings);

    /// <summary>Our diagnostics about the sources without what is generated.</summary>
    public IReadOnlyList<Diagnostic> AnalyzeAlone() => LaminaAnalyzers.Run(Wait(() => Project.GetCompilationAsync())!);

    /// <summary>What a provider offers for a diagnostic, in its order.</summary>
    public IReadOnlyList<CodeAction> Offers(CodeFixProvider provider, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        var context = new CodeFixContext(
            Solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => offers.Add(action), CancellationToken.None);
        Wait(async () =>
        {
            await provider.RegisterCodeFixesAsync(context);
            return true;
        });
        return offers;
    }

    /// <summary>What a refactoring offers at a place of a file.</summary>
    public IReadOnlyList<CodeAction> Offers(CodeRefactoringProvider provider, TextSpan span, int file = 0)
    {
        var offers = new List<CodeAction>();
        var context = new CodeRefactoringContext(DocumentOf(file), span, offers.Add, CancellationToken.None);
        Wait(async () =>
        {
            await provider.ComputeRefactoringsAsync(context);
            return true;
        });
        return offers;
    }

    /// <summary>What is offered to apply one kind of correction to all diagnostics of a scope; null for nothing.</summary>
    public CodeAction? OfferForAll(CodeFixProvider provider, FixAllScope scope, string key, IEnumerable<Diagnostic> all)
    {
        List<Diagnostic> list = all.ToList();
        var context = new FixAllContext(
            Solution.GetDocument(list[0].Location.SourceTree)!, provider, scope, key, list.Select(diagnostic => diagnostic.Id).Distinct(),
            new GivenDiagnostics(list), CancellationToken.None);
        return Wait(() => provider.GetFixAllProvider()!.GetFixAsync(context));
    }

    /// <summary>The project after a correction.</summary>
    public Workbench After(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = Wait(() => action.GetOperationsAsync(CancellationToken.None));
        return new Workbench(Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution, settings);
    }

    /// <summary>Fails on any error or warning of the compiler.</summary>
    public Workbench AssertCompiles()
    {
        Assert.True(
            Diagnostics.Count == Lamina.Count,
            string.Join("\n", Diagnostics.Except(Lamina).Concat<object>(Texts)));
        return this;
    }

    /// <summary>Fails on any diagnostic.</summary>
    public Workbench AssertClean()
    {
        Assert.True(Diagnostics.Count == 0, string.Join("\n", Diagnostics.Concat<object>(Texts)));
        return this;
    }

    /// <summary>On the pool: Roslyn must not wait for xunit's synchronization context while a test blocks on it.</summary>
    private static T Wait<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();

    private Document DocumentOf(int file) => Project.Documents.Single(document => document.Name == $"Source{file}.cs");

    private async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync()
    {
        var compilation = (CSharpCompilation)(await Project.GetCompilationAsync())!;
        GeneratorDrivers.Result(
            GeneratorDrivers.Create(compilation).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _));
        using var files = new BinaryFiles(settings.AdditionalFiles);
        ImmutableArray<Diagnostic> found = await output
            .WithAnalyzers(LaminaAnalyzers.All, LaminaAnalyzers.OptionsOf(files.Texts, settings.WeightsLayout)).GetAllDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return found
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning
                || diagnostic.Id.StartsWith("LAM", StringComparison.Ordinal))
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
    }
}
