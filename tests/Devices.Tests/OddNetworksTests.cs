using Lamina.Devices.Tests.Sharing;
using Lamina.Devices.Tests.Support;
using Lamina.EndToEnd.Tests.Support;

namespace Lamina.Devices.Tests;

/// <summary>Every second network, starting with the second.</summary>
public class OddNetworksTests
{
    private static readonly string[] Names = [.. NetworkCatalog.All.Where((_, place) => place % 2 == 1)];

    private static readonly NetworkGroups Groups = new(Names);

    public static TheoryData<string> Networks => [.. Names];

    [SkippableTheory]
    [MemberData(nameof(Networks))]
    public void A_device_predicts_evaluates_and_trains_as_the_processor_does(string network) =>
        NetworkCatalog.Visit(network, new WholeStory(Groups));
}
