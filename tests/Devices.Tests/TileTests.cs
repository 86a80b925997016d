using Lamina.Devices.Tests.Support;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Tests;

namespace Lamina.Devices.Tests;

/// <summary>Every shape of tiles gives the same results; a normal run tests two shapes.</summary>
public class TileTests
{
    private static readonly IReadOnlyDictionary<string, TileShape> Shapes = new Dictionary<string, TileShape>
    {
        ["16 items"] = new(Rows: 8, Columns: 8, Depth: 4, ItemRows: 2, ItemColumns: 2, Examples: 4),
        ["32 items, flat"] = new(Rows: 8, Columns: 64, Depth: 16, ItemRows: 2, ItemColumns: 8, Examples: 3),
        ["64 items, tall"] = new(Rows: 64, Columns: 16, Depth: 8, ItemRows: 4, ItemColumns: 4, Examples: 8),
        ["256 items"] = new(Rows: 64, Columns: 64, Depth: 16, ItemRows: 4, ItemColumns: 4, Examples: 5),
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string shape in Budget.Share([.. Shapes.Keys], 2))
            {
                foreach (string network in new[] { "WideNet", "DigitsLikeNet", "LittleLeNet", "BatchNormNet", "WideLstmNet" })
                {
                    cases.Add(shape, network);
                }
            }

            return cases;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Tiles_of_all_shapes_give_the_results_of_the_processor(string shape, string network) =>
        NetworkCatalog.Visit(network, new Passes(Shapes[shape]));

    private sealed class Passes(TileShape tiles) : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            const int count = 23;
            Example example = Example.Draw(TNetwork.Description, count, seed: 4);
            var slice = new BatchSlice(0, count, count, Seed: 5, Step: 6);
            using var loaded = new LoadedNetwork<TNetwork>(TestDevice.Require(), tiles);
            PassResults processor = PassResults.OnProcessor<TNetwork, float>(example, slice), there = loaded.Run(example, slice);
            there.RequirePredictionsLike(processor, null, tiles.ToString());
            there.RequireTrainingLike(processor, null, TNetwork.Description, tiles.ToString());
        }
    }
}
