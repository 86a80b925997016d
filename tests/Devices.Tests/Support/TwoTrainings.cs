using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Tests;
using Lamina.Training;

namespace Lamina.Devices.Tests.Support;

/// <summary>The same steps from the same parameters on the processor and on a device.</summary>
internal static class TwoTrainings
{
    /// <summary>Seed of masks and noise.</summary>
    public const ulong Seed = 7;

    /// <summary>Makes steps on both; fails unless losses and parameters agree, including statistics.</summary>
    /// <param name="device">The device.</param>
    /// <param name="optimizer">The optimizer of both.</param>
    /// <param name="options">The options of both, except device, batch size and seed.</param>
    /// <param name="example">Initial parameters, and the batch of every step.</param>
    /// <param name="steps">Number of steps.</param>
    /// <param name="exact">The parameters after them in double precision, for deep networks; see <see cref="Near"/>.</param>
    public static void RequireAlike<TNetwork>(
        Device device, Optimizer optimizer, TrainingOptions options, Example example, int steps, float[]? exact = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        TNetwork host = NetworkCatalog.Create<TNetwork>(seed: 1), there = NetworkCatalog.Create<TNetwork>(seed: 2);
        Near.Single(example.Parameters).CopyTo(host.Parameters.Span);
        Near.Single(example.Parameters).CopyTo(there.Parameters.Span);
        options = options with { BatchSize = example.Count, Seed = Seed };
        TrainingOptions onDevice = options with { Device = device, DeviceOptions = TestDevice.Options };
        using var expected = new TrainingStep<TNetwork>(host, optimizer, options);
        using var actual = new TrainingStep<TNetwork>(there, optimizer, onDevice);
        for (int step = 1; step <= steps; step++)
        {
            StepResult one = expected.Step(example.SingleInputs, example.SingleTargets, example.Count);
            StepResult other = actual.Step(example.SingleInputs, example.SingleTargets, example.Count);
            Near.Require(one.DataLoss, other.DataLoss, $"the loss of step {step}");
            Near.Require(one.Penalty, other.Penalty, $"the penalty of step {step}");
        }

        Near.RequireTensors(
            TNetwork.Description, _ => true, host.Parameters.Span.ToArray(), there.Parameters.Span.ToArray(), exact,
            $"after {steps} steps");
    }
}
