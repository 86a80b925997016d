using System.IO;
using System.Text;
using Lamina.Serialization;
using Lamina.Tests;

namespace Lamina.Runtime.Tests.Serialization;

public class NetworkFileTests
{
    [Fact]
    public void A_saved_network_is_loaded_bit_by_bit()
    {
        using TemporaryFolder folder = new();
        TinyNetwork saved = new(1);
        TinyNetwork loaded = new(2);
        saved.Save(folder.File("a.safetensors"));
        loaded.Load(folder.File("a.safetensors"));
        AssertSameParameters(saved, loaded);
    }

    [Fact]
    public void Non_finite_and_subnormal_values_are_kept_if_allowed()
    {
        TinyNetwork saved = new(1);
        uint[] bits = [0x7F800000, 0xFF800000, 0x7FC00000, 0x7FA00001, 0xFFC12345, 0x00000001];
        for (int i = 0; i < bits.Length; i++) saved.Parameters["dense1.weight"][i] = BitConverter.UInt32BitsToSingle(bits[i]);
        TinyNetwork loaded = new(2);
        loaded.Load(new MemoryStream(SafetensorsFile.Saved(saved)), new LoadOptions { AllowNonFinite = true });
        Assert.Equal(bits, TinyNetwork.Bits(loaded.Parameters["dense1.weight"]));
    }

    [Fact]
    public void Loading_does_not_change_the_gaps_of_the_block()
    {
        TinyNetwork network = new(2);
        uint[] before = network.Block;
        network.Load(new MemoryStream(SafetensorsFile.Saved(new TinyNetwork(1))));
        uint[] after = network.Block;
        bool[] isParameter = new bool[after.Length];
        foreach (ParameterDescription parameter in TinyNetwork.Description.Parameters)
        {
            Array.Fill(isParameter, true, parameter.Offset, parameter.Length);
        }

        for (int i = 0; i < after.Length; i++) Assert.Equal(!isParameter[i], before[i] == after[i]);
    }

    [Fact]
    public void The_header_follows_the_format()
    {
        byte[] file = SafetensorsFile.Saved(new TinyNetwork());
        const string Expected =
            """{"__metadata__":{"format":"pt","network":"TinyNetwork","layout":"Lamina","lamina_version":"1"}""" +
            ""","dense1.weight":{"dtype":"F32","shape":[3,2],"data_offsets":[0,24]}""" +
            ""","dense1.bias":{"dtype":"F32","shape":[3],"data_offsets":[24,36]}""" +
            ""","dense2.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[36,60]}""" +
            ""","dense2.bias":{"dtype":"F32","shape":[2],"data_offsets":[60,68]}}""";
        int length = (int)BitConverter.ToUInt64(file);
        string header = Encoding.UTF8.GetString(file, 8, length);
        Assert.Equal(Expected, header.TrimEnd(' '));
        Assert.Equal(0, length % 8);
        Assert.InRange(length - Expected.Length, 0, 7);
        Assert.Equal(8 + length + 68, file.Length);
    }

    [Fact]
    public void The_data_are_the_tensors_in_little_endian_order()
    {
        TinyNetwork network = new();
        byte[] expected = [.. TinyNetwork.Description.Parameters.SelectMany(
            parameter => network.Parameters[parameter.Name].ToArray().SelectMany(BitConverter.GetBytes))];
        Assert.Equal(expected, SafetensorsFile.Saved(network)[^68..]);
    }

    [Fact]
    public void Equal_parameters_give_equal_bytes() =>
        Assert.Equal(SafetensorsFile.Saved(new TinyNetwork(5)), SafetensorsFile.Saved(new TinyNetwork(5)));

    [Fact]
    public void A_stream_may_deliver_one_byte_at_a_time()
    {
        TinyNetwork saved = new(1);
        TinyNetwork loaded = new(2);
        loaded.Load(new DripStream(SafetensorsFile.Saved(saved)));
        AssertSameParameters(saved, loaded);
    }

    [Fact]
    public void A_stream_that_throws_at_any_position_leaves_the_network_unchanged()
    {
        byte[] file = SafetensorsFile.Saved(new TinyNetwork(1));
        TinyNetwork network = new(2);
        uint[] before = network.Block;
        for (int length = 0; length <= file.Length; length++)
        {
            Assert.Throws<IOException>(() => network.Load(new DripStream(file, breaksAt: length)));
            Assert.Equal(before, network.Block);
        }
    }

    [Fact]
    public void A_missing_file_throws_FileNotFoundException()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("none.safetensors");
        FileNotFoundException exception = Assert.Throws<FileNotFoundException>(() => new TinyNetwork().Load(path));
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_names_a_malformed_file()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("bad.safetensors");
        File.WriteAllText(path, "bad");
        NetworkFileException exception = Assert.Throws<NetworkFileException>(() => new TinyNetwork().Load(path));
        Assert.Equal(path, exception.Path);
        Assert.Equal($"'{path}' cannot be loaded. It has 3 bytes; a safetensors file has at least 10.", exception.Message);
    }

    private static void AssertSameParameters(TinyNetwork expected, TinyNetwork actual)
    {
        foreach (ParameterDescription parameter in TinyNetwork.Description.Parameters)
        {
            Assert.Equal(TinyNetwork.Bits(expected.Parameters[parameter.Name]), TinyNetwork.Bits(actual.Parameters[parameter.Name]));
        }
    }
}
