using System.IO;
using Lamina.Serialization;
using Lamina.Tests;
using Xunit.Abstractions;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>Damaged files are loaded with the content that they have, or rejected without changes and with little memory.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int FilesPerSeed = 6000, AllSeeds = 17, SeedsOfAUsualRun = 3;

    /// <summary>Buffers of 64 KB, a message, and a multiple of the file.</summary>
    private const long LeastMemory = 160_000, MemoryPerByte = 8;

    public static TheoryData<int> Seeds => new(Budget.Seeds(AllSeeds, SeedsOfAUsualRun));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_damaged_file_is_rejected_or_loaded_with_its_content(int seed)
    {
        byte[][] files = [SafetensorsFile.Saved(new TinyNetwork()), Mixed(), SafetensorsFile.Of(SafetensorsFile.Header)];
        FileMutator mutator = new(seed);
        TinyNetwork network = new(), matching = new(seed: 2);
        int loaded = 0;
        int refused = 0;
        for (int i = 0; i < FilesPerSeed; i++)
        {
            byte[] file = mutator.Mutate(files[i % files.Length]);
            if (LoadsAsItShould(network, file)) loaded++;
            else refused++;
            LoadsMatching(matching, file);
        }

        output.WriteLine($"seed {seed} of 1-{AllSeeds}: {loaded} files loaded, {refused} refused");

        // Both outcomes must have occurred often.
        Assert.True(loaded > FilesPerSeed / 20, $"{loaded} of {FilesPerSeed} files were valid");
        Assert.True(refused > FilesPerSeed / 2, $"{refused} of {FilesPerSeed} files were invalid");
    }

    private static bool LoadsAsItShould(TinyNetwork network, byte[] file)
    {
        string description = Convert.ToBase64String(file);
        Dictionary<string, uint[]>? expected = SafetensorsOracle.Read(file);
        uint[] block = network.Block;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        NetworkFileException? refusal = Refusal(() => network.Load(new MemoryStream(file)));
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        long limit = LeastMemory + (MemoryPerByte * file.Length);
        Assert.True(allocated < limit, $"{allocated} bytes for the {file.Length} of {description}");
        Assert.True((expected is null) == (refusal is not null), $"{refusal?.Message ?? "loaded"}: {description}");
        foreach (ParameterDescription parameter in expected is null ? [] : TinyNetwork.Description.Parameters)
        {
            expected![parameter.Name].CopyTo(block, parameter.Offset);
        }

        Assert.True(block.AsSpan().SequenceEqual(network.Block), $"other values than expected after {description}");
        return refusal is null;
    }

    /// <summary>Some tensors of another network may match; if the file is rejected, none of them changes.</summary>
    private static void LoadsMatching(TinyNetwork network, byte[] file)
    {
        uint[] block = network.Block;
        LoadReport? report = null;
        NetworkFileException? refusal = Refusal(() => report = network.LoadMatching(new MemoryStream(file)));
        if (refusal is null && report!.Loaded.Count > 0) return;
        Assert.True(block.AsSpan().SequenceEqual(network.Block), $"values changed by {Convert.ToBase64String(file)}");
    }

    // Any other exception fails the test.
    private static NetworkFileException? Refusal(Action load)
    {
        try
        {
            load();
            return null;
        }
        catch (NetworkFileException exception)
        {
            return exception;
        }
    }

    // F64 and BF16 besides F32, with the data in another order than the header.
    private static byte[] Mixed()
    {
        const string Header =
            """{"dense2.bias": {"dtype": "F64", "shape": [2], "data_offsets": [18, 34]}""" +
            """, "dense1.bias": {"dtype": "BF16", "shape": [3], "data_offsets": [0, 6]}""" +
            """, "dense1.weight": {"dtype": "F32", "shape": [3, 2], "data_offsets": [34, 58]}""" +
            """, "dense2.weight": {"dtype": "F16", "shape": [2, 3], "data_offsets": [6, 18]}}""";
        return SafetensorsFile.Of(Header, 58);
    }
}
