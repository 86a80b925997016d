using Lamina.Generator;

namespace Lamina.Inspect;

/// <summary>What --stage names: stages, or a pass.</summary>
/// <param name="Stages">The stages, or none.</param>
/// <param name="Pass">The pass, or null.</param>
internal sealed record StageChoice(IReadOnlyList<Stage> Stages, string? Pass)
{
    /// <summary>Every stage that is not a file.</summary>
    public const string All = "all";

    public static StageChoice Of(string name)
    {
        if (name == All) return new StageChoice([.. NetworkStages.All.Where(stage => !stage.IsFile)], Pass: null);
        if (name.StartsWith(NetworkStages.After, StringComparison.Ordinal))
        {
            return new StageChoice([], PassOf(name[NetworkStages.After.Length..]));
        }

        Stage? stage = NetworkStages.All.FirstOrDefault(stage => stage.Name == name);
        return stage is not null
            ? new StageChoice([stage], Pass: null)
            : throw new InspectException(ExitCodes.WrongCommand, $"There is no stage '{name}'" + Suggestion.Of(name, Names()));
    }

    /// <summary>A pass by its name; hyphens may stand for its spaces.</summary>
    private static string PassOf(string name)
    {
        string pass = name.Replace('-', ' ');
        return NetworkStages.Passes.Contains(pass)
            ? pass
            : throw new InspectException(ExitCodes.WrongCommand, $"There is no pass '{name}'" + Suggestion.Of(pass, NetworkStages.Passes));
    }

    private static List<string> Names() => [.. NetworkStages.All.Select(stage => stage.Name), All, NetworkStages.After + "PASS"];
}
