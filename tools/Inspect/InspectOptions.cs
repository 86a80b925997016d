namespace Lamina.Inspect;

/// <summary>The command line.</summary>
/// <param name="Paths">Source files, and folders of them.</param>
/// <param name="Network">Name of the only network to be shown, or null for all.</param>
/// <param name="Stage">What to show, or null for a list of what there is.</param>
/// <param name="IsHelp">Nothing but the help is wanted.</param>
internal sealed record InspectOptions(IReadOnlyList<string> Paths, string? Network, string? Stage, bool IsHelp)
{
    private const string NetworkOption = "--network";
    private const string StageOption = "--stage";
    private static readonly string[] HelpOptions = ["--help", "-h", "-?"];

    public static InspectOptions Parse(IReadOnlyList<string> arguments)
    {
        var paths = new List<string>();
        var options = new InspectOptions(paths, Network: null, Stage: null, IsHelp: arguments.Any(HelpOptions.Contains));
        if (options.IsHelp) return options;
        for (int i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case NetworkOption:
                    options = options with { Network = Value(arguments, ref i) };
                    break;
                case StageOption:
                    options = options with { Stage = Value(arguments, ref i) };
                    break;
                case var option when option.StartsWith('-'):
                    throw new InspectException(
                        ExitCodes.WrongCommand,
                        $"There is no option '{option}'; there are {NetworkOption} NAME, {StageOption} STAGE and {HelpOptions[0]}.");
                case var path:
                    paths.Add(path);
                    break;
            }
        }

        if (paths.Count > 0) return options;
        throw new InspectException(ExitCodes.WrongCommand, $"Name a file that declares networks, or {HelpOptions[0]}.");
    }

    private static string Value(IReadOnlyList<string> arguments, ref int i) => ++i < arguments.Count
        ? arguments[i]
        : throw new InspectException(ExitCodes.WrongCommand, $"{arguments[i - 1]} needs a value after it.");
}
