using Lamina.Devices.Tests.Support;
using Lamina.EndToEnd.Tests.Support;

namespace Lamina.Devices.Tests;

/// <summary>Every second network, from the first on; the others are <see cref="OddNetworksTests"/>, which run beside these.</summary>
public class EvenNetworksTests
{
    public static TheoryData<string> Networks => [.. NetworkCatalog.All.Where((_, place) => place % 2 == 0)];

    [SkippableTheory]
    [MemberData(nameof(Networks))]
    public void A_device_predicts_evaluates_and_trains_as_the_processor_does(string network) =>
        NetworkCatalog.Visit(network, new WholeStory());
}
