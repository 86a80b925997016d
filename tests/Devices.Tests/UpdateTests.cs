using Lamina.Devices.Tests.Sharing;
using Lamina.Devices.Tests.Support;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
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

    private static void Require<TNetwork>(Optimizer optimizer, TrainingOptions options)
        where TNetwork : class, INetwork<TNetwork> => TwoTrainings.RequireAlike<TNetwork>(
            Group.DeviceOf(TNetwork.DeviceProgram!), optimizer, options, Example.Draw(TNetwork.Description, count: 11, seed: 8), Steps);
}
