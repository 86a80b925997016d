using Lamina.Generator.Emission.CSharp.Kernels;
using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Methods;

/// <summary>
/// Writes one method: its buffers, then one call per group under a comment that names the layers. Uses of a block that repeat each other
/// become calls of one method.
/// </summary>
internal sealed class MethodWriter
{
    /// <summary>Below it a method is longer than what it saves.</summary>
    private const int MinSharedCalls = 3;

    private readonly Schedule schedule;
    private readonly KernelTable kernels;
    private readonly SectionTable shared;
    private readonly MethodValues values;
    private readonly InferenceWeights? weights;

    /// <param name="schedule">What the method computes.</param>
    /// <param name="layout">The places of the parameters.</param>
    /// <param name="kernels">Takes the kernels.</param>
    /// <param name="shared">Takes the methods of blocks.</param>
    /// <param name="weights">The weights of the inference form if the method reads those; null if it reads the parameters.</param>
    public MethodWriter(
        Schedule schedule, ParameterLayout layout, KernelTable kernels, SectionTable shared, InferenceWeights? weights = null)
    {
        this.weights = weights;
        this.schedule = schedule;
        this.kernels = kernels;
        this.shared = shared;
        values = new MethodValues(schedule, layout, kernels, weights);
    }

    private Graph Graph => schedule.Graph;

    /// <summary>Writes the method with its header; one with a loss returns it.</summary>
    public void Write(CSharpWriter writer, string summary, string head, params string[] parameters)
    {
        bool hasLoss = Graph.Outputs.Loss != GraphOutputs.None;
        writer.Summary(summary);
        using (writer.Open(head, parameters))
        {
            foreach (FusedGroup group in schedule.Groups)
            {
                foreach (int id in group.Stored) WriteBuffer(writer, id);
            }

            if (Graph.Nodes.Any(node => node.Op.Class == OpClass.Number))
            {
                writer.Line("T weight = T.One / T.CreateChecked(slice.BatchExamples);");
            }

            if (hasLoss) writer.Line("double loss = 0;");
            WriteCalls(writer);
            if (!hasLoss) return;

            writer.Line();
            writer.Line("return loss;");
        }
    }

    private void WriteBuffer(CSharpWriter writer, int id)
    {
        if (!schedule.Buffers.TryGetValue(id, out PlannedBuffer? buffer)) return;
        string slot = $"slot: {Literals.Of(buffer.Slot)}";
        string place = buffer.IsFixed
            ? $"Fixed(elementsPerExample: {Literals.Of(buffer.Offset)}, {slot}, length: {Literals.Of(buffer.Width)}"
            : $"Buffer(offset: {Literals.Of(buffer.Offset)}, {slot}, width: {Literals.Of(buffer.Width)}";
        writer.Line($"Span<T> {values[id].Text} = workspace.{place}, examples);");
    }

    private void WriteCalls(CSharpWriter writer)
    {
        List<BlockSection> sections = Sections(writer);
        var repeated = new HashSet<string>(sections
            .Where(section => section.CanBeShared && section.Calls.Count >= MinSharedCalls)
            .GroupBy(section => section.Key).Where(group => group.Skip(1).Any()).Select(group => group.Key));
        foreach (BlockSection section in sections)
        {
            if (repeated.Contains(section.Key))
            {
                writer.Line();
                section.WriteCall(writer, shared.Add(section));
                continue;
            }

            foreach (MethodStatement call in section.Calls)
            {
                writer.Line();
                call.Write(writer, Graph, call.Call.Arguments.Select(id => values[id].Text));
            }
        }
    }

    /// <summary>The calls in order, cut where the block changes.</summary>
    private List<BlockSection> Sections(CSharpWriter writer)
    {
        var sections = new List<BlockSection>();
        var open = new List<MethodStatement>();
        foreach (FusedGroup group in schedule.Groups)
        {
            writer.Run?.Step();
            var call = new MethodStatement(group, Kernel(group), Weight(group));
            if (open.Count > 0 && open[0].Block != call.Block)
            {
                sections.Add(new BlockSection(open[0].Block, open, values));
                open = new List<MethodStatement>();
            }

            open.Add(call);
        }

        if (open.Count > 0) sections.Add(new BlockSection(open[0].Block, open, values));
        return sections;
    }

    private KernelCall Kernel(FusedGroup group) => weights is not null && weights.IsPacked(Graph, group)
        ? FusedKernelEmitter.EmitPacked(Graph, group, kernels)
        : GroupEmitter.Table[group.Kind](Graph, group, kernels);

    /// <summary>The factor of a head's loss.</summary>
    private static string Weight(FusedGroup group) => group.LossWeight == 1 ? "" : Literals.Of(group.LossWeight) + " * ";
}
