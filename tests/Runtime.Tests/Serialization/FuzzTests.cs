using System.IO;
using Lamina.Parameters;
using Lamina.Serialization;

namespace Lamina.Runtime.Tests.Serialization;

public class FuzzTests
{
    private const int FilesPerSeed = 6000;
    private const long MemoryPerFile = 1 << 20;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_damaged_file_is_refused_or_loaded_for_what_it_holds(int seed)
    {
        byte[][] files = [SafetensorsFile.Saved(new TinyNetwork()), Mixed(), SafetensorsFile.Of(SafetensorsFile.Header)];
        FileMutator mutator = new(seed);
        TinyNetwork network = new();
        int loaded = 0;
        int refused = 0;
        for (int i = 0; i < FilesPerSeed; i++)
        {
            byte[] file = mutator.Mutate(files[i % files.Length]);
            if (LoadsAsItShould(network, file)) loaded++;
            else refused++;
        }

        // Both outcomes must have been tried in earnest.
        Assert.True(loaded > FilesPerSeed / 20, $"{loaded} of {FilesPerSeed} files were valid");
        Assert.True(refused > FilesPerSeed / 2, $"{refused} of {FilesPerSeed} files were invalid");
    }

    private static bool LoadsAsItShould(TinyNetwork network, byte[] file)
    {
        string description = Convert.ToBase64String(file);
        Dictionary<string, uint[]>? expected = SafetensorsOracle.Read(file);
        uint[] block = network.Block;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        NetworkFileException? refusal = Load(network, file);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        Assert.True(allocated < MemoryPerFile, $"{allocated} bytes for {description}");
        Assert.True((expected is null) == (refusal is not null), $"{refusal?.Message ?? "loaded"}: {description}");
        foreach (ParameterDescription parameter in expected is null ? [] : TinyNetwork.Description.Parameters)
        {
            expected![parameter.Name].CopyTo(block, parameter.Offset);
        }

        Assert.True(block.AsSpan().SequenceEqual(network.Block), $"other values than expected after {description}");
        return refusal is null;
    }

    // Any other exception fails the test.
    private static NetworkFileException? Load(TinyNetwork network, byte[] file)
    {
        try
        {
            network.Load(new MemoryStream(file));
            return null;
        }
        catch (NetworkFileException exception)
        {
            return exception;
        }
    }

    // F64 and BF16 beside F32, the data in another order than the header's.
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
