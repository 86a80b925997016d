using Lamina.Devices.Tests.Sharing;
using Lamina.Devices.Tests.Support;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Tests;
using Lamina.Training;

namespace Lamina.Devices.Tests;

/// <summary>Every optimizer, clipping, penalties, frozen layers and running statistics: ten steps end as on the processor.</summary>
public class UpdateTests
{
    private const int Steps = 10;

    private static readonly IReadOnlyDictionary<string, Optimizer> ByName = new Optimizer[]
    {
        new GradientDescent(0.02), new Momentum(0.01), new Nesterov(0.01), new RmsProp(0.001), new Adam(0.001),
        new AdamW(0.001, weightDecay: 0.1),
    }.ToDictionary(optimizer => optimizer.GetType().Name);

    private static readonly IReadOnlyDictionary<string, TrainingOptions> Settings = new Dictionary<string, TrainingOptions>
    {
        ["as they are"] = new(),
        ["clipped by value"] = new() { ClipValue = 0.01 },
        ["clipped by norm"] = new() { ClipNorm = 0.1 },
        ["clipped by both"] = new() { ClipValue = 0.02, ClipNorm = 0.05 },
        ["with a frozen layer"] = new() { ClipNorm = 0.1, Frozen = ["dense1"] },
    };

    private static readonly NetworkGroups Group = new([nameof(MixedPenaltyNet), nameof(DigitsLikeNet), nameof(TeacherNet)]);

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string optimizer in ByName.Keys)
            {
                foreach (string setting in Settings.Keys) cases.Add(optimizer, setting);
            }

            return cases;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Steps_of_every_optimizer_are_those_of_the_processor(string optimizer, string setting)
    {
        Require<MixedPenaltyNet>(ByName[optimizer], Settings[setting]);
        Require<DigitsLikeNet>(ByName[optimizer], Settings[setting]);
        Require<TeacherNet>(ByName[optimizer], Settings[setting]);
    }

    [SkippableTheory]
    [InlineData(nameof(GradientDescent), 3e38)]
    [InlineData(nameof(Momentum), 3e38)]
    [InlineData(nameof(Nesterov), 3e38)]
    [InlineData(nameof(RmsProp), 3e38)]
    [InlineData(nameof(Adam), 2e38)]
    [InlineData(nameof(AdamW), 2e38)]
    public void An_update_that_overflows_is_undone(string optimizer, double rate)
    {
        var rates = new LargeInSecondEpoch(rate);
        Optimizer rule = optimizer switch
        {
            nameof(GradientDescent) => new GradientDescent(rates),
            nameof(Momentum) => new Momentum(rates),
            nameof(Nesterov) => new Nesterov(rates),
            nameof(RmsProp) => new RmsProp(rates),
            nameof(Adam) => new Adam(rates),
            _ => new AdamW(rates),
        };
        RequireTakenBack<MixedPenaltyNet>(rule);
    }

    private static void RequireTakenBack<TNetwork>(Optimizer optimizer)
        where TNetwork : class, INetwork<TNetwork>
    {
        Example example = Example.Draw(TNetwork.Description, count: 11, seed: 8);
        float[] targets = Array.ConvertAll(example.SingleTargets, target => 1e4f * target);
        var network = NetworkCatalog.Create<TNetwork>(seed: 1);
        var options = new TrainingOptions
        {
            BatchSize = example.Count, Device = Group.DeviceOf(DeviceCode.Of<TNetwork>()), DeviceOptions = TestDevice.Options,
        };
        using var step = new TrainingStep<TNetwork>(network, optimizer, options);
        for (int i = 0; i < 2; i++)
        {
            step.Epoch = 0;
            step.Step(example.SingleInputs, targets, example.Count);
            float[] before = network.Parameters.Span.ToArray();
            step.Epoch = 1;
            var exception = Assert.Throws<TrainingDivergedException>(
                () => step.Step(example.SingleInputs, targets, example.Count));
            Assert.Matches("the update of '[a-z0-9._]+' overflows single precision although its gradient is finite", exception.Message);
            Assert.Equal(before, network.Parameters.Span.ToArray());
        }
    }

    private static void Require<TNetwork>(Optimizer optimizer, TrainingOptions options)
        where TNetwork : class, INetwork<TNetwork> => TwoTrainings.RequireAlike<TNetwork>(
            Group.DeviceOf(DeviceCode.Of<TNetwork>()), optimizer, options, Example.Draw(TNetwork.Description, count: 11, seed: 8), Steps);

    private sealed class LargeInSecondEpoch(double rate) : LearningRate
    {
        public override double At(long step, int epoch) => epoch == 0 ? 0.001 : rate;
    }
}
