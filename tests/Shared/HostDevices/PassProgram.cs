using Lamina.Devices;

namespace Lamina.Tests.HostDevices;

/// <summary>A network's own methods as kernels. The whole gradient is in the last share, and the whole loss in the last summand.</summary>
internal sealed class PassProgram<TNetwork> : HostProgram
    where TNetwork : class, INetwork<TNetwork>, IPenalized
{
    private const int Largest = 4096;

    // Created at the first launch: passes of one device run one at a time, but tests run concurrently.
    [ThreadStatic]
    private static Workspace<float>? workspace;

    public PassProgram()
    {
        Add("forward", 4, Forward);
        Add("evaluate", 6, Evaluate);
        Add("backward", 14, Backward);
        AddUpdate();
    }

    public override NetworkDescription Network => TNetwork.Description;

    public override bool TrainsInTiles => true;

    public override IReadOnlyList<TensorPenalty> Penalties => TNetwork.Penalties;

    private static Workspace<float> Workspace => workspace ??= new Workspace<float>(TNetwork.Description.TrainingPlan, Largest);

    public override void Forward(DevicePass pass) =>
        pass.Kernel(0).With(pass.Parameters).With(pass.Inputs).With(pass.Outputs).With(pass.Examples).Run(1);

    public override void Evaluate(DevicePass pass)
    {
        int groups = Groups(pass);
        pass.Kernel(1).With(pass.Parameters).With(pass.Inputs).With(pass.Targets).With(pass.Outputs)
            .With(pass.Loss(groups, 0.5)).With(pass.Examples).Run(groups);
    }

    public override void Backward(DevicePass pass)
    {
        int groups = Groups(pass);
        pass.Kernel(2).With(pass.Parameters).With(pass.Inputs).With(pass.Targets).With(pass.Outputs)
            .With(pass.Loss(groups, 0.5)).With(pass.Gradients).With(pass.Status).With(pass.Examples).With(pass.Shares)
            .With(pass.SeedLow).With(pass.SeedHigh).With(pass.StepLow).With(pass.StepHigh).With(pass.Draws).Run(groups);
    }

    /// <summary>A number of launches that depends on the batch size, as in generated programs.</summary>
    private static int Groups(DevicePass pass) => 1 + (pass.Examples / 4);

    private static void Forward(HostArguments arguments) =>
        TNetwork.Forward<float>(arguments.Range(0), arguments.Range(1), arguments.Range(2), arguments.Whole(3), Workspace);

    private static void Evaluate(HostArguments arguments) => WriteLoss(
        arguments,
        TNetwork.Evaluate<float>(
            arguments.Range(0), arguments.Range(1), arguments.Range(2), arguments.Range(3), arguments.Whole(5), Workspace));

    private static void Backward(HostArguments arguments)
    {
        int block = TNetwork.Description.BlockLength;
        int examples = arguments.Whole(7);
        Span<float> shares = arguments.Range(5)[..(arguments.Whole(8) * block)];
        shares.Clear();
        Span<float> gradients = shares[^block..];
        ulong seed = Join(arguments.Whole(9), arguments.Whole(10));
        ulong step = Join(arguments.Whole(11), arguments.Whole(12));
        var slice = new BatchSlice(0, examples, examples, seed, step, arguments.Whole(13) == 1);
        double loss = TNetwork.Backward<float>(
            arguments.Range(0), arguments.Range(1), arguments.Range(2), arguments.Range(3), gradients, slice, Workspace);
        WriteLoss(arguments, loss);
        if (!IsFinite(gradients[..TNetwork.Description.TrainableLength]) || !float.IsFinite((float)loss)) arguments.Range(6)[0] = 1;
    }

    private static ulong Join(int low, int high) => (uint)low | ((ulong)(uint)high << 32);

    private static bool IsFinite(ReadOnlySpan<float> numbers)
    {
        foreach (float number in numbers)
        {
            if (!float.IsFinite(number)) return false;
        }

        return true;
    }

    private static void WriteLoss(HostArguments arguments, double loss)
    {
        Span<float> losses = arguments.Range(4);
        losses.Clear();
        losses[^1] = 2 * (float)loss;
    }
}
