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
                problems.Report(Problem.At(input.Site, ProblemKind.DuplicateName, names[i], text, LayerText.Of(other)) with
                {
                    Others = new[] { other.Site }.ToEquatableArray(),
                });
            }
            else
            {
                known.Add(names[i], input);
            }
        }
    }
}
