using Lamina.Devices;

namespace Lamina.Benchmarks.Gpu.Copies;

/// <summary>A kernel that copies four numbers at a time, to measure the best bandwidth of device memory.</summary>
internal sealed class CopyProgram : DeviceProgram
{
    /// <summary>Number of elements that a work item copies.</summary>
    private const int PerItem = 32;

    public override NetworkDescription Network { get; } = new()
    {
        Name = "Copy",
        InputShape = [1],
        OutputShape = [1],
        TargetLength = 1,
        Loss = "MeanSquaredError",
        Task = NetworkTask.Regression,
        Layers = [],
        Parameters = [],
        BlockLength = 0,
        InferencePlan = new MemoryPlan(0, 0),
        EvaluationPlan = new MemoryPlan(0, 0),
        TrainingPlan = new MemoryPlan(0, 0),
    };

    public override string Source =>
        """
        /* Neighbouring items copy neighbouring numbers; each takes eight steps of a group. */
        __kernel __attribute__((reqd_work_group_size(GROUP, 1, 1)))
        void copy(__global float *to, const int to_at, __global const float *from, const int from_at, const int count)
        {
            __global float4 *out = (__global float4 *)(to + to_at);
            __global const float4 *in = (__global const float4 *)(from + from_at);
            const int first = get_group_id(0) * (8 * GROUP) + get_local_id(0);
            for (int step = 0; step < 8; step++)
            {
                const int place = first + step * GROUP;
                if (place < count / 4) out[place] = in[place];
            }
        }
        """;

    public override IReadOnlyList<DeviceKernel> Kernels { get; } = [new DeviceKernel("copy", 3)];

    public override int NormKernel => 0;

    public override int UpdateKernel => 0;

    public override int Losses => 0;

    public override IReadOnlyList<LaunchPlan> ForwardPlan => [];

    public override IReadOnlyList<LaunchPlan> EvaluatePlan => [];

    public override IReadOnlyList<LaunchPlan> BackwardPlan => [];

    /// <summary>Queues a copy between ranges of a multiple of four numbers.</summary>
    public static void Run(DeviceKernels kernels, TileShape tiles, DeviceRange from, DeviceRange to)
    {
        int perGroup = PerItem * tiles.Group;
        kernels[0].Begin().With(to).With(from).With(from.Length).Run((from.Length + perGroup - 1) / perGroup);
    }

    public override void Forward(DevicePass pass) => throw new NotSupportedException();

    public override void Evaluate(DevicePass pass) => throw new NotSupportedException();

    public override void Backward(DevicePass pass) => throw new NotSupportedException();
}
