using Lamina.Generator;

namespace Lamina.Inspect;

/// <summary>What --help prints.</summary>
internal static class HelpText
{
    public static string Of() => $"""
        Shows what each stage of the compiler makes of the networks in C# files.

        dotnet run --project tools/Inspect -- FILE.cs [MORE.cs or FOLDER ...] [--network NAME] [--stage STAGE]

        --network NAME   only this network, by its name with or without its namespace; else all of the files
        --stage STAGE    what to show; without it, which stages each network has and how large they are

        Stages, in the order in which data passes them:
        {string.Join("\n", NetworkStages.All.Select(stage => $"  {stage.Name,-16} {stage.Summary}"))}
          {StageChoice.All,-16} all of these but the generated files
          {NetworkStages.After + "PASS",-16} the graph as a pass leaves it, once for each time that it runs; PASS is one of
        {string.Join("\n", NetworkStages.Passes.Select(pass => $"{"",-19} {pass}"))}

        A file that needs others of its project, such as blocks, is given together with them. Diagnostics go to standard error.
        Ends with {ExitCodes.Success}; with {ExitCodes.WrongNetwork} when a network has errors or there is none;
        with {ExitCodes.WrongCommand} when what is asked for does not exist.

        """;
}
