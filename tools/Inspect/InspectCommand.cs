using System.Globalization;
using System.IO;
using Lamina.Generator;
using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Inspect;

/// <summary>The command: files to text.</summary>
internal static class InspectCommand
{
    /// <summary>Runs it; returns the exit code.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Takes the text of the stages.</param>
    /// <param name="errors">Takes diagnostics and what is wrong with the command.</param>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        try
        {
            return Run(InspectOptions.Parse(arguments), output, errors);
        }
        catch (InspectException problem)
        {
            errors.WriteLine(problem.Message);
            return problem.ExitCode;
        }
    }

    private static int Run(InspectOptions options, TextWriter output, TextWriter errors)
    {
        if (options.IsHelp)
        {
            output.Write(HelpText.Of());
            return ExitCodes.Success;
        }

        StageChoice? choice = options.Stage is { } stage ? StageChoice.Of(stage) : null;
        CSharpCompilation compilation = SourceFiles.Compile(options.Paths);
        IReadOnlyList<NetworkDeclaration> networks = DeclaredNetworks.Of(compilation, options.Network);
        Findings.Print(compilation, errors).GetAwaiter().GetResult();
        int exitCode = ExitCodes.Success;
        foreach (NetworkDeclaration network in networks)
        {
            string name = network.Host.FileName;
            if (!network.Targets.HasFlag(TargetKinds.OpenCl) && choice?.Stages is [{ IsForDevices: true }])
            {
                errors.WriteLine($"{name} does not name Targets.OpenCl; this is what it would be.");
            }

            var stages = new NetworkStages(network, network.Targets | TargetKinds.OpenCl);
            output.WriteLine($"== {name}");
            if (choice is null) PrintSizes(stages, output);
            else Print(stages, choice, output);
            if (stages.HasGraph) continue;
            errors.WriteLine($"{name} has errors; it has no stage after its declaration but C# that throws.");
            exitCode = ExitCodes.WrongNetwork;
        }

        return exitCode;
    }

    private static void Print(NetworkStages stages, StageChoice choice, TextWriter output)
    {
        if (choice.Pass is { } pass && stages.HasGraph) output.Write(stages.TextAfter(pass));
        foreach (Stage stage in choice.Stages.Where(stage => stages.Has(stage)))
        {
            if (choice.Stages.Count > 1) output.WriteLine($"-- {stage.Name}");
            output.Write(stages.Text(stage).TrimEnd('\n') + "\n");
        }
    }

    private static void PrintSizes(NetworkStages stages, TextWriter output)
    {
        foreach (Stage stage in NetworkStages.All.Where(stages.Has))
        {
            string lines = stages.Text(stage).Count(c => c == '\n').ToString("N0", CultureInfo.InvariantCulture);
            output.WriteLine($"  --stage {stage.Name,-16} {lines,9} lines   {stage.Summary}");
        }
    }
}
