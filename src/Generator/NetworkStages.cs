using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Emission;
using Lamina.Generator.Emission.Gpu.Host;
using Lamina.Generator.Inspection;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering;
using Lamina.Generator.Output;
using Lamina.Generator.Passes;
using Lamina.Generator.Runs;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator;

/// <summary>
/// The output of each compiler stage for one network, as readable text. Everything is computed on demand, and the compiler does not depend
/// on this class.
/// </summary>
internal sealed class NetworkStages
{
    /// <summary>Prefix of a pass name: asks for the graph after that pass.</summary>
    public const string After = "after:";

    /// <summary>The stages in the order of compilation.</summary>
    public static readonly IReadOnlyList<Stage> All = new Stage[]
    {
        new("declaration", "the attributes as they were read", stages => DeclarationText.Lines(stages.declaration)) { NeedsGraph = false },
        new("lowered", "layers, parameters and the graph of ops", stages => stages.Lowered()),
        new("forward", "after the passes before differentiation", stages => stages.Graph(graphs => graphs.Forward, "forward")),
        new("differentiated", "with gradients", stages => stages.Graph(graphs => graphs.Differentiated, "differentiated")),
        new("training", "the training graph, as scheduled", stages => stages.Graph(graphs => graphs.Training, "training")),
        new("evaluation", "prediction and loss, as scheduled", stages => stages.Graph(graphs => graphs.Evaluation, "evaluation")),
        new("inference", "the prediction, as scheduled", stages => stages.Graph(graphs => graphs.Inference, "inference")),
        new("form", "the prediction by the inference form, as scheduled", stages => stages.Graph(graphs => graphs.Form, "form")),
        new("schedule", "fused groups, buffers and parameters as they lie in memory", stages => stages.Schedule()),
        new("launches", "kernels that a device runs for each graph", stages => stages.Launches()) { IsForDevices = true },
        new("csharp", "the generated C#", stages => stages.File(GeneratedFile.HostClass)) { IsFile = true, NeedsGraph = false },
        new("opencl", "kernels in OpenCL C and the code that launches them", stages => stages.File(GeneratedFile.OpenCl))
        {
            IsFile = true, IsForDevices = true,
        },
        new("ilgpu", "the kernels as C# for ILGPU", stages => stages.File(GeneratedFile.Ilgpu)) { IsFile = true, IsForDevices = true },
    };

    private readonly NetworkDeclaration declaration;
    private readonly CompilerRun run;
    private readonly TargetKinds targets;
    private readonly LoweredNetwork lowered;
    private readonly List<PassRun> passes = new();
    private readonly Lazy<GraphStages> graphs;
    private readonly Lazy<NetworkPlan> plan;
    private readonly Lazy<ImmutableArray<GeneratedFile>> files;

    /// <param name="declaration">The network.</param>
    /// <param name="targets">The targets to compile for; those of the declaration by default.</param>
    /// <param name="run">The run of the compiler.</param>
    public NetworkStages(NetworkDeclaration declaration, TargetKinds? targets = null, CompilerRun? run = null)
    {
        this.run = run ?? new CompilerRun();
        this.declaration = declaration;
        this.targets = targets ?? declaration.Targets;
        lowered = NetworkLowering.Lower(declaration, this.run);
        graphs = new Lazy<GraphStages>(() => GraphStages.Of(
            lowered.Graph!, this.run, passes.Add, declaration.HasMinimalFiltering));
        plan = new Lazy<NetworkPlan>(() => NetworkCompiler.Plan(lowered, graphs.Value, this.run, declaration.HasInference));
        files = new Lazy<ImmutableArray<GeneratedFile>>(
            () => NetworkCompiler.Compile(declaration with { Targets = this.targets }, this.run));
    }

    /// <summary>False for a network with errors, for which the compiler only generates members that throw.</summary>
    public bool HasGraph => lowered.Graph is not null;

    /// <summary>Whether the network reaches a stage.</summary>
    public bool Has(Stage stage) => (HasGraph || !stage.NeedsGraph) && (!stage.IsForDevices || targets.HasFlag(TargetKinds.OpenCl));

    /// <summary>The names of all passes, in order of their first run.</summary>
    public static IReadOnlyList<string> Passes { get; } =
        new[] { PassPipeline.Forward, PassPipeline.Training, PassPipeline.Inference, PassPipeline.Form }
        .SelectMany(passes => passes).Select(pass => pass.Name).Distinct().ToArray();

    /// <summary>A stage as text; lines end in \n.</summary>
    public string Text(Stage stage) => string.Concat(stage.Lines(this).Select(line => line + "\n"));

    /// <summary>The graph after a pass, once per run of that pass.</summary>
    public string TextAfter(string pass)
    {
        _ = graphs.Value;
        IEnumerable<string> lines = passes.Where(run => run.Pass == pass)
            .SelectMany(run => new GraphText(run.After).Lines($"{run.Stage}, after {run.Pass}").Append(""));
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private IEnumerable<string> Lowered() =>
        NetworkText.Layers(lowered.Layers, lowered.Graph!).Append("").Concat(new GraphText(lowered.Graph!).Lines("lowered"));

    private IEnumerable<string> Graph(Func<GraphStages, Graph> which, string title) => new GraphText(which(graphs.Value)).Lines(title);

    private IEnumerable<string> Schedule()
    {
        var passes =
            new[] { ("inference", plan.Value.Inference), ("evaluation", plan.Value.Evaluation), ("training", plan.Value.Training) };
        return passes.SelectMany(pass => new ScheduleText(pass.Item2).Lines(pass.Item1).Append(""))
            .Concat(NetworkText.Block(plan.Value.Parameters, plan.Value.Layout));
    }

    private IEnumerable<string> Launches()
    {
        DeviceNetwork device = DeviceNetwork.Of(
            declaration.Host, plan.Value.Layout,
            DevicePlans.Of(plan.Value.Inference, plan.Value.Evaluation, plan.Value.Training, run), run);
        return new[] { ("inference", device.Forward), ("evaluation", device.Evaluate), ("training", device.Backward) }
            .SelectMany(pass => LaunchText.Lines(pass.Item1, pass.Item2).Append(""));
    }

    private IEnumerable<string> File(string part) =>
        files.Value.Where(file => file.Part == part).SelectMany(file => file.Text.TrimEnd('\n').Split('\n'));
}

/// <summary>A stage of the compiler that can be printed.</summary>
/// <param name="Name">The name that selects it.</param>
/// <param name="Summary">What it shows.</param>
/// <param name="Lines">Its text.</param>
internal sealed record Stage(string Name, string Summary, Func<NetworkStages, IEnumerable<string>> Lines)
{
    /// <summary>Whether it exists only for networks without errors.</summary>
    public bool NeedsGraph { get; init; } = true;

    /// <summary>Whether it exists only for networks with a device target.</summary>
    public bool IsForDevices { get; init; }

    /// <summary>Whether it is a generated file rather than a printed stage.</summary>
    public bool IsFile { get; init; }
}
