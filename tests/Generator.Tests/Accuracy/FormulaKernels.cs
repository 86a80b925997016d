using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Tests.Emission.Gpu.Printing;

namespace Lamina.Generator.Tests.Accuracy;

/// <summary>A kernel for each formula: of the arguments, one row after the other, it makes the values and then the derivatives.</summary>
internal sealed class FormulaKernels : DeviceProgram
{
    public static IReadOnlyList<(string Name, Kernel Kernel)> All { get; } =
        MeasuredFormula.All.Values.Select((formula, place) => ($"formula{place}", Of(formula))).ToList();

    public override string Source { get; } =
        OpenClText.Of(All.Select((kernel, place) => new NamedKernel(kernel.Name, place, kernel.Kernel)));

    public override IReadOnlyList<DeviceKernel> Kernels { get; } = All.Select(kernel => new DeviceKernel(kernel.Name, 3)).ToList();

    public override NetworkDescription Network => throw new NotSupportedException();

    public override int NormKernel => throw new NotSupportedException();

    public override int UpdateKernel => throw new NotSupportedException();

    public override int Losses => 0;

    public override IReadOnlyList<LaunchPlan> ForwardPlan => [];

    public override IReadOnlyList<LaunchPlan> EvaluatePlan => [];

    public override IReadOnlyList<LaunchPlan> BackwardPlan => [];

    /// <summary>What the device computes for the points of a formula.</summary>
    public static (float[] Values, float[] Slopes) Run(DeviceSession session, Func<int, DeviceLaunch> launches, string name)
    {
        float[][] arguments = FormulaPoints.All[name].Arguments;
        int count = arguments[0].Length;
        float[] all = [.. arguments.SelectMany(row => row)];
        using DeviceBuffer source = session.Allocate(all.Length, "arguments");
        using DeviceBuffer target = session.Allocate(2 * count, "results");
        session.Write(all, source.All);
        int group = session.Tiles.Group;
        launches(MeasuredFormula.All.Keys.ToList().IndexOf(name)).With(source.All).With(target.All).With(count)
            .Run((count + group - 1) / group);
        var results = new float[2 * count];
        session.Read(target.All, results);
        return (results[..count], results[count..]);
    }

    public override void Forward(DevicePass pass) => throw new NotSupportedException();

    public override void Evaluate(DevicePass pass) => throw new NotSupportedException();

    public override void Backward(DevicePass pass) => throw new NotSupportedException();

    private static Kernel Of(MeasuredFormula formula)
    {
        var builder = new KernelBuilder();
        KernelArray source = builder.Buffer("in", isWritten: false);
        KernelArray target = builder.Buffer("out", isWritten: true);
        KernelExpression count = builder.Number("count", KernelType.Int);
        KernelExpression item = builder.Name("item", (KernelBuilder.WorkGroup * Tile.WorkGroup) + KernelBuilder.Item);
        using (builder.If(item < count))
        {
            List<KernelExpression> arguments =
                Enumerable.Range(0, formula.Arity).Select(i => source[(count * i) + item]).ToList();
            KernelExpression value = builder.Name("value", FormulaKernel.Of(formula.Body, arguments));
            builder.Store(target, item, value);
            builder.Store(target, count + item, FormulaKernel.Of(formula.Slope, [.. arguments, value]));
        }

        return builder.Build("A formula and its derivative.");
    }
}
