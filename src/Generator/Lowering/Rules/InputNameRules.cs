using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Every input's name is an identifier, and no two inputs have the same one.</summary>
internal static class InputNameRules
{
    public static void Check(ProblemSink problems, EquatableArray<InputDeclaration> inputs)
    {
        IReadOnlyList<string> names = LayerNames.Of(inputs);
        var known = new Dictionary<string, InputDeclaration>();
        for (int i = 0; i < names.Count; i++)
        {
            InputDeclaration input = inputs[i];
            string text = LayerText.Of(input with { Name = null });
            if (!LayerNames.IsValid(names[i]))
            {
                problems.Report(ProblemKind.LayerName, input.Site, names[i], text, LayerNames.Form);
            }
            else if (known.TryGetValue(names[i], out InputDeclaration? other))
            {
                ReportTaken(problems, names, input.Site, names[i], (text, other));
            }
            else
            {
                known.Add(names[i], input);
            }
        }
    }

    private static void ReportTaken(
        ProblemSink problems, IReadOnlyList<string> names, int site, string name, (string Text, InputDeclaration Other) of)
    {
        string free = Enumerable.Range(2, names.Count).Select(number => name + LayerText.Plain(number))
            .First(candidate => !names.Contains(candidate));
        problems.Report(Problem.At(site, ProblemKind.DuplicateName, name, of.Text, LayerText.Of(of.Other)) with
        {
            Others = new[] { of.Other.Site }.ToEquatableArray(),
            Fixes = Fix.List(Fix.Of($"Set Name = \"{free}\"", Edit.SetArgument(site, "Name", $"\"{free}\""))),
        });
    }
}
