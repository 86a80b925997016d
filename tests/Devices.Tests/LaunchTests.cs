using Lamina.Devices.Tests.Networks;
using Lamina.Devices.Tests.Support;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Tests;
using Lamina.Training;

namespace Lamina.Devices.Tests;

/// <summary>The number of kernels that run, from the device's profile, and the number of bytes that they are planned to move.</summary>
public class LaunchTests
{
    [SkippableFact]
    public void A_small_network_predicts_in_one_launch_and_trains_in_two_or_with_a_clipped_norm_in_three()
    {
        RequireSmall<PlanarNet>();
        RequireSmall<DigitsLikeNet>();
        RequireSmall<MultiTaskNet>();
        RequireSmall<WidestSmallNet>();
    }

    [SkippableFact]
    public void A_network_of_two_wide_layers_trains_in_twelve_launches()
    {
        Assert.InRange(MostOfStep<MnistLikeNet>(clipNorm: null), 1, 12);
        Assert.InRange(MostOfStep<MnistLikeNet>(clipNorm: 1), 1, 12);
    }

    [Fact]
    public void A_small_network_moves_only_its_rows_and_its_parameters()
    {
        DeviceProgram program = DeviceCode.Of<WidestSmallNet>();
        const long parameters = (64 * 128) + 128 + (128 * 100) + 100 + (100 * 10) + 10;

        RequireLeast(program.ForwardPlan, perExample: 64 + 10, once: parameters);

        // Read, their gradient written; then the update reads both and writes the parameters.
        RequireLeast(program.BackwardPlan, perExample: 64 + 10 + 10, once: (2 * parameters) + (3 * parameters));
    }

    [Fact]
    public void A_network_of_wide_layers_moves_every_layer_once_a_pass()
    {
        DeviceProgram program = DeviceCode.Of<MnistLikeNet>();
        const long weights = (784 * 512) + (512 * 256) + (256 * 10), biases = 512 + 256 + 10, parameters = weights + biases;
        const long forward = (784 + 512) + (512 + 256) + (256 + 10);

        RequireLeast(program.ForwardPlan, perExample: forward + (10 + 10), once: parameters);

        // Softmax and loss read z and y and write ŷ and dz; gradients read dz and x; dx reads dz and the operands of the derivative.
        const long loss = 10 + 10 + 10 + 10;
        const long gradients = (10 + 256) + (256 + 512) + (512 + 784);
        const long backward = (10 + 256 + 256) + (256 + 512 + 512);
        RequireLeast(
            program.BackwardPlan, perExample: forward + loss + gradients + backward,
            once: parameters + (256 * 10) + (512 * 256) + parameters + (3 * parameters));
    }

    private static void RequireSmall<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        Assert.Equal(1, Predictions<TNetwork>());
        Assert.Equal(2, MostOfStep<TNetwork>(clipNorm: null));
        Assert.Equal(3, MostOfStep<TNetwork>(clipNorm: 1));
        Assert.Single(DeviceCode.Of<TNetwork>().ForwardPlan);
        Assert.Equal(2, DeviceCode.Of<TNetwork>().BackwardPlan.Count);
    }

    /// <summary>Number of launches of a prediction.</summary>
    private static int Predictions<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        Example example = Example.Draw(TNetwork.Description, count: 50, seed: 1);
        using var predictor = new DevicePredictor<TNetwork>(
            NetworkCatalog.Create<TNetwork>(seed: 1), TestDevice.Require(), new DeviceOptions { Profile = true });
        predictor.Session.Profile();
        predictor.Predict(example.SingleInputs, new float[example.Count * TNetwork.Description.OutputLength], example.Count);
        return predictor.Session.Profile().Count;
    }

    /// <summary>The largest number of launches of a step with Adam, among three steps.</summary>
    private static int MostOfStep<TNetwork>(double? clipNorm)
        where TNetwork : class, INetwork<TNetwork>
    {
        Example example = Example.Draw(TNetwork.Description, count: 50, seed: 1);
        var options = new TrainingOptions
        {
            BatchSize = example.Count,
            ClipNorm = clipNorm,
            Device = TestDevice.Require(),
            DeviceOptions = new DeviceOptions { Profile = true },
        };
        using var step = new TrainingStep<TNetwork>(NetworkCatalog.Create<TNetwork>(seed: 1), new Adam(), options);
        step.Session!.Profile();
        int most = 0;
        for (int i = 0; i < 3; i++)
        {
            step.Step(example.SingleInputs, example.SingleTargets, example.Count);
            most = Math.Max(most, step.Session.Profile().Count);
        }

        return most;
    }

    /// <summary>Number of elements that must be moved, per example and once; the plan may have a fifth more.</summary>
    private static void RequireLeast(IReadOnlyList<LaunchPlan> plan, long perExample, long once)
    {
        Assert.InRange(plan.Sum(launch => launch.BytesPerExample), sizeof(float) * perExample, sizeof(float) * perExample * 6 / 5);
        Assert.InRange(plan.Sum(launch => launch.Bytes), sizeof(float) * once, sizeof(float) * once * 6 / 5);
    }
}
