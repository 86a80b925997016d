namespace Lamina.Devices.Tests.Sessions;

/// <summary>A program written by hand, as the generator writes them.</summary>
internal sealed class HandProgram(string source, params DeviceKernel[] kernels) : DeviceProgram
{
    public const int Scale = 0;
    public const int Place = 1;
    public const int Sizes = 2;
    public const int Add = 3;

    /// <summary>The kernels that most tests use.</summary>
    public static HandProgram Usual { get; } = new(
        """
        __kernel __attribute__((reqd_work_group_size(GROUP, 1, 1)))
        void scale(__global float *out, const int outAt, __global const float *in, const int inAt, const int n, const float factor)
        {
            const int i = get_global_id(0);
            if (i < n) out[outAt + i] = factor * in[inAt + i];
        }

        __kernel void place(__global float *out, const int outAt)
        {
            if (get_local_id(0) > 0) return;
            const int group = (get_group_id(2) * get_num_groups(1) + get_group_id(1)) * get_num_groups(0) + get_group_id(0);
            out[outAt + group] = get_group_id(0) + 100 * get_group_id(1) + 10000 * get_group_id(2);
        }

        __kernel void sizes(__global float *out, const int outAt)
        {
            if (get_global_id(0) > 0) return;
            __global float *o = out + outAt;
            o[0] = ROWS; o[1] = COLUMNS; o[2] = DEPTH; o[3] = ITEM_ROWS; o[4] = ITEM_COLUMNS; o[5] = GROUP; o[6] = EXAMPLES;
            o[7] = get_local_size(0); o[8] = get_local_size(1);
        }

        /* Slow on purpose when rounds are many, so that copies have something to overtake. */
        __kernel void add(__global float *numbers, const int at, const int n, const float summand, const int rounds)
        {
            const int i = get_global_id(0);
            if (i >= n) return;
            for (int round = 0; round < rounds; round++) numbers[at + i] += summand;
        }
        """,
        new DeviceKernel("scale", 4),
        new DeviceKernel("place", 1),
        new DeviceKernel("sizes", 1),
        new DeviceKernel("add", 4));

    public int BlockLength { get; init; } = 16;

    public override NetworkDescription Network => new()
    {
        Name = "HandNet",
        InputShape = [4],
        OutputShape = [4],
        TargetLength = 4,
        Loss = "MeanSquaredError",
        Task = NetworkTask.Regression,
        Layers = [],
        Parameters = [],
        BlockLength = BlockLength,
        InferencePlan = new MemoryPlan(4, 1),
        EvaluationPlan = new MemoryPlan(4, 1),
        TrainingPlan = new MemoryPlan(8, 1),
    };

    public override string Source => source;

    public override IReadOnlyList<DeviceKernel> Kernels => kernels;

    public override int NormKernel => 0;

    public override int UpdateKernel => 0;

    public override int Losses => 0;

    public override IReadOnlyList<LaunchPlan> ForwardPlan => [];

    public override IReadOnlyList<LaunchPlan> EvaluatePlan => [];

    public override IReadOnlyList<LaunchPlan> BackwardPlan => [];

    public override void Forward(DevicePass pass) => Scaled(pass, pass.Outputs, pass.Inputs);

    public override void Evaluate(DevicePass pass) => Forward(pass);

    public override void Backward(DevicePass pass)
    {
        DeviceRange hidden = pass.Buffer(0, 0, 4);
        Scaled(pass, hidden, pass.Inputs);
        Scaled(pass, pass.Outputs, hidden);
    }

    private static void Scaled(DevicePass pass, DeviceRange to, DeviceRange from) =>
        pass.Kernel(Scale).With(to).With(from).With(from.Length).With(2f).Run(pass.Groups(from.Length));
}
